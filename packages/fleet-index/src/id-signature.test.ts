import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signatureOf } from './id-signature.ts'

const has = (all: readonly number[], some: readonly number[]) =>
  some.every((bits, at) => ((all[at] ?? 0) & bits) === bits)

test('a text has the signature of each of its parts', () => {
  const cut = fc.tuple(fc.string({ unit: 'grapheme', minLength: 4, maxLength: 80 }), fc.nat(80), fc.nat(80))
  fc.assert(
    fc.property(cut, ([text, from, length]) => has(signatureOf(text), signatureOf(text.slice(from, from + length)))),
  )
})

test('of 10,000 identifiers all but a few hundred are passed over for six digits', () => {
  const wanted = signatureOf('618033')
  const texts = Array.from(
    { length: 10_000 },
    (_, at) => `8986012${String(at * 7_919_003).padStart(13, '0')}\n1400${at}`,
  )
  expect(texts.filter((text) => has(signatureOf(text), wanted)).length).toBeLessThan(500)
})
