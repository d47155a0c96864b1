/** Generated queries for property tests: every field, every kind of term, hostile text included. */
import fc from 'fast-check'
import { spellCardTime } from '../card/card-time.ts'
import { CARD_FIELD_NAMES, FIELD_NAMES, type FieldName, fieldOf } from '../card/fields.ts'
import { spellFlow } from '../card/flow.ts'
import { isBrokenText } from './broken-text.ts'
import { type CardQuery, type Condition, normalise, type Source } from './card-query.ts'
import { readTerm } from './term.ts'

const words = fc.oneof(
  fc.constantFrom(
    '测试标签',
    'a,b',
    '"x"',
    "it's",
    '=cmd|x',
    '<img>',
    '100%',
    'a&b=c',
    'a+b',
    '..',
    '-1',
    '😀',
    '~',
    '%2C',
    '@today',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
)

const range = (bound: fc.Arbitrary<string>) =>
  fc.tuple(fc.option(bound, { nil: '' }), fc.option(bound, { nil: '' })).map(([from, to]) => `${from}..${to}`)

const absoluteTime = fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => spellCardTime(seconds * 1000))

function raw(name: FieldName): fc.Arbitrary<string> {
  const { kind, vocab } = fieldOf(name)
  if (vocab) return fc.constantFrom(...vocab.entries.map(({ code }) => code))
  switch (kind) {
    case 'flag':
      return fc.constantFrom('true', 'false')
    case 'time':
      return range(
        fc.oneof(absoluteTime, fc.constantFrom('@today', '@today+7', '@this-month', '@this-year-1', '@this-year+9999')),
      )
    case 'flow':
      return range(fc.nat({ max: 2 ** 40 }).map(spellFlow))
    case 'percent':
      return range(fc.integer({ min: 0, max: 1000 }).map((tenths) => String(tenths / 10)))
    case 'count':
      return range(fc.nat({ max: 1000 }).map(String))
    default:
      return words
  }
}

const terms = (name: FieldName) =>
  fc.array(raw(name), { maxLength: 3 }).map((list) =>
    list.flatMap((text) => {
      const read = readTerm(name, text)
      return 'term' in read ? [read.term] : []
    }),
  )

const condition = (name: FieldName): fc.Arbitrary<Condition> => {
  const missing = fieldOf(name).source === 'filter-only' ? fc.constant(null) : fc.constantFrom('any', 'none', null)
  return fc.record({ any: terms(name), none: terms(name), missing })
}

const conditions = fc
  .uniqueArray(fc.constantFrom(...FIELD_NAMES), { maxLength: 4 })
  .chain((names) => fc.tuple(...names.map((name) => condition(name).map((made) => [name, made] as const))))
  .map((entries): CardQuery['where'] => Object.fromEntries(entries))

/** Queries in canonical form. */
export const arbitraryQuery: fc.Arbitrary<CardQuery> = fc
  .record({
    where: conditions,
    text: words.filter((text) => text.trim() !== '' && !isBrokenText(text)).map((text) => text.trim()),
    hasText: fc.boolean(),
    sort: fc.array(fc.record({ name: fc.constantFrom(...CARD_FIELD_NAMES), descending: fc.boolean() }), {
      maxLength: 4,
    }),
    offset: fc.nat({ max: 100_000 }),
    limit: fc.constantFrom(10, 15, 25, 40, 100),
    source: fc.constantFrom<Source>('auto', 'live', 'index'),
  })
  .map(({ hasText, text, ...query }) => normalise({ ...query, text: hasText ? text : '' }))
