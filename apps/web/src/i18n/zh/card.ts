import type { card as english } from '../en/card.ts'

export const card = {
  name: '物联网卡详情',
} satisfies typeof english
