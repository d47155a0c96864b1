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

/** What is on offer, the same for every operator: fleets are bought by the hundred, so credentials are few. */
const OFFERS = [
  [{ period: '1101', tariff: '2', level: '30MB' }, 20],
  [{ period: '1101', tariff: '2', level: '100MB' }, 13],
  [{ period: '1101', tariff: '2', level: '10MB' }, 10],
  [{ period: '1112', tariff: '2', level: '100MB' }, 7],
  [{ period: '1101', tariff: '1', level: '50MB' }, 7],
  [{ period: '1101', tariff: '2', level: '1GB' }, 6],
  [{ period: '1101', tariff: '1', level: '200MB' }, 5],
  [{ period: '1112', tariff: '1', level: '300MB' }, 5],
  [{ period: '1112', tariff: '3', level: '500MB' }, 5],
  [{ period: '1103', tariff: '2', level: '200MB' }, 5],
  [{ period: '1106', tariff: '3', level: '300MB' }, 4],
  [{ period: '1101', tariff: '3', level: '2GB' }, 4],
  [{ period: '1103', tariff: '1', level: '1GB' }, 2.5],
  [{ period: '1101', tariff: '3', level: '3GB' }, 2],
  [{ period: '1106', tariff: '2', level: '5GB' }, 1.5],
  [{ period: '1101', tariff: '3', level: '10GB' }, 1.5],
  [{ period: '1112', tariff: '2', level: '20GB' }, 0.8],
  [{ period: '1101', tariff: '3', level: '30GB' }, 0.5],
  [{ period: '1112', tariff: '3', level: '50GB' }, 0.4],
  [{ period: '1112', tariff: '3', level: '100GB' }, 0.3],
] as const

const pickOffer = weighted<(typeof OFFERS)[number][0]>(OFFERS)
const LEVEL_BYTES = new Map<string, number>(OFFERS.map(([{ level }]) => [level, readFlow(level) ?? 0]))

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
export const periodOf = (card: CardSeed) => offerOf(card).period
export const levelOf = (card: CardSeed) => offerOf(card).level
export const levelBytesOf = (card: CardSeed) => LEVEL_BYTES.get(levelOf(card)) ?? 0
export const aliFeeOf = (card: CardSeed) => `ali_${tariffOf(card)}`

const offerOf = (card: CardSeed) => pickOffer(roll(card, DRAW.offer))
const tariffOf = (card: CardSeed) => offerOf(card).tariff

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
  const pools = Math.max(1, Math.min(20, Math.floor(card.fleet.size / 10_000)))
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
