/** The fleet's chance: every draw is a pure function of (seed, card, purpose), so no card is ever stored. */

/** What a draw decides: two draws of one card are independent. Numbers, not names: a scan draws millions of times. */
export const DRAW = {
  vendor: 1,
  dataType: 2,
  offer: 3,
  pool: 6,
  disagreement: 7,
  credentialType: 8,
  autoRecharge: 9,
  osStatus: 10,
  partlyInUse: 11,
  openDay: 12,
  openSecond: 13,
  activeDelay: 14,
  activeSecond: 15,
  activeType: 16,
  expiryKind: 17,
  expiryDay: 18,
  usageKind: 19,
  usageShare: 20,
  addOn: 21,
  usedForm: 22,
  restForm: 23,
  unreadable: 24,
  asOfKind: 25,
  asOfSecond: 26,
  sms: 27,
  notify: 28,
  apn: 29,
  simType: 30,
  network: 31,
  certify: 32,
  group: 33,
  segment: 34,
  tagCount: 35,
  tagFirst: 36,
  tagSecond: 37,
  tagThird: 38,
  tagFourth: 39,
  remarkKind: 40,
  remark: 41,
  issuer: 42,
  issueYear: 43,
  region: 44,
  numbers: 45,
  numberRange: 46,
  instance: 47,
} as const

/** What decides a fleet. `today` is the day at start, in days since 1970, as Shanghai counts them. */
export type FleetSeed = {
  seed: number
  size: number
  today: number
  /** What PeriodRestFlow of a pool card tells; mixed: each credential has its own habit. */
  poolRest: PoolRest
}

export type PoolRest = 'mixed' | 'pool' | 'share' | 'absent'

/** One card before any of its fields is computed. */
export type CardSeed = { fleet: FleetSeed; index: number }

function scramble(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97)
  return twice ^ (twice >>> 15)
}

/** A number of [0, 1) for one of the DRAWs. */
export function roll({ fleet, index }: CardSeed, draw: number): number {
  const card = scramble(Math.imul(fleet.seed, 0x2545f491) + Math.imul(index + 1, 0x9e3779b1))
  return (scramble(card ^ Math.imul(draw, 0x85ebca6b)) >>> 0) / 2 ** 32
}

/** Numbers of [0, 1), one after the other, all of them decided by the seed. */
export function sequence(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x2545f491)
  return () => {
    state = (state + 0x9e3779b9) | 0
    return (scramble(state) >>> 0) / 2 ** 32
  }
}

/** A whole number from `low` to `high`, both possible. */
export function between(chance: number, low: number, high: number): number {
  return low + Math.floor(chance * (high - low + 1))
}

type Weighted<T> = readonly [value: T, weight: number]

/** Chooses by weights: `weighted([['a', 3], ['b', 1]])(0.8)` is 'b'. A scan calls it millions of times: plain arrays. */
export function weighted<T>(table: readonly [Weighted<T>, ...Weighted<T>[]]): (chance: number) => T {
  const total = table.reduce((sum, [, weight]) => sum + weight, 0)
  let sum = 0
  const ends = Float64Array.from(table, ([, weight]) => {
    sum += weight
    return sum / total
  })
  return (chance) => {
    let at = 0
    while (at < ends.length - 1 && chance >= (ends[at] ?? 1)) at += 1
    return (table[at] ?? table[0])[0]
  }
}

/** One of a list, all alike. */
export function oneOf<T>(list: readonly [T, ...T[]], chance: number): T {
  return list[Math.floor(chance * list.length)] ?? list[0]
}

/** A whole number of 32 bits from text: what cards of one credential have in common. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return scramble(hash) >>> 0
}
