import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defuseFormula, undoDefusing } from './defuse-formula.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'

test.each(HOSTILE_TEXTS)('%j is led by an apostrophe', (text) => {
  expect(defuseFormula(text)).toBe(`'${text}`)
})

test.each(['', 'Truck 7', '8986', 'a=b', '  spare', '卡', "it's", "'quoted'", '10.0.0.0/8', '😀', '\u2014'])(
  '%j stays as it is',
  (text) => {
    expect(defuseFormula(text)).toBe(text)
  },
)

test('nothing that starts a formula is left first, and nothing is lost', () => {
  const piece = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS, "'", ' ', '\t', '=', 'x'), fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const text = pieces.join('')
      const defused = defuseFormula(text)
      expect(defused.normalize('NFKC')).not.toMatch(/^\s*[=+\-@]/)
      expect(undoDefusing(defused)).toBe(text)
    }),
    { numRuns: 20_000 },
  )
})
