/** Where a card stands in its life, and since when. */
import { LAST_SECOND, spellTime } from './card-clock.ts'
import { between, type CardSeed, DRAW, oneOf, roll, weighted } from './dice.ts'
import { dataTypeOf, isSingle, vendorOf } from './plan.ts'
import { twinOf } from './twins.ts'

/** A fleet of this size or more has the shares of the document's own account of 902,847 cards. */
const REAL_SIZE = 100_000

/** Friendlier to the eye: a demo of 5,000 cards shows every state. */
const pickDemoState = weighted([
  ['100', 655],
  ['10', 95],
  ['130', 5],
  ['20', 60],
  ['200', 13],
  ['300', 22],
  ['400', 7],
  ['500', 7],
  ['600', 7],
  ['700', 6],
  ['999', 3],
  ['40', 20],
  ['50', 100],
])

const pickRealState = weighted([
  ['100', 511_007],
  ['10', 49_598],
  ['130', 500],
  ['20', 426],
  ['200', 40],
  ['300', 60],
  ['400', 20],
  ['500', 16],
  ['600', 15],
  ['700', 12],
  ['999', 3],
  ['40', 652],
  ['50', 340_498],
])

/** 300 is the end of a single-card plan; 150 (partly in use) needs several numbers, which virtual operators give. */
export function osStatusOf(card: CardSeed): string {
  const twin = twinOf(card)
  if (twin) return twin.role === 'destroyed' ? '50' : '100'
  const state = (card.fleet.size >= REAL_SIZE ? pickRealState : pickDemoState)(roll(card, DRAW.osStatus))
  if (state === '300' && !isSingle(dataTypeOf(card))) return '200'
  if (state === '100' && vendorOf(card) === 'VNO' && roll(card, DRAW.partlyInUse) < 0.2) return '150'
  return state
}

const STATUS: Readonly<Record<string, string>> = {
  '10': '10',
  '130': '10',
  '20': '20',
  '100': '30',
  '150': '30',
  '40': '40',
  '50': '50',
}

/** Every other detailed state, known or not, is a suspension. */
export function statusOf(card: CardSeed): string {
  return STATUS[osStatusOf(card)] ?? '35'
}

const openDayOf = (card: CardSeed) => card.fleet.today - between(roll(card, DRAW.openDay), 30, 1500)
const isActivated = (status: string) => status !== '10' && status !== '20'

export function openAccountTimeOf(card: CardSeed): string {
  return spellTime(openDayOf(card), between(roll(card, DRAW.openSecond), 8 * 3600, 20 * 3600))
}

/** Sometimes before the account was opened, as in the document's sample. */
export function activeTimeOf(card: CardSeed): string | undefined {
  if (!isActivated(statusOf(card))) return undefined
  const day = Math.min(openDayOf(card) + between(roll(card, DRAW.activeDelay), -13, 120), card.fleet.today - 1)
  return spellTime(day, between(roll(card, DRAW.activeSecond), 0, LAST_SECOND))
}

/** The table of the document writes some without underscores, its samples with them: both are met. */
const pickActiveType = weighted([
  ['first_data_record', 38],
  ['firstdatarecord', 12],
  ['carrier_status_push', 18],
  ['carrierstatuspush', 6],
  ['silence_expire', 10],
  ['manage', 8],
  ['test_flow_depleted', 5],
  ['testflowdepleted', 3],
])

export function activeTypeOf(card: CardSeed): string | undefined {
  return isActivated(statusOf(card)) ? pickActiveType(roll(card, DRAW.activeType)) : undefined
}

const pickExpiry = weighted<readonly [number, number] | undefined>([
  [[-60, -1], 6],
  [[0, 7], 9],
  [[8, 30], 18],
  [[31, 400], 52],
  [[401, 1100], 12],
  [undefined, 3],
])

/** Plans end with a day; cards that were never activated have no end yet, destroyed ones are long past it. */
export function expireTimeOf(card: CardSeed): string | undefined {
  const status = statusOf(card)
  const chance = roll(card, DRAW.expiryDay)
  if (!isActivated(status)) return undefined
  if (status === '50') return spellTime(card.fleet.today - between(chance, 20, 700), LAST_SECOND)
  const span = pickExpiry(roll(card, DRAW.expiryKind))
  return span && spellTime(card.fleet.today + between(chance, ...span), LAST_SECOND)
}

const NOTICES: readonly [string, ...string[]] = ['10086', '10211', '10477', '11002', '11350', '12024', '12600', '13333']

/** Rules of the account speak about cards that are suspended or nearly empty. */
export function notifyIdOf(card: CardSeed, isLow: (card: CardSeed) => boolean): string | undefined {
  const chance = roll(card, DRAW.notify)
  const isSuspended = statusOf(card) === '35'
  const told = isSuspended ? 0.9 : 0.5
  return chance < told && (isSuspended || isLow(card)) ? oneOf(NOTICES, chance / told) : undefined
}
