import type { admin as english } from '../en/admin.ts'
import { formatFor } from '../format.ts'
import { spaced } from './spaced.ts'

const { number } = formatFor('zh')

export const admin = {
  roles: { viewer: '查看者', operator: '操作员', admin: '管理员' },
  local: '本机用户',
  nobody: '未登录者',
  loading: '正在加载…',
  retry: '重试',

  menu: {
    admin: '系统管理',
    sessions: '我的会话',
    signOut: '退出登录',
    signOutToken: '再次登录需要终端中打印的启动地址。',
  },

  instance: {
    title: '本实例',
    mode: '卡片来源',
    modes: { demo: '模拟卡池', account: '阿里云账号' },
    version: '版本',
    access: '访问方式',
    accesses: {
      token: '启动地址，供一人使用',
      none: '能访问该端口的所有人',
      proxy: '由代理完成登录',
      oidc: '公司账号',
    },
    endpoint: '服务端点',
    signature: '签名',
    signatures: { v1: 'v1（HMAC-SHA1）', v3: 'v3（ACS3-HMAC-SHA256）' },
    pace: '调用上限',
    perSecond: (count) => `每秒 ${number(count)} 次`,
    key: '访问密钥',
    keyEnd: (lastFour) => `尾号 ${lastFour}`,
    noKey: { demo: '无需密钥', account: '无可显示的密钥：来自角色，或无法读取' },
    person: '当前身份',
  },

  probe: {
    title: '权限',
    body: '发出一次最小分页的签名调用，即可知道账号能否查询物联网卡。该调用计为一次，并记入审计。',
    ask: '立即检查',
    asking: '正在检查…',
    allowed: (total) =>
      total === null
        ? '账号有权调用 ListCardInfo，服务端未返回卡数。'
        : `账号有权调用 ListCardInfo，共有 ${number(total)} 张卡。`,
    overcome: (title) => `${title}：首次被拒，再次尝试后得到响应。`,
    clock: '本机时间不准：首次被拒，Linkdeck 校正后得到响应。请校准本机时间。',
    asked: (time) => `检查时间：${time}`,
    code: '服务端错误码',
    policy: '其 RAM 用户或角色所需的最小权限策略',
  },

  fleet: '读取进度与待确认的移除',

  sessions: {
    title: '人员与会话',
    own: '我的会话',
    ownBody: '本页的其他内容仅供管理员使用。',
    none: '没有打开的会话。',
    noneNone: '无需登录：能访问该端口的人都是管理员。',
    noneProxy: 'Linkdeck 在此不保存会话：每个请求由代理说明来者是谁。',
    isThis: '当前会话',
    from: (address) => `来自 ${address}`,
    browser: (name, system) => `${name}（${system}）`,
    unknownBrowser: '未知浏览器',
    opened: (time) => `登录于 ${time}`,
    seen: (age) => `最近使用：${age}`,
    end: '结束',
    endOf: (person, opened) => `结束${spaced(person)}登录于 ${opened} 的会话`,
    endSure: (person) => `${person} 的会话将立即结束，之后可以重新登录。`,
    endYes: '确认结束',
    notYet: '暂不结束',
    ended: (person) => `${person} 的会话已结束。`,
  },

  audit: {
    title: '审计',
    whole: '哈希链完整',
    wholeHint: '每条记录都与前一条相连：没有被修改、删除或插入的记录。',
    broken: (row) => `第 ${number(row)} 条记录与前一条不相连`,
    brokenBody: '该记录被修改过，或之前有记录被修改、删除或插入。请与此前下载的文件对比。',
    file: '下载全部',
    newest: '查看最新记录',
    none: '尚无记录。',
    noneOf: '没有符合条件的记录。',
    older: '显示更早的记录',
    last: '没有更早的记录。',
    only: (what) => `仅看“${what}”`,
    by: (person) => person,
    row: (count) => `第 ${number(count)} 条`,
    deeds: {
      'sign-in': '登录',
      'sign-in-refused': '登录被拒',
      'sign-out': '退出登录',
      'session-revoked': '结束会话',
      export: '开始导出',
      'export-ended': '导出结束',
      'export-stopped': '停止导出',
      'crawl-begun': '开始读取',
      'crawl-stopped': '停止读取',
      'held-decided': '处理待确认的移除',
      'list-given': '提交列表',
      'list-deleted': '删除列表',
      'list-file-read': '从文件读取列表',
      'view-kept': '保存视图',
      'views-ordered': '调整视图顺序',
      'view-changed': '修改视图',
      'view-deleted': '删除视图',
      'view-restored': '恢复视图',
      probed: '检查权限',
    },
  },
} satisfies typeof english
