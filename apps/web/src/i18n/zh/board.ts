import type { board as english } from '../en/board.ts'

export const board = {
  today: '今天需要处理的',
  asOf: (moment) => `截至 ${moment}`,
  soFar: (cards) => `仅含已读取的 ${cards} 张卡`,
  tiles: {
    suspended: { title: '已停用', hint: '无法使用流量，原因见下方。' },
    exhausted: { title: '流量已用尽', hint: '单卡套餐，剩余为零，尚未停机或销户。' },
    low: { title: '剩余不超过 10 %', hint: '使用中的单卡套餐，用尽后将停用。' },
    ending: { title: '7 天内到期', hint: '且不会自动续费。' },
    silent: { title: '使用中但无流量', hint: '本周期没有任何用量。' },
    stale: { title: '用量数据过旧', hint: '使用中，最近一次统计在两天之前。' },
  },
  renewal: {
    title: '续费一览',
    status: '状态',
    anyStatus: '全部状态',
    ends: '套餐到期',
    renews: '自动续费',
    stops: '不续费',
    unknown: '未知',
    all: '合计',
    windows: {
      past: '已到期',
      week: '7 天内',
      month: '8 至 30 天',
      quarter: '31 至 90 天',
      later: '更晚',
      none: '无日期',
    },
  },
  down: {
    title: '卡片停用原因',
    none: '当前范围内没有停用的卡。',
    undocumented: 'API 文档中没有这个代码。',
    by: (field) => `按${field}`,
    more: '还有更多，可打开卡片后继续筛选。',
  },
} satisfies typeof english
