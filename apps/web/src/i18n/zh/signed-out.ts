import type { signedOut as english } from '../en/signed-out.ts'

export const signedOut = {
  title: '您尚未登录',
  body: '请打开 Linkdeck 启动时在终端打印的启动地址。地址形如下方，仅能使用一次：',
  restart: '如果该地址已被使用，请重新启动 Linkdeck，它会打印新的地址。',
  signIn: {
    body: '请使用公司账号登录，登录后会回到当前视图。',
    button: '登录',
    elsewhere: '退出 Linkdeck 不会退出公司账号。',
  },
  refused: {
    'no-role': {
      title: '您在此没有角色',
      advice:
        '您的账号有效，但所属用户组在 Linkdeck 中均没有角色，请联系 Linkdeck 的管理者。如需换用其他账号，请先退出公司账号。',
    },
    expired: {
      title: '登录未完成',
      advice: '登录超过了十分钟，或已重新开始，或是在另一个浏览器中开始的。请重新登录。',
    },
    failed: {
      title: '登录未获确认',
      advice: '公司登录服务返回的内容不可信，或拒绝了登录。请重新登录；如仍然如此，请告知 Linkdeck 的管理者。',
    },
    unreachable: {
      title: '公司登录服务没有响应',
      advice: 'Linkdeck 无法访问该服务，或配置有误。请重试；如仍然如此，请告知 Linkdeck 的管理者，日志中有详情。',
    },
  },
} satisfies typeof english
