import type { problems as english } from '../en/problems.ts'

export const problems = {
  kinds: {
    'bad-query': { title: '有筛选条件无法识别', advice: '请修改或移除下方指出的条件。' },
    'not-live': { title: '服务端无法回答此查询', advice: '请移除下方指出的条件，服务端每个条件只接受一个精确值。' },
    'signed-out': { title: '您尚未登录', advice: '请打开 Linkdeck 在终端打印的启动地址。' },
    'bad-launch': {
      title: '该启动地址已失效',
      advice: '启动地址仅能使用一次，重启后也会失效。请重新启动 Linkdeck 并打开新打印的地址。',
    },
    'bad-sign-in': {
      title: '信息不正确',
      advice: '姓名与密码（或姓名与代码）不匹配，或已失效。',
    },
    'weak-password': {
      title: '密码太容易被猜到',
      advice: '请使用 12 至 128 个字符，且不能只由常用词、姓名或重复内容组成。',
    },
    'name-taken': { title: '该姓名已被使用', advice: '请换一个姓名。' },
    'last-admin': {
      title: '这是唯一能登录的管理员',
      advice: '请先将其他人设为管理员，并让其设置密码。',
    },
    forbidden: { title: '您的角色无权执行此操作', advice: '请由具备相应角色的人员操作，或联系管理员调整您的角色。' },
    'cross-site': { title: '请求来自其他站点', advice: '请通过 Linkdeck 自己的地址访问。' },
    'wrong-host': { title: '这不是 Linkdeck 的访问地址', advice: '请使用 Linkdeck 启动时打印的地址。' },
    'not-found': { title: '没有找到这张卡', advice: '它可能属于其他账号，或服务端已不再列出。请核对号码。' },
    ambiguous: {
      title: '多张卡使用同一个 ICCID',
      advice: '卡销户后 ICCID 可能被重新使用。请在列表中找到这张卡后打开。',
    },
    'bad-request': { title: '服务端无法理解页面请求', advice: '页面可能已过期，请重新加载。' },
    'lists-full': { title: '您保存的清单已达上限：请在“导入清单”中删除一些', advice: '见其中的“我的清单”。' },
    'too-large': { title: '查询过长', advice: '请移除部分筛选条件。' },
    busy: { title: '等待中的查询过多', advice: '同时处理的查询有限，请几秒后重试。' },
    internal: { title: 'Linkdeck 自身出错', advice: '请重试。如果再次出现，请查看 Linkdeck 的日志。' },
    'upstream-key': {
      title: '阿里云不认识该访问密钥',
      advice: '请检查 ALIBABA_CLOUD_ACCESS_KEY_ID 是否正确、密钥是否启用，然后重启 Linkdeck。',
    },
    'upstream-signature': {
      title: '阿里云拒绝了签名',
      advice: '密钥与该 AccessKey 不匹配。请检查 ALIBABA_CLOUD_ACCESS_KEY_SECRET 并重启。',
    },
    'upstream-token': {
      title: '安全令牌缺失或已过期',
      advice: '请更新临时凭证（ALIBABA_CLOUD_SECURITY_TOKEN）并重启 Linkdeck。',
    },
    'upstream-permission': {
      title: '该访问密钥无权查询物联网卡',
      advice: '请为对应的 RAM 用户或角色授予 ListCardInfo 权限，运维指南中有最小权限策略。',
    },
    'upstream-clock': {
      title: '本机时间不准',
      advice: '阿里云允许的误差为 15 分钟。请校准运行 Linkdeck 的机器的时间。',
    },
    'upstream-throttled': {
      title: '阿里云要求降低调用频率',
      advice: '请等待几秒后重试。如果经常出现，请调低 LINKCARD_CALLS_PER_SECOND。',
    },
    'upstream-unavailable': { title: '阿里云服务暂时不可用', advice: 'Linkdeck 已多次尝试，请稍后重试。' },
    'upstream-garbled': {
      title: '无法读取阿里云的响应',
      advice: '响应不完整或格式未知。请重试；如果持续出现，可能是中间的代理修改了内容。',
    },
    'upstream-unreachable': {
      title: '无法连接阿里云',
      advice: '请检查运行 Linkdeck 的机器的网络、代理和防火墙。',
    },
    'upstream-timeout': { title: '阿里云响应超时', advice: '请重试。如果持续出现，请检查运行 Linkdeck 的机器的网络。' },
    'upstream-refused': {
      title: '阿里云拒绝了此查询',
      advice: '请检查筛选条件。如果条件无误，请将请求 ID 提供给阿里云技术支持。',
    },
    offline: { title: 'Linkdeck 没有响应', advice: '请确认程序仍在运行、本机网络正常，然后重试。' },
    unreadable: { title: '无法读取响应', advice: '页面与服务端的版本可能不一致，请重新加载页面。' },
  },
  faults: {
    'unknown-key': '无法识别',
    repeated: '出现多次',
    empty: '为空',
    'too-long': '过长',
    'too-many': '取值过多',
    'control-character': '含有无法输入的字符',
    'not-a-code': '不是已知的取值',
    'not-a-flag': '只能为 true 或 false',
    'not-a-range': '至少需要起点或终点',
    'not-a-time': '不是日期或时间',
    'not-a-flow': '不是流量数值',
    'not-a-percent': '不是 0 到 100 的百分比',
    'not-a-count': '不是整数',
    'not-a-number': '不在允许的数值范围内',
    'not-a-source': '不是数据来源',
    'not-sortable': '不支持排序',
    'from-after-to': '起点晚于终点',
    'not-a-card': '没有指向任何卡',
    'not-a-screen': '没有对应的页面',
  },
  panel: {
    field: '位置',
    code: '错误码',
    retry: '重试',
    details: '详细信息',
  },
  notices: {
    title: '地址中有无法识别的部分，已忽略',
    remove: (part) => `移除 ${part}`,
    removeAll: '全部移除',
  },
} satisfies typeof english
