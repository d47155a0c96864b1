import { describe, expect, test } from 'vitest'
import { deriveCard, EMPTY_CARD, type PlainCard } from '../card/card.ts'
import { sortValueOf } from './compare.ts'
import { matches, rangeValueOf } from './matches.ts'
import { decode } from './query-string.ts'

const card = (values: Partial<PlainCard>) => deriveCard({ ...EMPTY_CARD, ...values })

const full = card({
  iccid: '89860321234567890123',
  msisdn: ['1440993000001', '1440993000002'],
  imsi: ['460081937000001'],
  status: '30',
  vendor: 'CMCC',
  activeType: 'firstdatarecord',
  isAutoRecharge: false,
  periodAddFlow: '50.00MB',
  periodRestFlow: '50.00MB',
  dataLevel: '100MB',
  dataType: 'GREcard',
  credentialNo: 'CM-UPG-M-2-pool-7',
  expireTime: '2026-11-30 23:59:59',
  periodSmsUse: '3',
  remark: 'Truck 7\nShanghai',
  tags: [
    { id: '1', name: '测试标签' },
    { id: '2', name: 'spare' },
  ],
})

function fits(text: string, of = full): boolean {
  const { query, problems } = decode(text.split('&').map((part) => part.split('=') as [string, string]))
  expect(problems).toEqual([])
  return matches(of, query)
}

describe('a full card', () => {
  test.each([
    ['status=30', true],
    ['status=30&status=35', true],
    ['status=35', false],
    ['-status=35', true],
    ['-status=30', false],
    ['status=30&-vendor=CMCC', false],
    ['iccid=89860321234567890123', true],
    ['iccid=8986032123456789012', false],
    ['msisdn=1440993000002', true],
    ['activeType=first_data_record', true],
    ['isAutoRecharge=false', true],
    ['used=50MB', true],
    ['used=50MB..', true],
    ['used=..49MB', false],
    ['dataLevel=100MB', true],
    ['dataLevel=0.1GB', false],
    ['dataLevel=..1GB', true],
    ['expireTime=2026-11-30', true],
    ['expireTime=2026-12-01..', false],
    ['expireTime=..2026-11-30T23:59:58', false],
    ['periodSmsUse=1..5', true],
    ['tag=spare', true],
    ['tag=spa', false],
    ['-tag=spare', false],
    ['no=tag', false],
    ['-no=tag', true],
    ['no=tag&tag=spare', true],
    ['poolId=pool-7', true],
    ['poolId=7', false],
    ['q=890123', true],
    ['q=123', false],
    ['q=truck', true],
    ['q=TRUCK shang', true],
    ['q=truck beijing', false],
    ['q=8986 0321', true],
    ['q=测试', true],
    ['q=7 shanghai', true],
  ])('%s: %s', (text, expected) => {
    expect(fits(text)).toBe(expected)
  })
})

describe('a card without a value', () => {
  const empty = card({ iccid: '1' })

  test.each([
    ['no=tag', true],
    ['no=tag&tag=spare', true],
    ['-no=tag', false],
    ['-tag=spare', true],
    ['no=used', true],
    ['used=..1GB', false],
    ['-used=..1GB', true],
    ['isAutoRecharge=false', false],
    ['-isAutoRecharge=true', true],
    ['poolId=x', false],
    ['q=null', false],
  ])('%s: %s', (text, expected) => {
    expect(fits(text, empty)).toBe(expected)
  })

  test('an amount that cannot be read is as unknown as none', () => {
    expect(fits('no=used', card({ periodAddFlow: '-' }))).toBe(true)
    expect(fits('used=..1GB', card({ periodAddFlow: '-' }))).toBe(false)
  })
})

describe('remaining percent', () => {
  const amounts = { iccid: '1', periodAddFlow: '95MB', periodRestFlow: '5MB' }
  const [single, directional] = ['singlecard', 'directionalcard'].map((dataType) => card({ ...amounts, dataType }))
  const [pool, unknown] = ['GREcard', 'newplan'].map((dataType) => card({ ...amounts, dataType }))
  const unread = card({ ...amounts, dataType: 'singlecard', periodRestFlow: '-' })

  test.each([
    ['restPercent=..10', [true, true, false, false, false]],
    ['restPercent=5..5', [true, true, false, false, false]],
    ['restPercent=0..', [true, true, false, false, false]],
    ['restPercent=10..', [false, false, false, false, false]],
    ['-restPercent=..10', [false, false, true, true, true]],
    ['no=restPercent', [false, false, false, false, true]],
    ['-no=restPercent', [true, true, true, true, false]],
    ['no=restPercent&restPercent=..10', [true, true, false, false, true]],
  ])('%s: single, directional, pool, unknown, unread: %j', (text, expected) => {
    expect([single, directional, pool, unknown, unread].map((of) => fits(text, of))).toEqual(expected)
  })

  test('is shown and sorted by for pool cards all the same', () => {
    expect(sortValueOf(pool ?? unread, 'restPercent')).toBe(5)
    expect(rangeValueOf(pool ?? unread, 'restPercent')).toBe(null)
  })
})

test('no word is found across two values', () => {
  expect(fits('q=7890456', card({ iccid: '1234567890', msisdn: ['4567'] }))).toBe(false)
  expect(
    fits(
      'q=ab',
      card({
        tags: [
          { id: null, name: 'a' },
          { id: null, name: 'b' },
        ],
      }),
    ),
  ).toBe(false)
})
