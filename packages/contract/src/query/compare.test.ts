import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Card, deriveCard, EMPTY_CARD, type PlainCard } from '../card/card.ts'
import { CARD_FIELD_NAMES, type FieldName } from '../card/fields.ts'
import { compareCards } from './compare.ts'
import { compareText } from './compare-text.ts'

const card = (values: Partial<PlainCard>): Card => deriveCard({ ...EMPTY_CARD, ...values })
const sorted = (name: FieldName, descending: boolean, cards: Partial<PlainCard>[]) =>
  cards.map(card).sort(compareCards([{ name, descending }]))

describe('orders', () => {
  test('data levels go by bytes, not by text', () => {
    const cards = sorted('dataLevel', false, [{ dataLevel: '100MB' }, { dataLevel: '30MB' }, { dataLevel: '1GB' }])
    expect(cards.map(({ dataLevel }) => dataLevel)).toEqual(['30MB', '100MB', '1GB'])
  })

  test('codes go by their life cycle, unknown codes after them', () => {
    const cards = sorted(
      'osStatus',
      false,
      ['999', '50', '40', '300', '100', '10'].map((osStatus) => ({ osStatus })),
    )
    expect(cards.map(({ osStatus }) => osStatus)).toEqual(['10', '100', '300', '40', '50', '999'])
  })

  test.each([false, true])('cards without the value come last (descending: %s)', (descending) => {
    const cards = sorted('periodAddFlow', descending, [
      { iccid: 'a' },
      { iccid: 'b', periodAddFlow: '1KB' },
      { iccid: 'c', periodAddFlow: '-' },
    ])
    expect(cards.map(({ iccid }) => iccid)).toEqual(['b', 'a', 'c'])
  })

  test('ties are broken by ICCID upwards, whichever way the column goes', () => {
    const cards = sorted(
      'vendor',
      true,
      ['3', '1', '2'].map((iccid) => ({ iccid, vendor: 'CMCC' })),
    )
    expect(cards.map(({ iccid }) => iccid)).toEqual(['1', '2', '3'])
  })

  test('tags go by number, then by name', () => {
    const tags = (...names: string[]) => ({ iccid: names.join(), tags: names.map((name) => ({ id: null, name })) })
    const cards = sorted('tags', false, [tags('b', 'a'), tags('c'), tags('a', 'z'), tags()])
    expect(cards.map(({ iccid }) => iccid)).toEqual(['c', 'a,z', 'b,a', ''])
  })

  test('times that are none and counts that are none are unknown', () => {
    expect(
      sorted('expireTime', false, [{ expireTime: 'soon' }, { expireTime: '2026-01-01 00:00:00' }])[1]?.expireTime,
    ).toBe('soon')
    const counts = sorted('periodSmsUse', true, [{ periodSmsUse: 'x' }, { periodSmsUse: '9' }, { periodSmsUse: '10' }])
    expect(counts.map(({ periodSmsUse }) => periodSmsUse)).toEqual(['10', '9', 'x'])
  })
})

test('under any field the order is total: antisymmetric and transitive', () => {
  const text = fc.option(fc.constantFrom('10', '30', '999', '1MB', '2KB', '2026-01-01 00:00:00', 'é', '😀', '￿', ''), {
    nil: null,
  })
  const plain = fc.record({
    iccid: text,
    status: text,
    periodAddFlow: text,
    expireTime: text,
    remark: text,
    dataLevel: text,
  })
  const three = fc.tuple(plain, plain, plain)
  fc.assert(
    fc.property(three, fc.constantFrom(...CARD_FIELD_NAMES), fc.boolean(), (values, name, descending) => {
      const compare = compareCards([{ name, descending }])
      const [a, b, c] = values.map(card).sort(compare)
      if (!a || !b || !c) throw new Error('three cards')
      expect(compare(a, b)).toBeLessThanOrEqual(0)
      expect(compare(a, c)).toBeLessThanOrEqual(0)
      expect(Math.sign(compare(b, a))).toBe(-Math.sign(compare(a, b)) || 0)
    }),
    { numRuns: 2_000 },
  )
})

test('text is ordered as a store of UTF-8 bytes orders it', () => {
  const bytes = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0)
  const byCodePoint = (a: number[], b: number[]) => {
    const at = a.findIndex((point, index) => point !== b[index])
    return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
  }
  const word = fc
    .array(fc.constantFrom('a', 'é', '中', '￿', '😀', '𝒜', '\ue000'), { maxLength: 4 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(Math.sign(compareText(a, b))).toBe(Math.sign(byCodePoint(bytes(a), bytes(b))))
    }),
    { numRuns: 5_000 },
  )
})
