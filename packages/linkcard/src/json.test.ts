import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from './json.ts'

test.each([
  ['{"Id":9007199254740993}', { Id: '9007199254740993' }],
  ['{"Id":-9223372036854775808}', { Id: '-9223372036854775808' }],
  ['[9223372036854775807,123456789012345]', ['9223372036854775807', 123456789012345]],
  ['{"Id":9007199254740993.5,"b":90071992547409931e3}', { Id: '9007199254740993.5', b: '90071992547409931e3' }],
  ['{"a":0.1234567890123456,"b":1.5e300}', { a: 0.1234567890123456, b: 1.5e300 }],
  ['{"a":"id: 9007199254740993, \\"Id\\":9007199254740993"}', { a: 'id: 9007199254740993, "Id":9007199254740993' }],
  ['{"a":"\\\\","Id":9007199254740993}', { a: '\\', Id: '9007199254740993' }],
  ['{"a":"\\\\\\"9007199254740993","Id":1}', { a: '\\"9007199254740993', Id: 1 }],
  ['{"9007199254740993":9007199254740993}', { '9007199254740993': '9007199254740993' }],
])('%s keeps every digit', (text, value) => {
  expect(parseJson(text)).toEqual(value)
})

test.each(['', '{', '{"Id":9007199254740993', '"9007199254740993', '"9007199254740993\\', '<html>', 'NaN'])(
  '%j is no JSON',
  (text) => {
    expect(parseJson(text)).toBeUndefined()
  },
)

test('any value survives, its long whole numbers as text', () => {
  const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), int64), fc.jsonValue(), (ids, value) => {
      const members = Object.entries(ids).map(([name, id]) => `${JSON.stringify(name)}:${id}`)
      const read = parseJson(`{"Ids":{${members.join()}},"Value":${JSON.stringify(value)}}`)
      const expected = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, textIfLong(id)]))
      expect(read).toMatchObject({ Ids: expected })
    }),
  )
})

function textIfLong(id: bigint): string | number {
  return String(id).replace('-', '').length >= 16 ? String(id) : Number(id)
}

test('a text without long numbers reads as JSON.parse reads it', () => {
  const short = fc.json().filter((text) => !/\d{16}/.test(text))
  fc.assert(
    fc.property(short, (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text))
    }),
  )
})

test('megabytes of broken quotes are refused, not pondered', () => {
  expect(parseJson(`1234567890123456${'"\\"'.repeat(1_000_000)}`)).toBeUndefined()
  expect(parseJson(`1234567890123456${'['.repeat(3_000_000)}`)).toBeUndefined()
})
