import type { refresh as english } from '../en/refresh.ts'

export const refresh = {
  view: '将重新读取符合条件的卡，每页调用一次。',
  everything: '此视图即全部卡，将重新读取，每页调用一次。',
  conditions: '服务端无法只查询这些卡，需要读取全部卡：',
  cost: (forecast) => `代价：${forecast}。`,
  start: '立即读取',
  startFleet: '读取全部卡',
  cancel: '暂不',
} satisfies typeof english
