/** Facets, sums and what each condition excludes, counted over plain arrays. */
import { type FieldName, keyOf } from '@linkdeck/contract'
import { HISTOGRAMS } from '../asked-fields.ts'
import { type Answer, COMPARED, withoutZeros } from '../contestant.ts'
import type { CodeColumn, Columns } from './columns.ts'
import type { Mask } from './conditions.ts'

/** How many conditions a card fails, and the last of them: a card that fails one counts where that one is left out. */
type Failures = { count: Uint8Array; last: Uint8Array }

function failuresOf({ cards }: Columns, masks: readonly Mask[]): Failures {
  const count = new Uint8Array(cards)
  const last = new Uint8Array(cards)
  masks.forEach(({ holds }, mask) => {
    for (let at = 0; at < cards; at += 1) {
      if (holds[at] === 1) continue
      count[at] = (count[at] ?? 0) + 1
      last[at] = mask
    }
  })
  return { count, last }
}

export function countFacets(columns: Columns, masks: readonly Mask[]): Answer {
  const failures = failuresOf(columns, masks)
  const ownMask = (name: FieldName) => masks.findIndex((mask) => mask.name === name)
  const counts = [...columns.codes].flatMap(([name, { codes, entries }]) => {
    const cards = countBy(codes, entries.length, failures, ownMask(name))
    return COMPARED.includes(keyOf(name)) ? byValue(name, entries, cards) : []
  })
  for (const name of HISTOGRAMS) countBy(columns.steps.get(name) ?? new Uint8Array(0), 256, failures, ownMask(name))
  return { total: totalOf(failures), counts: withoutZeros(counts) }
}

function countBy(codes: Int32Array | Uint8Array, size: number, { count, last }: Failures, own: number): Int32Array {
  const cards = new Int32Array(size)
  for (let at = 0; at < codes.length; at += 1) {
    if (count[at] !== 0 && !(count[at] === 1 && last[at] === own)) continue
    const code = codes[at] ?? 0
    cards[code] = (cards[code] ?? 0) + 1
  }
  return cards
}

function byValue(name: FieldName, entries: CodeColumn['entries'], cards: Int32Array): [string, number][] {
  const sums = new Map<string, number>()
  entries.forEach(({ values }, code) => {
    for (const value of values) sums.set(value, (sums.get(value) ?? 0) + (cards[code] ?? 0))
  })
  return [...sums].map(([value, count]) => [`${keyOf(name)}=${value}`, count])
}

function totalOf({ count }: Failures): number {
  return count.reduce((sum, failed) => sum + Number(failed === 0), 0)
}

export function countWithout(columns: Columns, masks: readonly Mask[]): Answer {
  const failures = failuresOf(columns, masks)
  const total = totalOf(failures)
  const alone = new Float64Array(masks.length)
  failures.count.forEach((failed, at) => {
    const last = failures.last[at] ?? 0
    if (failed === 1) alone[last] = (alone[last] ?? 0) + 1
  })
  const counts = masks.map(({ name }, at): [string, number] => [
    name === 'text' ? 'q' : keyOf(name),
    total + (alone[at] ?? 0),
  ])
  return { total, counts: withoutZeros(counts) }
}

/** Only single plans have a remaining amount: of those, cards of which one amount cannot be read are in no sum. */
export function sumUp({ codes, keys }: Columns, cards: Int32Array): Answer {
  const plans = codes.get('dataType')
  const kinds = plans?.entries.map(({ example }) => example.remainingKind) ?? []
  const [used, rest] = [keys.get('periodAddFlow'), keys.get('periodRestFlow')]
  const sums = { single: 0, 'single used': 0, pool: 0, 'pool used': 0, unknown: 0 }
  for (const card of cards) {
    const kind = kinds[plans?.codes[card] ?? 0] ?? 'unknown'
    const isRead = kind === 'pool' || !Number.isNaN(rest?.[card])
    sums[kind] += 1
    if (kind !== 'unknown' && isRead) sums[`${kind} used`] += used?.[card] || 0
  }
  return { total: cards.length, counts: withoutZeros(Object.entries(sums)) }
}
