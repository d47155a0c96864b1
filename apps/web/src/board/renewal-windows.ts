/** When plans end, as spans that leave no card out and count none twice. */
import { type CardQuery, NO_CONDITION } from '@linkdeck/contract'

export type WindowName = 'past' | 'week' | 'month' | 'quarter' | 'later' | 'none'

export const WINDOWS: readonly { name: WindowName; conditions: CardQuery['where'] }[] = [
  { name: 'past', conditions: expiring('..@today-1') },
  { name: 'week', conditions: expiring('@today..@today+7') },
  { name: 'month', conditions: expiring('@today+8..@today+30') },
  { name: 'quarter', conditions: expiring('@today+31..@today+90') },
  { name: 'later', conditions: expiring('@today+91..') },
  { name: 'none', conditions: { expireTime: { ...NO_CONDITION, missing: 'any' } } },
]

function expiring(term: string): CardQuery['where'] {
  return { expireTime: { ...NO_CONDITION, any: [term] } }
}
