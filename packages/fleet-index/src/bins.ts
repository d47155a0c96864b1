/** The steps of a histogram, each a term of a query: a bin counts exactly the cards that its term finds. */
import { type Card, type CardFieldName, isMissingValue, rangeOf, rangeValueOf, spellFlow } from '@linkdeck/contract'
import { HISTOGRAM_FIELDS } from './layout.ts'

const MEGABYTE = 1024 ** 2
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const FLOW_EDGES = [1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576].map((size) => size * MEGABYTE)

const percentTerms = [...Array.from({ length: 10 }, (_, at) => `${at * 10}..${at * 10 + 9}.999999`), '100..100']

const flowTerms = [
  '..0B',
  ...[1, ...FLOW_EDGES].map((from, at) => {
    const next = FLOW_EDGES[at]
    return `${spellFlow(from)}..${next === undefined ? '' : spellFlow(next - 1)}`
  }),
]

/** The fixed steps of an amount; a time has a step a month, without end. */
function termsOf(name: CardFieldName): readonly string[] | null {
  if (name === 'restPercent') return percentTerms
  return name === 'periodAddFlow' ? flowTerms : null
}

const ranges = (name: CardFieldName) => termsOf(name)?.map((term) => rangeOf(name, term)) ?? null
const RANGES = new Map(HISTOGRAM_FIELDS.map((name) => [name, ranges(name)]))

/** A value that no step's term finds: it lies between two, such as 9.9999999 %, or is a pool card's percent. */
const NOWHERE = -1

/** The number of the step a card belongs to, or NOWHERE; null when it has no value. */
export function binOf(card: Card, name: CardFieldName): number | null {
  if (isMissingValue(card, name)) return null
  const value = rangeValueOf(card, name)
  if (value === null) return NOWHERE
  const steps = RANGES.get(name)
  if (!steps) return monthOf(value)
  const at = steps.findIndex(({ from, to }) => (from === null || value >= from) && (to === null || value <= to))
  return at === -1 ? NOWHERE : at
}

/** The steps that are always shown, so that an empty one is seen as empty. */
export function fixedBins(name: CardFieldName): readonly number[] {
  return (termsOf(name) ?? []).map((_, at) => at)
}

export function termOfBin(name: CardFieldName, bin: number): string {
  return termsOf(name)?.[bin] ?? termOfMonth(bin)
}

/** Months since the year 0, in Asia/Shanghai as the service's own times. */
function monthOf(instantMs: number): number {
  const local = new Date(instantMs + SHANGHAI_OFFSET_MS)
  return local.getUTCFullYear() * 12 + local.getUTCMonth()
}

function termOfMonth(number: number): string {
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1]
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-`
  return `${start}01..${start}${new Date(Date.UTC(year, month, 0)).getUTCDate()}`
}
