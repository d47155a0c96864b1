import { expect, test } from 'vitest'
import { deriveCard, EMPTY_CARD, type PlainCard } from '../card/card.ts'
import { EVERYTHING } from './card-query.ts'
import { decode } from './query-string.ts'
import { unfittingOf } from './unfitting.ts'

const card = (values: Partial<PlainCard>) => deriveCard({ ...EMPTY_CARD, ...values })

const asked = (text: string) => decode(text.split('&').map((part) => part.split('=') as [string, string])).query

const CARDS = [
  card({ iccid: '89860000000000000001', status: '30', credentialNo: 'CM-UP-M-2-P7' }),
  card({ iccid: '89860000000000000002', status: '35', credentialNo: 'CM-UP-M-2-P8', periodAddFlow: '3GB' }),
  card({ iccid: '89860000000000000003', status: '30', credentialNo: 'CM-SF-M-2-30M', periodAddFlow: '1GB' }),
]

test.each([
  ['vendor=CMCC', [{ key: 'vendor', name: 'vendor', count: 3 }]],
  ['status=30', [{ key: 'status', name: 'status', count: 1 }]],
  [
    'status=30&used=..2GB',
    [
      { key: 'status', name: 'status', count: 1 },
      { key: 'used', name: 'periodAddFlow', count: 2 },
    ],
  ],
  ['iccid=89860000000000000001', [{ key: 'iccid', name: 'iccid', count: 2 }]],
])('%s: each condition counts the cards that do not fit it', (text, expected) => {
  expect(unfittingOf(asked(text), CARDS)).toEqual(expected)
})

test('of pools only what a credential says can be told', () => {
  const unfitting = (poolId: string) => unfittingOf(asked(`poolId=${poolId}`), CARDS)
  expect(unfitting('P7')).toEqual([{ key: 'poolId', name: 'poolId', count: 1 }])
  expect(unfitting('unknown')).toEqual([{ key: 'poolId', name: 'poolId', count: 2 }])
})

test('an answer that fits is not spoken of', () => {
  expect(unfittingOf(asked('status=30&used=1GB..'), CARDS.slice(2))).toEqual([])
  expect(unfittingOf(asked('status=30'), [])).toEqual([])
  expect(unfittingOf(EVERYTHING, CARDS)).toEqual([])
})
