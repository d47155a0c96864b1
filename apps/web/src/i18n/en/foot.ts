import { formatFor } from '../format.ts'
import { plural } from '../plural.ts'

const { number } = formatFor('en')

const cards = (count: number) => `${number(count)} ${plural(count, 'card', 'cards')}`

export const foot = {
  name: 'Totals of this view',
  partial: 'so far',
  cards,
  single: (count: number, used: string, left: string) => `${number(count)} single-plan: ${used} used, ${left} left`,
  pools: (count: number, pools: number, used: string) =>
    `${number(count)} in ${number(pools)} ${plural(pools, 'pool', 'pools')}: ${used} used`,
  unread: (count: number) => `${number(count)} unread`,
  unknown: (count: number) => `${number(count)} of unknown plan`,
  singleHint: 'Only single-plan cards have a remaining amount of their own that may be added up.',
  poolHint: 'Pool cards share what is left, so only what they used is added up.',
  unreadHint: 'Cards whose amounts are missing or cannot be read are in no sum.',
}
