/** What was bought: operator, plan, cycle, tariff, level or pool, and the credential number that names them all. */
import { between, type CardSeed, DRAW, oneOf, roll, weighted } from './dice.ts'
import { readFlow } from './flow-text.ts'

const pickVendor = weighted([
  ['CMCC', 58],
  ['CUCC', 18],
  ['CTCC', 15],
  ['VNO', 9],
])

const pickDataType = weighted([
  ['singlecard', 48],
  ['sameflowcard', 20],
  ['unityPayPool', 12],
  ['directionalcard', 10],
  ['directional_sameflowcard', 6],
  ['GREcard', 4],
])

const pickPeriod = weighted([
  ['1101', 66],
  ['1112', 20],
  ['1103', 8],
  ['1106', 6],
])

const pickTariff = weighted([
  ['2', 60],
  ['1', 25],
  ['3', 15],
])

const LEVELS = [
  ['30MB', 22],
  ['100MB', 17],
  ['10MB', 12],
  ['50MB', 9],
  ['200MB', 8],
  ['300MB', 6],
  ['500MB', 6],
  ['1GB', 7],
  ['2GB', 4],
  ['3GB', 2.5],
  ['5GB', 2],
  ['10GB', 2],
  ['20GB', 1],
  ['30GB', 0.6],
  ['50GB', 0.5],
  ['100GB', 0.4],
] as const

const pickLevel = weighted(LEVELS)
const LEVEL_BYTES = new Map<string, number>(LEVELS.map(([level]) => [level, readFlow(level) ?? 0]))

const CARRIER: Readonly<Record<string, string>> = { CMCC: 'CM', CUCC: 'CU', CTCC: 'CT', VNO: 'AL' }
const KIND: Readonly<Record<string, string>> = {
  singlecard: 'SC',
  directionalcard: 'SCD',
  sameflowcard: 'SF',
  directional_sameflowcard: 'SFD',
  unityPayPool: 'UP',
  GREcard: 'UPG',
}
const CYCLE: Readonly<Record<string, string>> = { '1101': 'M', '1103': 'Q', '1106': 'H', '1112': 'Y' }

/** Three of a thousand cards carry a credential that contradicts their own fields: data is never quite clean. */
const DISAGREEING = 0.003

export const vendorOf = (card: CardSeed) => pickVendor(roll(card, DRAW.vendor))
export const dataTypeOf = (card: CardSeed) => pickDataType(roll(card, DRAW.dataType))
export const periodOf = (card: CardSeed) => pickPeriod(roll(card, DRAW.period))
export const levelOf = (card: CardSeed) => pickLevel(roll(card, DRAW.level))
export const levelBytesOf = (card: CardSeed) => LEVEL_BYTES.get(levelOf(card)) ?? 0
export const aliFeeOf = (card: CardSeed) => `ali_${tariffOf(card)}`

const tariffOf = (card: CardSeed) => pickTariff(roll(card, DRAW.tariff))

/** single: the card is suspended at zero. */
export function isSingle(dataType: string): boolean {
  return dataType === 'singlecard' || dataType === 'directionalcard'
}

export function isDirectional(dataType: string): boolean {
  return dataType === 'directionalcard' || dataType === 'directional_sameflowcard' || dataType === 'GREcard'
}

/** The unified pool of a card; its name tells operator, plan, cycle and tariff apart, so a pool is of one kind. */
export function poolIdOf(card: CardSeed): string | undefined {
  const dataType = dataTypeOf(card)
  if (dataType !== 'unityPayPool' && dataType !== 'GREcard') return undefined
  const pools = Math.max(1, Math.min(20, Math.floor(card.fleet.size / 2500)))
  const number = between(roll(card, DRAW.pool), 1, pools)
  return `P${vendorOf(card).slice(0, 2)}${CYCLE[periodOf(card)]}${tariffOf(card)}${KIND[dataType]}${number}`
}

/** CM-SC-M-1-30M: carrier, plan, cycle, tariff, then the level, or the pool of a unified plan. */
export function credentialNoOf(card: CardSeed): string {
  const disagrees = roll(card, DRAW.disagreement) < DISAGREEING
  const carrier = CARRIER[vendorOf(card)] ?? 'AL'
  const named = disagrees ? (carrier === 'CM' ? 'CU' : 'CM') : carrier
  const tail = poolIdOf(card) ?? levelOf(card).slice(0, -1)
  return `${named}-${KIND[dataTypeOf(card)]}-${CYCLE[periodOf(card)]}-${tariffOf(card)}-${tail}`
}

/** Opaque in the document: its sample says unityPayPool beside DataType sameflowcard. */
export function credentialTypeOf(card: CardSeed): string {
  const dataType = dataTypeOf(card)
  if (isSingle(dataType)) return dataType
  return oneOf([dataType, 'unityPayPool'], roll(card, DRAW.credentialType))
}

/** Cards are bought in batches: neighbours share an order. */
export function orderIdOf({ fleet, index }: CardSeed): string {
  const batch = Math.floor(index / 40)
  return String(211_519_634_000_000 + ((batch * 611_953 + (fleet.seed % 1000)) % 1_000_000))
}

const pickAutoRecharge = weighted<boolean | undefined>([
  [true, 68],
  [false, 24],
  [undefined, 8],
])

export const autoRechargeOf = (card: CardSeed) => pickAutoRecharge(roll(card, DRAW.autoRecharge))
