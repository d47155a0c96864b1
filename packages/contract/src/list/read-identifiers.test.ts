import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identifiersOf } from './identifiers-of.ts'
import { readIdentifiers } from './read-identifiers.ts'

const ICCID = '89860321012345678901'
const IMSI = '460081234567890'
const MSISDN = '1440123456789'

const valuesOf = (text: string) => identifiersOf(text).listed.map(({ value }) => value)

test.each([
  ['a space', ' '],
  ['a comma', ','],
  ['a semicolon', '; '],
  ['a line', '\r\n'],
  ['a tab', '\t'],
  ['a full-width comma', '，'],
  ['a full-width space', '\u3000'],
  ['an enumeration comma', '、'],
  ['quotes', '","'],
])('%s stands between two identifiers', (_, between) => {
  expect(valuesOf([ICCID, IMSI, MSISDN].join(between))).toEqual([ICCID, IMSI, MSISDN])
})

test('what a keyboard or a sheet puts around an identifier is no part of it', () => {
  expect(valuesOf(`'${ICCID}`)).toEqual([ICCID])
  expect(valuesOf(`="${ICCID}"`)).toEqual([ICCID])
  expect(valuesOf('１４４０１２３４５６７８９')).toEqual([MSISDN])
  expect(valuesOf(`+86${MSISDN} 0086${MSISDN} ${MSISDN}.0`)).toEqual([MSISDN])
})

test('the kind is read off the shape, and what fits two kinds keeps both', () => {
  const kindsOf = (text: string) => identifiersOf(text).listed[0]?.kinds
  expect(kindsOf(ICCID)).toEqual(['iccid'])
  expect(kindsOf('8986032e012345678901')).toEqual(['iccid'])
  expect(kindsOf('8986032101234567890')).toEqual(['iccid'])
  expect(kindsOf(IMSI)).toEqual(['imsi', 'msisdn'])
  expect(kindsOf('14401234567')).toEqual(['msisdn'])
})

test('an identifier that stands twice is listed once, with its number, where it stands first', () => {
  const { listed, total } = identifiersOf(`${IMSI} ${ICCID} ${IMSI}`)
  expect(listed.map(({ value, times }) => [value, times])).toEqual([
    [IMSI, 2],
    [ICCID, 1],
  ])
  expect(total).toBe(3)
})

test('words that are no identifier come back, each time they stand there', () => {
  expect(identifiersOf(`ICCID\n${ICCID}\n2026-11-25, spare, 12345`).unread).toEqual([
    'ICCID',
    '2026-11-25',
    'spare',
    '12345',
  ])
})

test.each([
  ['8.98603E+19', '89860249999999983616', '89860400000000016383'],
  ['8.98603e19', '89860249999999983616', '89860400000000016383'],
  ['8,98603E+19', '89860249999999983616', '89860400000000016383'],
  ['89860321012345600000', '89860321012345533616', '89860321012345716383'],
  ['1.44012E+12', '1440115000000', '1440129999999'],
])('%s is what is left of a number, and says where it lay', (given, from, to) => {
  expect(identifiersOf(given).listed).toMatchObject([{ given: given.replace(',', '.'), span: { from, to } }])
})

test('a number whose digits all survive has one place', () => {
  expect(identifiersOf('1.440123456789E+12').listed[0]?.span).toEqual({ from: MSISDN, to: MSISDN })
})

test.each(['\n', ', ', ';', '|', '\r\n', '\u3001 '])(
  'a long text is read in portions, and no identifier is cut by %j',
  (between) => {
    const values = Array.from({ length: 20_000 }, (_, at) => `8986032101${String(at).padStart(10, '0')}`)
    const text = values.join(between)
    const { listed, total, unread } = identifiersOf(text)
    expect(listed.map(({ value }) => value)).toEqual(values)
    expect({ total, unread }).toEqual({ total: 20_000, unread: [] })
    expect([...readIdentifiers(text)].length).toBeGreaterThan(5)
  },
)

/** What spreadsheets and programs make of a number: shown with some digits, cut at fifteen, or through a double. */
const MANGLINGS: readonly ((digits: string, kept: number) => string)[] = [
  (digits, kept) => Number(digits).toExponential(kept).toUpperCase(),
  (digits, kept) => `${digits[0]}.${digits.slice(1, 1 + kept)}E+${digits.length - 1}`,
  (digits) => digits.slice(0, 15).padEnd(digits.length, '0'),
  (digits) => BigInt(Number(digits)).toString().slice(0, 15).padEnd(digits.length, '0'),
  (digits) => String(Number(digits)),
]

test('the place that is read holds the number, however it was mangled', () => {
  const iccid = fc.stringMatching(/^8986[0-9]{16}$/)
  fc.assert(
    fc.property(iccid, fc.constantFrom(...MANGLINGS), fc.integer({ min: 2, max: 14 }), (digits, mangle, kept) => {
      const [read] = identifiersOf(mangle(digits, kept)).listed
      const span = read?.span
      expect(span && span.from <= digits && digits <= span.to).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
