import { expect, test } from 'vitest'
import { FIELD_NAMES, vocabOf } from '../card/fields.ts'
import { partsOf } from './text-parts.ts'
import { codeOfWord, fieldOfWord, slugOf, wordOfCode, wordOfField, wordsOfField } from './text-words.ts'

test('every name leads to its field and to no other', () => {
  for (const name of FIELD_NAMES) for (const word of wordsOfField(name)) expect(fieldOfWord(word), word).toBe(name)
})

test('no name is a word of the language itself', () => {
  const words = FIELD_NAMES.flatMap(wordsOfField)
  expect(words.filter((word) => ['no', 'sort', ''].includes(word))).toEqual([])
})

test('every name can stand before a colon', () => {
  for (const word of FIELD_NAMES.flatMap(wordsOfField)) expect(partsOf(`${word}:x`)[0]?.key?.word).toBe(word)
})

test('names are written in lower case and read in any', () => {
  expect(FIELD_NAMES.map(wordOfField).filter((word) => word !== slugOf(word))).toEqual([])
  expect(['EXPIRE', 'expiretime', 'Plan-Expires', '套餐到期时间'].map(fieldOfWord)).toEqual(
    Array.from({ length: 4 }, () => 'expireTime'),
  )
  expect(['__proto__', 'constructor', 'colour'].map(fieldOfWord)).toEqual([undefined, undefined, undefined])
})

test('every word of a code leads to the code and to no other of its list', () => {
  for (const name of FIELD_NAMES) {
    const vocab = vocabOf(name)
    for (const { code, zh, en } of vocab?.entries ?? []) {
      for (const word of [code, zh, en, vocab ? wordOfCode(vocab, code) : ''])
        expect(vocab && codeOfWord(vocab, word), word).toBe(code)
    }
  }
})

test('a word needs no quotes', () => {
  const words = FIELD_NAMES.flatMap((name) => {
    const vocab = vocabOf(name)
    return vocab ? vocab.entries.map(({ code }) => wordOfCode(vocab, code)) : []
  })
  expect(words.filter((word) => !/^[\w-]+$/.test(word))).toEqual([])
})
