/**
 * Generated cards for property tests: every field, from small pools so that values meet, with all that real answers
 * have brought or could bring. Text is well formed: unpaired surrogates are no text that any store keeps.
 */
import fc from 'fast-check'
import { type Card, deriveCard, EMPTY_CARD, type PlainCard } from './card.ts'
import { CARD_FIELD_NAMES, type CardFieldName, fieldOf } from './fields.ts'

const WORDS = [
  '测试标签',
  'a,b',
  '"x"',
  "it's",
  "'; DROP TABLE card; --",
  '=cmd|x',
  '<img src=x>',
  '100%',
  'a_b%',
  'back\\slash',
  'two\nlines',
  'nul\u0000in',
  '..',
  '-1',
  '😀',
  '😀b',
  '\uff21\uff22\uff23',
  'ﬁne',
  'İstanbul',
  'ẞ',
  'e\u0301',
  'é',
  '\ufffd',
  '~',
  ' lead',
  'Truck 7',
  'truck 7',
  'null',
] as const

const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: wellFormed() })

function wellFormed(): fc.Arbitrary<string> {
  return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
}

const digits = fc.nat({ max: 400 }).map((number) => String(number * 7_919 + 1_440_000_000_000).slice(0, 13))
const identifier = fc.oneof(
  { weight: 8, arbitrary: digits },
  { weight: 1, arbitrary: fc.constantFrom('8986F0123456', 'a\\', 'a\nb', 'a', 'b', '0') },
  { weight: 1, arbitrary: word },
)

const flow = fc.oneof(
  fc.nat({ max: 300 }).map((megabytes) => `${megabytes}.00MB`),
  fc.nat({ max: 50 }).map((gigabytes) => `${gigabytes}GB`),
  fc.constantFrom('0KB', '-', '不限', '1.2 TB', '-5MB', '30M', '7', '1e3MB', '1B', '9999999PB'),
)

const time = fc.oneof(
  fc
    .nat({ max: 900 })
    .map((day) => new Date(Date.UTC(2025, 0, 1 + day, 15, 59, 59)).toISOString().slice(0, 19).replace('T', ' ')),
  fc.constantFrom(
    '2026-11-30 23:59:59',
    '2026-12-01 00:00:00',
    '2026-12-01T00:00:00',
    '2026-02-30 00:00:00',
    '0000-00-00 00:00:00',
    '0999-05-01 00:00:00',
    'never',
  ),
)

const count = fc.oneof(
  fc.nat({ max: 60 }).map(String),
  fc.constantFrom('-1', '1.5', '007', '999999999999999', '1000000000000000', 'many'),
)

const tag = fc.record({
  id: fc.option(digits),
  name: fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: fc.constant('') }),
})

function code(name: CardFieldName): fc.Arbitrary<string> {
  const known = fieldOf(name).vocab?.entries.map((entry) => entry.code) ?? []
  const spelled = known.flatMap((text) => [text, text.toLowerCase(), text.replaceAll('_', '')])
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('?', ...spelled) },
    { weight: 1, arbitrary: fc.constantFrom('999', 'X-9', '~', '😀') },
  )
}

function value(name: CardFieldName): fc.Arbitrary<unknown> {
  const textual = (arbitrary: fc.Arbitrary<string>) =>
    fc.oneof(
      { weight: 12, arbitrary },
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant('') },
    )
  switch (fieldOf(name).kind) {
    case 'code':
      return textual(code(name))
    case 'flag':
      return fc.option(fc.boolean())
    case 'flow':
    case 'level':
      return textual(flow)
    case 'time':
      return textual(time)
    case 'count':
      return textual(count)
    case 'ids':
      return fc.array(fc.oneof({ weight: 20, arbitrary: identifier }, { weight: 1, arbitrary: fc.constant('') }), {
        maxLength: 4,
      })
    case 'tags':
      return fc.array(tag, { maxLength: 4 })
    case 'id':
      return textual(identifier)
    default:
      return textual(
        name === 'credentialNo'
          ? fc.oneof(word, fc.constantFrom('CM-UP-M-1-P7', 'CT-UPG-Y-2-a,b', 'CU-SC-M-1-30M'))
          : word,
      )
  }
}

/** Mostly what it is: a number of its own, or beyond 2^53, or missing so that the ICCID has to do. */
const instance = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 10_000_000 }).map(String) },
  { weight: 2, arbitrary: fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }).map(String) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('007', '7', '-7', '', 'x', '99999999999999999999', '999999999999999999') },
)

const NAMES = CARD_FIELD_NAMES.filter((name) => name !== 'restPercent' && name !== 'vsimInstanceId')

/** The one cast: each value was made for its field. */
export const arbitraryCard: fc.Arbitrary<Card> = fc
  .tuple(
    instance,
    fc.tuple(...NAMES.map((name) => value(name))),
    fc.dictionary(fc.constantFrom('NewField', 'Other'), word, { noNullPrototype: true }),
  )
  .map(([vsimInstanceId, values, extra]) => {
    const fields = Object.fromEntries(NAMES.map((name, at) => [name, values[at]]))
    return deriveCard({ ...EMPTY_CARD, ...fields, vsimInstanceId, extra } as PlainCard)
  })
