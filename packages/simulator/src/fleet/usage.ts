/** What a card used this cycle and what is left of it, in the service's spellings. */
import { LAST_SECOND, spellTime } from './card-clock.ts'
import { between, type CardSeed, DRAW, hashText, oneOf, roll, weighted } from './dice.ts'
import { MEGABYTE, readFlow, restShareOf, spellFlow } from './flow-text.ts'
import { osStatusOf, statusOf } from './life.ts'
import { credentialNoOf, dataTypeOf, isSingle, levelBytesOf } from './plan.ts'

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

function usedBytesOf(card: CardSeed): number {
  const chance = roll(card, DRAW.usageShare)
  switch (statusOf(card)) {
    case '10':
      return Math.round(chance * 5 * MEGABYTE)
    case '20':
    case '40':
    case '50':
      return 0
    default:
      return isSingle(dataTypeOf(card)) ? singleTotalOf(card) - singleRestOf(card) : poolUsedOf(card)
  }
}

/** null: the row says nothing. */
function restBytesOf(card: CardSeed): number | null {
  switch (statusOf(card)) {
    case '10':
      return 30 * MEGABYTE
    case '20':
      return levelBytesOf(card)
    case '40':
    case '50':
      return roll(card, DRAW.usageShare) < 0.5 ? 0 : null
    default:
      return isSingle(dataTypeOf(card)) ? singleRestOf(card) : poolRestOf(card)
  }
}

/** What a single card may use; the used-up ones went a little beyond it. */
function singleTotalOf(card: CardSeed): number {
  const total = levelBytesOf(card) * (1 + pickAddOn(roll(card, DRAW.addOn)))
  return osStatusOf(card) === '300' ? Math.round(total * (1 + roll(card, DRAW.usageShare) * 0.01)) : total
}

function singleRestOf(card: CardSeed): number {
  if (osStatusOf(card) === '300') return 0
  const [low, high] = pickShareLeft(roll(card, DRAW.usageKind))
  return Math.round(singleTotalOf(card) * (low + roll(card, DRAW.usageShare) * (high - low)))
}

const poolUsedOf = (card: CardSeed) => Math.round(levelBytesOf(card) * roll(card, DRAW.usageShare) ** 2 * 1.6)

/** Nobody documents what PeriodRestFlow of a pool card is: the pool's, the card's share, or nothing. */
function poolRestOf(card: CardSeed): number | null {
  const credential = hashText(credentialNoOf(card))
  const { poolRest } = card.fleet
  const habit =
    poolRest === 'mixed' ? oneOf(['pool', 'share', 'pool', 'share', 'absent'], credential / 2 ** 32) : poolRest
  if (habit === 'absent') return null
  return habit === 'pool' ? (credential % 400_000) * MEGABYTE : Math.max(0, levelBytesOf(card) - poolUsedOf(card))
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
  const oddity = pickOddity(roll(card, DRAW.unreadable))
  return oddity ? oddity.text : spellFlow(usedBytesOf(card), roll(card, DRAW.usedForm))
}

export function periodRestFlowOf(card: CardSeed): string | undefined {
  const oddity = pickOddity(1 - roll(card, DRAW.unreadable))
  if (oddity) return oddity.text
  const rest = restBytesOf(card)
  return rest === null ? undefined : spellFlow(rest, roll(card, DRAW.restForm))
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
  const delay = statusOf(card) === '20' ? undefined : pickDelay(roll(card, DRAW.asOfKind))
  const second = roll(card, DRAW.asOfSecond)
  return delay && spellTime(card.fleet.today - between(second, ...delay), LAST_SECOND - Math.floor(second * 1800))
}

export function periodSmsUseOf(card: CardSeed): string {
  const chance = roll(card, DRAW.sms)
  return chance < 0.9 ? '0' : String(between((chance - 0.9) * 10, 1, 60))
}
