import { expect, test } from 'vitest'
import { detectNumber, plainNumber } from './detect-number.ts'

test.each([
  ['89860319526183137364', 'iccid'],
  ['8986 0319 5261 8313 7364', 'iccid'],
  ['８９８６０３１９５２６１８３１３７３６４', 'iccid'],
  ['8986F319526183137364', 'iccid'],
  ['898603195261831373', 'iccid'],
  ['1416472415703', 'msisdn'],
  ['13800138000', 'msisdn'],
  ['138-0013-8000', 'msisdn'],
  ['+8613800138000', 'msisdn'],
  ['460115771059911', 'imsi'],
  ['454061234567890', 'imsi'],
  ['860123456789012', null],
  ['351234567890123', null],
  ['7364', null],
  ['89860319526183137364123', null],
  ['8.98603E+19', null],
  ['车队 A', null],
  ['', null],
])('%s is read as %s', (text, name) => {
  expect(detectNumber(text)).toBe(name)
})

test('separators and full-width digits go, letters stay', () => {
  expect(plainNumber(' 8986-F319 ５２６ ')).toBe('8986F319526')
})
