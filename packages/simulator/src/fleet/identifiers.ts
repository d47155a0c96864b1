/** ICCID, MSISDN and IMSI: each a bijection of the card's number, so that finding a card by one needs no index. */
import { between, type CardSeed, DRAW, type FleetSeed, oneOf, roll, weighted } from './dice.ts'
import { vendorOf } from './plan.ts'
import { twinOf } from './twins.ts'

/** Numbers below `modulus` in a shuffled order: n -> n * multiplier + offset. */
type Shuffle = { modulus: number; multiplier: number; inverse: bigint }

function shuffle(modulus: number, multiplier: number): Shuffle {
  return { modulus, multiplier, inverse: invert(BigInt(multiplier), BigInt(modulus)) }
}

/** The modular inverse by Euclid. */
function invert(value: bigint, modulus: bigint): bigint {
  let [low, high, factor, next] = [modulus, value % modulus, 0n, 1n]
  while (high > 1n) {
    const times = low / high
    ;[low, high, factor, next] = [high, low % high, next, factor - times * next]
  }
  return ((next % modulus) + modulus) % modulus
}

/** Products stay below 2^53: a million cards, four numbers each. */
const ICCID_SERIAL = shuffle(1_000_000_000, 618_033_989)
const MSISDN_SERIAL = shuffle(10_000_000_000, 1_618_033_989)
const IMSI_SERIAL = shuffle(10_000_000_000, 1_442_695_041)
const MOST_NUMBERS = 4

function scatter({ modulus, multiplier }: Shuffle, number: number, { seed }: FleetSeed): number {
  return (number * multiplier + seed * 7_919 + 271_828) % modulus
}

function gather({ modulus, inverse }: Shuffle, serial: number, { seed }: FleetSeed): number {
  const size = BigInt(modulus)
  const number = ((BigInt(serial) - BigInt(seed) * 7_919n - 271_828n) * inverse) % size
  return Number((number + size) % size)
}

const ISSUERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  CMCC: ['00', '02', '03', '04', '07'],
  CUCC: ['01', '06', '09'],
  CTCC: ['03', '11'],
}

/** 20 characters: 8986, issuer, year, region (in a few cards with a letter, as real ones have), serial, check digit. */
export function iccidOf(card: CardSeed): string {
  const twin = twinOf(card)
  if (twin?.role === 'destroyed') return iccidOf({ fleet: card.fleet, index: twin.index })
  const issuer = oneOf(ISSUERS[vendorOf(card)] ?? ['08', '12'], roll(card, DRAW.issuer))
  const year = between(roll(card, DRAW.issueYear), 18, 25)
  const region = roll(card, DRAW.region)
  const place = region < 0.004 ? `${oneOf(['E', 'F', 'D'], region * 250)}${year % 10}` : String(between(region, 10, 65))
  const serial = scatter(ICCID_SERIAL, card.index, card.fleet)
  const body = `8986${issuer}${year}${place}${String(serial).padStart(9, '0')}`
  return body + checkDigit(body)
}

/** Luhn; a letter counts as nothing. */
function checkDigit(body: string): number {
  let sum = 0
  for (let at = 0; at < body.length; at += 1) {
    const digit = body.charCodeAt(at) - 48
    if (digit > 9) continue
    const weighed = (body.length - at) % 2 === 1 ? digit * 2 : digit
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return (10 - (sum % 10)) % 10
}

const pickCount = weighted([
  [1, 45],
  [2, 30],
  [3, 15],
  [4, 10],
])

/** Cards of virtual operators carry several networks. */
function countOf(card: CardSeed): number {
  return vendorOf(card) === 'VNO' ? pickCount(roll(card, DRAW.numbers)) : 1
}

const RANGES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  CMCC: ['144', '106'],
  CUCC: ['106', '146'],
  CTCC: ['141', '106'],
}

/** 13 digits each. A few cards have none: the list is then empty, or absent altogether. */
export function msisdnOf(card: CardSeed): readonly string[] | undefined {
  const chance = roll(card, DRAW.numberRange)
  if (chance < 0.016) return chance < 0.008 ? [] : undefined
  return everyMsisdnOf(card)
}

export function everyMsisdnOf(card: CardSeed): string[] {
  const range = oneOf(RANGES[vendorOf(card)] ?? ['144'], roll(card, DRAW.numberRange))
  return serials(card, MSISDN_SERIAL).map((serial) => range + serial)
}

const NETWORKS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  CMCC: ['08', '04', '00'],
  CUCC: ['06', '01'],
  CTCC: ['11', '03'],
}

/** 15 digits each. */
export function imsiOf(card: CardSeed): readonly string[] {
  const networks = NETWORKS[vendorOf(card)] ?? ['08', '06', '11']
  return serials(card, IMSI_SERIAL).map((serial, at) => `460${networks[at % networks.length]}${serial}`)
}

function serials(card: CardSeed, order: Shuffle): string[] {
  return Array.from({ length: countOf(card) }, (_, at) =>
    String(scatter(order, card.index * MOST_NUMBERS + at, card.fleet)).padStart(10, '0'),
  )
}

/** The only cards that can bear this ICCID; whether there are such cards, and whether they do, others tell. */
export function indexesOfIccid(text: string, fleet: FleetSeed): number[] {
  if (!/^8986\d{4}..\d{10}$/.test(text)) return []
  const index = gather(ICCID_SERIAL, Number(text.slice(10, 19)), fleet)
  const twin = twinOf({ fleet, index })
  return twin?.role === 'live' ? [index, twin.index] : [index]
}

export function indexesOfMsisdn(text: string, fleet: FleetSeed): number[] {
  return /^\d{13}$/.test(text) ? [numberedCard(MSISDN_SERIAL, text, fleet)] : []
}

export function indexesOfImsi(text: string, fleet: FleetSeed): number[] {
  return /^\d{15}$/.test(text) ? [numberedCard(IMSI_SERIAL, text, fleet)] : []
}

function numberedCard(order: Shuffle, text: string, fleet: FleetSeed): number {
  return Math.floor(gather(order, Number(text.slice(-10)), fleet) / MOST_NUMBERS)
}

const BEYOND_2_53 = 9_007_199_254_740_993n

/** Accounts share no instance: each seed has a range of its own. */
const RANGE = 10_000_000

/** int64; three of a thousand lie beyond 2^53, one of a thousand rows has none. A twin always has one. */
export function vsimInstanceIdOf(card: CardSeed): bigint | undefined {
  const chance = roll(card, DRAW.instance)
  if (chance < 0.001 && !twinOf(card)) return undefined
  const number = BigInt((1 + (card.fleet.seed % 1_000_000)) * RANGE + card.index * 3)
  return chance > 0.997 ? BEYOND_2_53 + number * 2n : number
}

export function credentialInstanceIdOf(credential: number): string {
  return String(2_622_000 + (credential % 900_000))
}
