import type { signedOut as english } from '../en/signed-out.ts'

export const signedOut = {
  title: '您尚未登录',
  body: '请打开 Linkdeck 启动时在终端打印的启动地址。地址形如下方，仅能使用一次：',
  restart: '如果该地址已被使用，请重新启动 Linkdeck，它会打印新的地址。',
} satisfies typeof english
