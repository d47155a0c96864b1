import type { foot as english } from '../en/foot.ts'
import { formatFor } from '../format.ts'

const { number } = formatFor('zh')

const cards = (count: number) => `${number(count)} 张卡`

export const foot = {
  name: '此视图的合计',
  partial: '截至目前',
  cards,
  single: (count, used, left) => `单卡套餐 ${number(count)} 张：已用 ${used}，剩余 ${left}`,
  pools: (count, pools, used) => `${number(pools)} 个池共 ${number(count)} 张：已用 ${used}`,
  unread: (count) => `${number(count)} 张用量未知`,
  unknown: (count) => `套餐未知 ${number(count)} 张`,
  singleHint: '只有单卡套餐的剩余流量属于卡自身，可以相加。',
  poolHint: '池内的卡共享剩余流量，因此只合计已用流量。',
  unreadHint: '流量缺失或无法识别的卡不计入合计。',
} satisfies typeof english
