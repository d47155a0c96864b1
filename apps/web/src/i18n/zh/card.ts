import type { card as english } from '../en/card.ts'

export const card = {
  name: '物联网卡详情',
  heading: (iccid) => `卡 ${iccid}`,
  noIccid: '无 ICCID',
  position: (row, rows) => `第 ${row} 张，共 ${rows} 张`,
  previous: '上一张卡',
  next: '下一张卡',
  close: '关闭',
  copy: (field) => `复制${field}`,
  copied: '已复制',
  filter: (field) => `查看${field}相同的卡`,
  loading: '正在加载这张卡',
  missing: '没有这张卡',
  missingHint: '链接可能已过期：卡可能属于其他账号，或已不在卡池中。',
  asOf: (time, age) => `截至 ${time}（${age}）`,

  groups: { identity: '标识', plan: '套餐', flow: '流量', status: '状态', network: '网络' },
  extra: 'API 文档之外的字段',
  extraHint: '文档未列出的字段，按原样显示。',

  remaining: {
    single: '单卡套餐：流量用尽后卡会停用，直到下个周期或购买加油包。',
    pool: '池内共享：用尽后卡继续可用，超出部分计费。该数值是整个池的还是本卡的份额，API 文档没有说明。',
    unknown: '流量类型未知，无法判断用尽后的结果。',
    used: '已用',
    left: '剩余',
    total: (amount) => `共 ${amount}，含加油包`,
    stale: (age) => `用量统计于${age}，当前可能不同。`,
    noAge: '服务没有说明用量的统计时间。',
  },
  credential: {
    title: '凭证解读',
    carrier: '运营商',
    plan: '流量类型',
    cycle: '结算周期',
    tariff: '资费',
    level: '流量档位',
    pool: '池',
    disagrees: (field, credential, card) => `${field}：凭证为${credential}，卡片为${card}。`,
    quality: '数据质量',
  },
} satisfies typeof english
