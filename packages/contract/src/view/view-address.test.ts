import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CARD_FIELD_NAMES } from '../card/fields.ts'
import { arbitraryQuery } from '../query/arbitrary-query.ts'
import { EVERYTHING, withCondition } from '../query/card-query.ts'
import { decode, encode } from '../query/query-string.ts'
import { resolve } from '../query/resolve.ts'
import { hasMovingDates } from './pin.ts'
import { READY_VIEWS } from './ready-views.ts'
import { MAX_ADDRESS, readViewEntries, spellViewAddress } from './view-address.ts'
import { ViewChange, ViewRequest } from './view-request.ts'

const NOW = Date.parse('2026-11-25T04:00:00Z')

/** What a browser or a server makes of the text after the question mark. */
function readViewAddress(text: string) {
  const parts = text.split('&').filter((part) => part !== '')
  return readViewEntries(parts.map((part) => entryOf(part.split('='))))
}

function entryOf([key = '', value = '']: readonly string[]): [string, string] {
  return [decodeURIComponent(key), decodeURIComponent(value)]
}

const arbitraryColumns = fc.option(fc.shuffledSubarray([...CARD_FIELD_NAMES], { minLength: 1 }), { nil: null })

test('a view that fits is read as it was spelled; a longer one is refused by the field that is too long', () => {
  fc.assert(
    fc.property(arbitraryQuery, arbitraryColumns, (query, columns) => {
      const text = spellViewAddress({ query, columns })
      const read = readViewAddress(text)
      if (text.length <= MAX_ADDRESS) expect(read).toEqual({ view: { query, columns } })
      else expect(read).toMatchObject({ field: expect.any(String) })
    }),
  )
})

test('an address that is too long names the field, its length and what to do', () => {
  const any = Array.from({ length: 120 }, (_, at) => `8986031234567890${1000 + at}`)
  const query = withCondition(EVERYTHING, 'iccid', { any, none: [], missing: null })
  const read = readViewAddress(spellViewAddress({ query, columns: null }))
  expect(read).toMatchObject({ field: 'iccid', message: expect.stringContaining('2000 are the most') })
  expect(read).toMatchObject({ message: expect.stringContaining('fewer values') })
})

test('what cannot be read is refused by its key', () => {
  expect(readViewAddress('colour=red')).toMatchObject({ field: 'colour' })
  expect(readViewAddress('columns=iccid,iccid')).toMatchObject({ field: 'columns' })
  expect(readViewAddress('columns=iccid&columns=status')).toMatchObject({ field: 'columns' })
})

test('the views that come with Linkdeck are ten, spelled in their one spelling', () => {
  const addresses = Object.values(READY_VIEWS)
  const spelled = addresses.map((address) => {
    const read = readViewAddress(address)
    return 'view' in read ? spellViewAddress(read.view) : read.message
  })
  expect(spelled).toEqual(addresses)
  expect(addresses).toHaveLength(10)
})

test('a pinned view has no date left that moves, can be read, and is the same view today', () => {
  fc.assert(
    fc.property(arbitraryQuery, (query) => {
      const pinned = resolve(query, NOW)
      expect(hasMovingDates(pinned)).toBe(false)
      expect(resolve(pinned, NOW + 400 * 86_400_000)).toEqual(pinned)
      if (!hasMovingDates(query)) expect(encode(pinned)).toEqual(encode(query))
      expect(decode(encode(pinned))).toEqual({ query: pinned, problems: [] })
    }),
  )
})

test('a value of an open field that looks like a date does not move', () => {
  const query = withCondition(EVERYTHING, 'remark', { any: ['@today..@today'], none: [], missing: null })
  expect(hasMovingDates(query)).toBe(false)
})

test('what is sent is a name, an address and how it is looked at, and nothing more', () => {
  const sent = { name: ' Low ', address: '', density: 'compact', isShared: false }
  expect(ViewRequest.parse(sent).name).toBe('Low')
  for (const wrong of [
    { name: '  ' },
    { name: 'x'.repeat(81) },
    { name: 'a\nb' },
    { density: 'wide' },
    { owner: 'me' },
  ])
    expect(ViewRequest.safeParse({ ...sent, ...wrong }).success).toBe(false)
  expect(ViewChange.safeParse({ isShared: true }).success).toBe(true)
  expect(ViewChange.safeParse({ owner: 'me' }).success).toBe(false)
})
