import type { filters as english } from '../en/filters.ts'
import { formatFor } from '../format.ts'

const { number } = formatFor('zh')

export const filters = {
  presetWords: {
    expired: '早于今天',
    today: '今天',
    last7: '近 7 天内',
    last30: '近 30 天内',
    next7: '未来 7 天内',
    next30: '未来 30 天内',
    thisMonth: '本月',
    lastMonth: '上月',
    nextMonth: '下月',
  },
  presetOfDays: (preset, days) => `${preset}（${days}）`,
  missing: {
    value: { is: '为空', isNot: '不为空', or: '空' },
    tags: { is: '为空', isNot: '不为空', or: '空' },
    amount: { is: '未知', isNot: '已知', or: '未知' },
  },
  identifiers: (count) => `${number(count)} 个号码`,
  clearAll: '全部清除',
  undo: '撤销',
  remove: (condition) => `移除：${condition}`,
  edit: (condition) => `修改：${condition}`,
  line: '当前条件',
  and: '且',
  is: '为',
  isNot: '不为',
  isNotIn: '排除',
  contains: '关键词',
  atLeast: (value) => `不少于 ${value}`,
  atMost: (value) => `不超过 ${value}`,
  since: (value) => `${value} 起`,
  until: (value) => `${value} 止`,
  between: (from, to) => `${from} 至 ${to}`,
  withCount: (count) => `${number(count)} 张卡`,
  countsSoFar: (known, expected) =>
    expected === null
      ? `计数基于目前已读取的 ${known} 张卡。`
      : `计数基于目前已读取的 ${known} 张卡，共 ${expected} 张。`,
  contradiction: (status, detail) => `“${status}”与“${detail}”互相矛盾，不存在同时满足的卡。`,
  dropStatus: (value) => `去掉“${value}”`,
  freeText: (text) => `关键词“${text}”`,
  page: '每页条数与位置',
  moving: { live: '实时：日期随今天变动', pin: (day) => `固定于 ${day}` },
} satisfies typeof english
