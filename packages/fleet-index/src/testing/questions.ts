/** Generated questions about given cards: their terms are what the cards hold, so that conditions meet. For tests. */
import {
  CARD_FIELD_NAMES,
  type Card,
  type CardQuery,
  type Condition,
  FIELD_NAMES,
  type FieldName,
  fieldOf,
  normalise,
  readTerm,
  resolve,
  sortValueOf,
  spellCardTime,
  spellFlow,
  valuesOf,
} from '@linkdeck/contract'
import { arbitraryQuery } from '@linkdeck/contract/testing'
import fc from 'fast-check'

const NOW_MS = Date.UTC(2026, 10, 24)

/** Mostly where there are cards: past the end an answer says little. */
const offset = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(100) },
  { weight: 1, arbitrary: fc.nat(2000) },
  { weight: 1, arbitrary: fc.nat(6000) },
)

/** Mostly questions about the cards, and some about anything: every term a person can write, hostile text included. */
export function anyQuestion(cards: readonly Card[]): fc.Arbitrary<CardQuery> {
  const strange = fc.tuple(arbitraryQuery, offset).map(([query, from]) => ({ ...resolve(query, NOW_MS), offset: from }))
  return fc.oneof({ weight: 4, arbitrary: questionAbout(cards) }, { weight: 1, arbitrary: strange })
}

export function questionAbout(cards: readonly Card[]): fc.Arbitrary<CardQuery> {
  const card = fc.constantFrom(...cards)
  const terms = (name: FieldName, maxLength: number) =>
    fc
      .array(fc.tuple(card, fc.nat(3)), { maxLength })
      .map((picks) => picks.flatMap(([own, shape]) => termFrom(own, name, shape)))
  const condition = (name: FieldName): fc.Arbitrary<Condition> =>
    fc.record({
      any: terms(name, 6),
      none: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: terms(name, 3) }),
      missing:
        fieldOf(name).source === 'filter-only' ? fc.constant(null) : fc.constantFrom(null, null, null, 'any', 'none'),
    })
  const where = fc
    .uniqueArray(fc.constantFrom(...FIELD_NAMES), { maxLength: 3 })
    .chain((names) => fc.tuple(...names.map((name) => condition(name).map((made) => [name, made] as const))))
  const sortKey = fc.record({ name: fc.constantFrom(...CARD_FIELD_NAMES), descending: fc.boolean() })
  const text = fc.oneof(
    { weight: 7, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.tuple(card, fc.nat(30), fc.nat(8)).map(partOf) },
  )
  return fc
    .record({
      where,
      text,
      sort: fc.array(sortKey, { maxLength: 3 }),
      offset,
      limit: fc.constantFrom(1, 10, 40, 100),
    })
    .map(({ where: conditions, ...rest }) =>
      normalise({ ...rest, where: Object.fromEntries(conditions), source: 'index' }),
    )
}

/** A term made of the card's own value, where it can be asked for. */
function termFrom(card: Card, name: FieldName, shape: number): string[] {
  const read = readTerm(
    name,
    rangeAround(card, name, shape) ?? valuesOf(card, name)[shape] ?? valuesOf(card, name)[0] ?? '',
  )
  return 'term' in read ? [read.term] : []
}

function rangeAround(card: Card, name: FieldName, shape: number): string | null {
  const value = sortValueOf(card, name)
  const { kind } = fieldOf(name)
  if (typeof value !== 'number' || kind === 'flag' || (kind === 'level' && shape > 1)) return null
  const bound = spellBound(kind, value)
  if (bound === null) return null
  return [`${bound}..${bound}`, `..${bound}`, `${bound}..`, bound][shape] ?? bound
}

function spellBound(kind: string, value: number): string | null {
  if (kind === 'time') return spellCardTime(value)
  if (kind === 'flow' || kind === 'level') return value < 0 ? null : spellFlow(value)
  return kind === 'percent' ? String(Math.round(value)) : String(value)
}

function partOf([card, from, length]: [Card, number, number]): string {
  const values = [card.iccid, card.remark, ...card.msisdn, ...card.tags.map(({ name }) => name)].filter(
    (value) => value,
  )
  const value = values[from % Math.max(1, values.length)] ?? ''
  const part = value.slice(from % Math.max(1, value.length), (from % Math.max(1, value.length)) + length + 1)
  return /[\p{Cc}\p{Surrogate}]/u.test(part) ? '' : part
}
