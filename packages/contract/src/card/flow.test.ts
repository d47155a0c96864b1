import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFlow, scaleFlow, spellFlow } from './flow.ts'

const KB = 1024
const MB = 1024 * KB
const GB = 1024 * MB

test.each([
  ['130.00MB', 130 * MB],
  ['0KB', 0],
  ['1.00MB', MB],
  ['12.00GB', 12 * GB],
  ['30M', 30 * MB],
  ['12G', 12 * GB],
  ['1.2TB', Math.round(1.2 * 1024 * GB)],
  ['512 kb', 512 * KB],
  ['17B', 17],
  ['.5MB', MB / 2],
  ['-5.00MB', -5 * MB],
  [' 30MiB ', 30 * MB],
])('%s is %d bytes', (text, bytes) => {
  expect(parseFlow(text)).toBe(bytes)
})

test.each([
  '',
  ' ',
  '-',
  '不限',
  'null',
  'NaN',
  '12',
  'MB',
  '1,5MB',
  '1e3MB',
  '12 QB',
  'Infinity',
  '99999999999PB',
  null,
  undefined,
])('an amount that cannot be read (%s) is unknown, never zero', (text) => {
  expect(parseFlow(text)).toBeNull()
})

test('an amount spelled for an address is read back exactly', () => {
  fc.assert(
    fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (bytes) => {
      expect(parseFlow(spellFlow(bytes))).toBe(bytes)
    }),
    { numRuns: 10_000 },
  )
})

test.each([
  [2 * GB, '2GB'],
  [1.5 * GB, '1536MB'],
  [0, '0B'],
  [1025, '1025B'],
])('%d bytes are spelled %s', (bytes, text) => {
  expect(spellFlow(bytes)).toBe(text)
})

test('an amount is shown in the unit a person would choose', () => {
  expect(scaleFlow(1.5 * GB)).toEqual({ amount: 1.5, unit: 'GB' })
  expect(scaleFlow(1023)).toEqual({ amount: 1023, unit: 'B' })
  expect(scaleFlow(-2 * MB)).toEqual({ amount: -2, unit: 'MB' })
})
