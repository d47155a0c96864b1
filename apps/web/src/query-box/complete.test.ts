import { EVERYTHING, type FacetsAnswer } from '@linkdeck/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf } from '../filters/counts.ts'
import { QUERY_BOX_WORDS } from '../i18n/query-box-words.ts'
import { SAMPLE_NOW_MS } from '../testing/sample-card.ts'
import { complete, insertSuggestion } from './complete.ts'
import { placeOf } from './place-of.ts'
import { questionOf } from './read-typed.ts'
import type { Source } from './suggestion.ts'

const COVERAGE = { known: 100, expected: 100, uncertain: 0, complete: true }

const ANSWER: FacetsAnswer = {
  source: 'index',
  asOf: '2026-11-24T04:00:00Z',
  coverage: COVERAGE,
  total: 100,
  facets: [
    {
      key: 'status',
      values: [
        { value: '30', label: null, count: 70 },
        { value: '999', label: null, count: 1 },
      ],
      missing: 2,
      distinct: 2,
    },
    { key: 'tag', values: [{ value: 'depot, east', label: null, count: 5 }], missing: 40, distinct: 1 },
    { key: 'directionalGroupId', values: [{ value: '17', label: 'Maps', count: 3 }], missing: 0, distinct: 1 },
  ],
  histograms: [],
}

const ENGLISH: Source = {
  language: 'en',
  words: QUERY_BOX_WORDS.en,
  counts: countsOf(ANSWER, false),
  nowMs: SAMPLE_NOW_MS,
}
const CHINESE: Source = { ...ENGLISH, language: 'zh', words: QUERY_BOX_WORDS.zh }

const suggest = (text: string, source = ENGLISH) => complete(placeOf(text, text.length), source)
const codes = (text: string, source = ENGLISH) => suggest(text, source).map(({ code }) => code)

test('an empty box suggests the filters that are used first', () => {
  expect(codes('').slice(0, 3)).toEqual(['status:', 'rest:', 'used:'])
})

test('a word suggests filters by their keys and names in both languages, and values by theirs', () => {
  expect(codes('exp')[0]).toBe('expire:')
  expect(codes('operator')[0]).toBe('vendor:')
  expect(codes('到期')).toContain('expire:')
  expect(codes('unicom')).toContain('vendor:CUCC')
  expect(codes('联通', CHINESE)).toContain('vendor:CUCC')
  expect(codes('-sus')).toContain('-status:suspended')
})

test('a key that stands for two filters is suggested once', () => {
  for (const typed of ['', 'v', 're', 'rem', '剩余']) expect(new Set(codes(typed)).size).toBe(codes(typed).length)
  expect(codes('remaining')).toEqual(['rest:'])
})

test('a filter suggests its values with their names and counts, unknown codes as well', () => {
  expect(suggest('status:')).toContainEqual({ code: 'in-use', label: 'In use', count: 70, isWhole: true })
  expect(suggest('status:', CHINESE)[2]).toMatchObject({ code: 'in-use', label: '使用中' })
  expect(suggest('status:').at(-1)).toMatchObject({ code: '999', count: 1 })
  expect(codes('status:test')).toEqual(['testable'])
  expect(codes('status:in-use,')).not.toContain('in-use')
})

test('values that only the cards know are called by their name and written in quotes where they need them', () => {
  expect(suggest('tag:dep')).toEqual([{ code: '"depot, east"', label: 'depot, east', count: 5, isWhole: true }])
  expect(suggest('group-id:')).toEqual([{ code: '17', label: 'Maps', count: 3, isWhole: true }])
})

test('dates move with the calendar, amounts have their units, what remains has both', () => {
  expect(codes('expire:')).toContain('@this-month')
  expect(codes('expire:this')[0]).toBe('@this-month')
  expect(codes('used:')).toContain('..100MB')
  expect(codes('rest:')).toEqual(['..10%', '..20%', '..30%', '..100MB', '..1GB', '1GB..'])
})

test('fields are values of no: with the cards that lack one, and columns of sort:', () => {
  expect(suggest('no:tag')[0]).toEqual({ code: 'tag', label: 'Tags', count: 40, isWhole: true })
  expect(codes('sort:-percent')).toEqual(['-percent'])
  expect(codes('sort:pool')).toEqual([])
})

test('without counts there are no numbers, and never a zero instead', () => {
  expect(suggest('status:', { ...ENGLISH, counts: null }).every(({ count }) => count === null)).toBe(true)
})

test('a suggestion replaces exactly what stands under the caret', () => {
  const text = 'vendor:VNO status:in,30 truck'
  const place = placeOf(text, 'vendor:VNO status:in'.length)
  const code = { code: 'suspended', label: '', count: null, isWhole: true }
  expect(insertSuggestion(text, place, code)).toEqual({
    text: 'vendor:VNO status:suspended,30 truck',
    caret: 'vendor:VNO status:suspended'.length,
  })
})

test('every whole suggestion can be asked as it stands, wherever the caret is', () => {
  const start = fc.constantFrom(
    '',
    'sta',
    '-',
    'tag:',
    'status:30,',
    'no:',
    '-no:',
    'sort:',
    'sort:-',
    'rest:',
    'asof:',
  )
  fc.assert(
    fc.property(start, fc.constantFrom(ENGLISH, CHINESE), (text, source) => {
      const place = placeOf(text, text.length)
      for (const suggestion of complete(place, source).filter(({ isWhole }) => isWhole)) {
        const whole = insertSuggestion(text, place, suggestion).text
        expect(questionOf(whole, { current: EVERYTHING, isIndexed: true }), whole).toHaveProperty('query')
      }
    }),
    { numRuns: 50 },
  )
})
