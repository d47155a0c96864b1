import { expect, test } from 'vitest'
import { placeOf } from './place-of.ts'

/** The text with the caret as "|". */
function at(marked: string) {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  const { part, ...place } = placeOf(text, caret)
  return { ...place, replaced: text.slice(place.from, place.to), around: text.slice(part.from, part.to) }
}

test.each([
  ['|', 'word', '', ''],
  ['status:in-use |', 'word', '', ''],
  ['sta|tus', 'word', 'status', 'status'],
  ['-sta|', 'word', 'sta', '-sta'],
  ['st|atus:30', 'word', 'status', 'status:'],
  ['status:|', 'value', '', ''],
  ['status:in|-use', 'value', 'in-use', 'in-use'],
  ['status:30,sus|', 'value', 'sus', 'sus'],
  ['status:30,|35', 'value', '35', '35'],
  ['status:|30,35', 'value', '30', '30'],
  ['tag:"a b|"', 'value', 'a b', '"a b"'],
  ['no:ta|', 'missing', 'ta', 'ta'],
  ['sort:iccid,-re|', 'column', 're', '-re'],
  ['colour:re|', 'word', 'colour', 'colour:'],
  ['"a b|"', 'word', 'a b', '"a b"'],
] as const)('in %s a suggestion is for a %s', (marked, kind, typed, replaced) => {
  expect(at(marked)).toMatchObject({ kind, typed, replaced })
})

test('a value knows its field, its sign and the other values of its list', () => {
  expect(at('-vendor:CMCC,|,VNO')).toMatchObject({ kind: 'value', name: 'vendor', sign: '-', others: ['CMCC', 'VNO'] })
})

test('the part around the caret is all that is being typed', () => {
  expect(at('tag:x status:30,s| 66').around).toBe('status:30,s')
})
