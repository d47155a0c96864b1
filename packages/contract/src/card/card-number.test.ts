import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskNumber, maskNumbersIn, maskValue } from './card-number.ts'

describe('a masked number', () => {
  test.each([
    ['89860321234567895599', '••••••••••••••••5599'],
    ['1440123456789', '•••••••••6789'],
    ['12345678', '••••5678'],
    ['1234567', '•••••••'],
    ['', ''],
  ])('%j is shown as %j', (number, shown) => {
    expect(maskNumber(number)).toBe(shown)
  })

  test('keeps its length, and nothing but its last four places', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{0,30}$/), (number) => {
        const shown = maskNumber(number)
        expect(shown).toHaveLength(number.length)
        expect(shown.replaceAll('•', '').length).toBeLessThanOrEqual(Math.min(4, number.length / 2))
        expect(number.endsWith(shown.replaceAll('•', ''))).toBe(true)
      }),
    )
  })
})

test('the numbers of a card are masked, every other field stays as it is', () => {
  expect(maskValue('imsi', '460001234567890')).toBe('•••••••••••7890')
  expect(maskValue('remark', '460001234567890')).toBe('460001234567890')
})

test.each([
  ['iccid:89860321234567895599,8986032123456789E601', 'iccid:••••••••••••••••5599,••••••••••••••••E601'],
  ['-msisdn:1440123456789 status:in-use', '-msisdn:•••••••••6789 status:in-use'],
  ['tag:depot 660123 rest:..10%', 'tag:depot 660123 rest:..10%'],
])('numbers that a text quotes are masked in it: %j', (text, shown) => {
  expect(maskNumbersIn(text)).toBe(shown)
})
