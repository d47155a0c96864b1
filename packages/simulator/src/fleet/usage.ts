/** What a card used this cycle and what is left of it, in the service's spellings. */
import { LAST_SECOND, spellTime } from './card-clock.ts'
import { between, type CardSeed, hashText, oneOf, roll, weighted } from './dice.ts'
import { MEGABYTE, readFlow, restShareOf, spellFlow } from './flow-text.ts'
import { osStatusOf, statusOf } from './life.ts'
import { credentialNoOf, dataTypeOf, isSingle, levelOf } from './plan.ts'

const pickShareLeft = weighted<readonly [number, number]>([
  [[1, 1], 12],
  [[0.4, 0.999], 50],
  [[0.2, 0.4], 17],
  [[0.1, 0.2], 9],
  [[0.02, 0.1], 8],
  [[0.0005, 0.02], 4],
])

/** Add-ons stack on the level: with one, more can be left than the level itself. */
const pickAddOn = weighted([
  [0, 90],
  [1, 5],
  [2, 3],
  [5, 2],
])

type Usage = { used: number; rest: number | null }

function usageOf(card: CardSeed): Usage {
  const level = readFlow(levelOf(card)) ?? 0
  const chance = roll(card, 'usageShare')
  switch (statusOf(card)) {
    case '10':
      return { used: Math.round(chance * 5 * MEGABYTE), rest: 30 * MEGABYTE }
    case '20':
      return { used: 0, rest: level }
    case '40':
    case '50':
      return { used: 0, rest: chance < 0.5 ? 0 : null }
    default:
      return isSingle(dataTypeOf(card)) ? singleUsage(card, level) : poolUsage(card, level)
  }
}

function singleUsage(card: CardSeed, level: number): Usage {
  const total = level * (1 + pickAddOn(roll(card, 'addOn')))
  if (osStatusOf(card) === '300') return { used: Math.round(total * (1 + roll(card, 'usageShare') * 0.01)), rest: 0 }
  const [low, high] = pickShareLeft(roll(card, 'usageKind'))
  const rest = Math.round(total * (low + roll(card, 'usageShare') * (high - low)))
  return { used: total - rest, rest }
}

/** Nobody documents what PeriodRestFlow of a pool card is: the pool's, the card's share, or nothing. */
function poolUsage(card: CardSeed, level: number): Usage {
  const used = Math.round(level * roll(card, 'usageShare') ** 2 * 1.6)
  const credential = hashText(credentialNoOf(card))
  const { poolRest } = card.fleet
  const habit =
    poolRest === 'mixed' ? oneOf(['pool', 'share', 'pool', 'share', 'absent'], credential / 2 ** 32) : poolRest
  if (habit === 'absent') return { used, rest: null }
  return { used, rest: habit === 'pool' ? (credential % 400_000) * MEGABYTE : Math.max(0, level - used) }
}

/** Six of a thousand amounts cannot be read or surprise by their unit. */
const pickOddity = weighted<{ text: string | undefined } | null>([
  [null, 994],
  [{ text: '-' }, 1.5],
  [{ text: '' }, 1],
  [{ text: '不限' }, 1.5],
  [{ text: '1.2TB' }, 0.8],
  [{ text: undefined }, 1.2],
])

export function periodAddFlowOf(card: CardSeed): string | undefined {
  const oddity = pickOddity(roll(card, 'unreadable'))
  return oddity ? oddity.text : spellFlow(usageOf(card).used, roll(card, 'usedForm'))
}

export function periodRestFlowOf(card: CardSeed): string | undefined {
  const oddity = pickOddity(1 - roll(card, 'unreadable'))
  if (oddity) return oddity.text
  const { rest } = usageOf(card)
  return rest === null ? undefined : spellFlow(rest, roll(card, 'restForm'))
}

export function isLow(card: CardSeed): boolean {
  if (!isSingle(dataTypeOf(card)) || statusOf(card) !== '30') return false
  const share = restShareOf(readFlow(periodAddFlowOf(card)), readFlow(periodRestFlowOf(card)))
  return share !== null && share <= 0.1
}

const pickDelay = weighted<readonly [number, number] | undefined>([
  [[1, 1], 86],
  [[2, 3], 5],
  [[4, 12], 3],
  [undefined, 6],
])

/** Usage is late: it stands as of the end of yesterday, sometimes of days ago, sometimes nobody knows. */
export function flowLatestModifiedTimeOf(card: CardSeed): string | undefined {
  const delay = statusOf(card) === '20' ? undefined : pickDelay(roll(card, 'asOfKind'))
  const second = roll(card, 'asOfSecond')
  return delay && spellTime(card.fleet.today - between(second, ...delay), LAST_SECOND - Math.floor(second * 1800))
}

export function periodSmsUseOf(card: CardSeed): string {
  const chance = roll(card, 'sms')
  return chance < 0.9 ? '0' : String(between((chance - 0.9) * 10, 1, 60))
}
