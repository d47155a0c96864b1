import { PASSWORD_LENGTH } from '@linkdeck/contract'
import type { password as english } from '../en/password.ts'

const { least, most } = PASSWORD_LENGTH

export const password = {
  name: '姓名',
  password: '密码',
  show: '显示密码',
  hide: '隐藏密码',

  signIn: {
    title: '登录 Linkdeck',
    button: '登录',
    wrong: '姓名与密码不匹配。',
    toCode: '我有邀请码',
    forgotten: '忘记密码？管理员可以给您一个邀请码。',
  },

  code: {
    title: '设置密码',
    body: '请使用管理员给您的邀请码，或 Linkdeck 首次启动时打印的邀请码。',
    code: '邀请码',
    button: '保存并登录',
    wrong: '邀请码与该姓名不匹配、已被使用，或已过期。请索取新的邀请码。',
    toSignIn: '我有密码',
  },

  change: {
    title: '修改密码',
    before: '当前密码',
    after: '新密码',
    button: '修改密码',
    wrong: '当前密码不正确。',
    done: '密码已修改，您的其他会话已结束。',
    cancel: '取消',
  },

  rule: `${least} 至 ${most} 个字符，种类不限。几个互不相关的词就很好。`,
  faults: {
    'too-short': `密码至少需要 ${least} 个字符。`,
    'too-long': `密码最多 ${most} 个字符。`,
    common: '太容易被猜到：几乎只由常用词、您的姓名或重复内容组成。请再加一个词。',
  },
  busy: '当前登录的人较多，请稍后重试。',
  again: (seconds: number) =>
    `此处尝试过于频繁，请 ${seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`}后重试。`,
} satisfies typeof english
