import {
  type CardQuery,
  countConditions,
  decode,
  EVERYTHING,
  encode,
  liveRefusals,
  spellEntries,
} from '@linkdeck/contract'
import { expect, test } from 'vitest'
import {
  choiceOf,
  choose,
  chooseNumber,
  clearAll,
  exclude,
  replaceWanted,
  termOf,
  toggle,
  toggleExcluded,
  toggleMissing,
} from './choose.ts'

const read = (search: string) => decode(new URLSearchParams(search)).query
const spell = (query: CardQuery) => spellEntries(encode(query))

test('a choice replaces the last one and goes back to the first page', () => {
  const first = choose({ ...EVERYTHING, offset: 80 }, 'vendor', 'CMCC')
  const second = choose(first, 'vendor', 'CUCC')
  expect(first.offset).toBe(0)
  expect(second.where.vendor?.any).toEqual(['CUCC'])
  expect(choose(second, 'vendor', null)).toEqual(EVERYTHING)
  expect(liveRefusals(second)).toEqual([])
})

test('values that are ticked are joined by "or", and each goes as it came', () => {
  const two = toggle(toggle(EVERYTHING, 'vendor', 'CMCC'), 'vendor', 'CUCC')
  expect(spell(two)).toBe('vendor=CMCC&vendor=CUCC')
  expect(spell(toggle(two, 'vendor', 'CMCC'))).toBe('vendor=CUCC')
})

test('a value is either wanted or not wanted, never both', () => {
  const unwanted = exclude(read('vendor=CMCC&vendor=CUCC'), 'vendor', 'CMCC')
  expect(spell(unwanted)).toBe('vendor=CUCC&-vendor=CMCC')
  expect([choiceOf(unwanted, 'vendor', 'CMCC'), choiceOf(unwanted, 'vendor', 'CUCC')]).toEqual(['unwanted', 'wanted'])
  expect(choiceOf(unwanted, 'vendor', 'VNO')).toBeNull()
  expect(spell(toggle(unwanted, 'vendor', 'CMCC'))).toBe('vendor=CUCC')
  expect(spell(toggleExcluded(unwanted, 'vendor', 'CMCC'))).toBe('vendor=CUCC')
})

test('cards without a value are asked for beside values, or ruled out, and not both', () => {
  const or = toggleMissing(read('tag=a'), 'tags', 'any')
  expect(spell(or)).toBe('tag=a&no=tag')
  expect(spell(toggleMissing(or, 'tags', 'none'))).toBe('tag=a&-no=tag')
  expect(spell(toggleMissing(or, 'tags', 'any'))).toBe('tag=a')
})

test('a new range leaves what is not wanted as it was', () => {
  const query = read('used=1GB..&-used=2GB..3GB&no=used')
  expect(spell(replaceWanted(query, 'periodAddFlow', '..5MB'))).toBe('used=..5MB&-used=2GB..3GB&no=used')
  expect(spell(replaceWanted(query, 'periodAddFlow', null))).toBe('-used=2GB..3GB&no=used')
})

test('a number from the search box replaces any other number, and nothing else', () => {
  const query = choose(choose(EVERYTHING, 'imsi', '460115771059911'), 'vendor', 'CMCC')
  const found = chooseNumber(query, 'iccid', '89860319526183137364')
  expect([termOf(found, 'iccid'), termOf(found, 'imsi'), termOf(found, 'vendor')]).toEqual([
    '89860319526183137364',
    null,
    'CMCC',
  ])
})

test('excluding adds to what is excluded, and clearing keeps order and page size', () => {
  const query = exclude(exclude({ ...EVERYTHING, limit: 25, text: 'x' }, 'tags', 'b'), 'tags', 'a')
  expect(query.where.tags?.none).toEqual(['a', 'b'])
  expect(countConditions(query)).toBe(2)
  expect(clearAll(query)).toEqual({ ...EVERYTHING, limit: 25 })
})
