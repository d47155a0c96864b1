import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryQuery } from './arbitrary-query.ts'
import { type CardQuery, EVERYTHING } from './card-query.ts'
import { decode, encode, spellEntries } from './query-string.ts'

/** What a browser or a server makes of the text after the question mark. */
function entriesOf(text: string): [string, string][] {
  return text === ''
    ? []
    : text.split('&').map((part) => {
        const at = part.indexOf('=')
        return [decodeURIComponent(part.slice(0, at)), decodeURIComponent(part.slice(at + 1))]
      })
}

const read = (text: string) => decode(entriesOf(text))
const spell = (query: CardQuery) => spellEntries(encode(query))

test('10,000 generated queries survive the address unchanged', () => {
  fc.assert(
    fc.property(arbitraryQuery, (query) => {
      expect(read(spell(query))).toEqual({ query, problems: [] })
    }),
    { numRuns: 10_000 },
  )
})

test('whatever is in an address, reading it gives a canonical query and never throws', () => {
  const key = fc.oneof(
    fc.constantFrom('status', '-tag', 'no', '-no', 'q', 'sort', 'used', 'expireTime', 'limit', '__proto__'),
    fc.string(),
  )
  const value = fc.oneof(
    fc.constantFrom('30', '..', '1..2', '-', '1MB..', '2026-01-01..', 'tag', '\ud800'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), (entries) => {
      const { query, problems } = decode(entries)
      expect(decode(encode(query)).query).toEqual(query)
      expect(problems.every((problem) => entries.some(([name]) => name === problem.key))).toBe(true)
    }),
    { numRuns: 10_000 },
  )
})

describe('spellings', () => {
  test.each([
    ['', ''],
    ['status=35&status=30', 'status=30&status=35'],
    ['vendor=cmcc', 'vendor=CMCC'],
    ['activeType=firstdatarecord', 'activeType=first_data_record'],
    ['used=100mb..2GB', 'used=100MB..2GB'],
    ['used=1024MB..', 'used=1GB..'],
    ['restPercent=..10%25', 'restPercent=..10'],
    ['expireTime=2026-11-01%2000:00:00..2026-11-30T23:59:59', 'expireTime=2026-11-01..2026-11-30'],
    ['expireTime=2026-11-30', 'expireTime=2026-11-30..2026-11-30'],
    ['expireTime=2026-11-30T08:00..', 'expireTime=2026-11-30T08:00:00..'],
    ['iccid=8986%200000%201111', 'iccid=898600001111'],
    ['iccid=89860321234567890123', 'iccid=89860321234567890123'],
    ['dataLevel=30MB&dataLevel=1GB..2GB', 'dataLevel=1GB..2GB&dataLevel=30MB'],
    ['-tag=spare&no=tag', '-tag=spare&no=tag'],
    ['-no=remark', '-no=remark'],
    ['sort=-restPercent,iccid,-iccid', 'sort=-restPercent,iccid'],
    ['offset=0&limit=40&source=auto', ''],
    ['tag=%E6%B5%8B%E8%AF%95,%22x%22', 'tag=%E6%B5%8B%E8%AF%95,%22x%22'],
  ])('%s is spelled %s', (text, canonical) => {
    const { query, problems } = read(text)
    expect(problems).toEqual([])
    expect(spell(query)).toBe(canonical)
  })
})

describe('refusals name the key and the rule, and the rest is kept', () => {
  test.each([
    ['foo=1', 'foo', 'unknown-key'],
    ['periodAddFlow=1MB..', 'periodAddFlow', 'unknown-key'],
    ['__proto__=1', '__proto__', 'unknown-key'],
    ['status=', 'status', 'empty'],
    ['status=bogus', 'status', 'not-a-code'],
    ['vendor=xyz', 'vendor', 'not-a-code'],
    ['isAutoRecharge=maybe', 'isAutoRecharge', 'not-a-flag'],
    ['expireTime=2026-02-30', 'expireTime', 'not-a-time'],
    ['expireTime=2026-11-30..2026-11-01', 'expireTime', 'from-after-to'],
    ['expireTime=..', 'expireTime', 'not-a-range'],
    ['used=2GB..1GB', 'used', 'from-after-to'],
    ['used=10..20', 'used', 'not-a-flow'],
    ['used=-5MB..', 'used', 'not-a-flow'],
    ['restPercent=..101', 'restPercent', 'not-a-percent'],
    ['restPercent=1..2..3', 'restPercent', 'not-a-range'],
    ['remark=a%00b', 'remark', 'control-character'],
    ['tag=%EF%BF%BD', 'tag', 'control-character'],
    ['no=poolId', 'no', 'unknown-key'],
    ['no=tag&-no=tag', '-no', 'repeated'],
    ['sort=poolId', 'sort', 'not-sortable'],
    ['sort=', 'sort', 'not-sortable'],
    ['limit=0', 'limit', 'not-a-number'],
    ['limit=1e1', 'limit', 'not-a-number'],
    ['offset=-1', 'offset', 'not-a-number'],
    ['source=cache', 'source', 'not-a-source'],
    [`q=${'x'.repeat(101)}`, 'q', 'too-long'],
  ])('%s', (text, key, rule) => {
    const { query, problems } = read(`vendor=VNO&${text}`)
    expect(problems).toMatchObject([{ key, rule }])
    expect(query.where.vendor?.any).toEqual(['VNO'])
  })
})

test('of two different values of a key that has one, neither is taken; the same one twice is one', () => {
  const { query, problems } = read('limit=40&vendor=VNO&limit=10')
  expect(query).toEqual(read('vendor=VNO').query)
  expect(problems).toEqual([
    { key: 'limit', value: '40', rule: 'repeated' },
    { key: 'limit', value: '10', rule: 'repeated' },
  ])
  expect(read('q=a&q=a')).toEqual(read('q=a'))
})

test('an empty address asks for everything', () => {
  expect(read('').query).toEqual(EVERYTHING)
})

test('the service may know codes that the document does not: a code of the right shape is asked', () => {
  expect(read('osStatus=999').query.where.osStatus?.any).toEqual(['999'])
})
