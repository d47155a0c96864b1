import { decode, liveQuestion, liveRefusals } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { UNMASKED } from '../masks/use-mask.ts'
import { obstaclesOf } from './obstacles.ts'

const read = (search: string) => decode(new URLSearchParams(search)).query

test('the order of a live page is not asked for, so it is no obstacle', () => {
  const query = read('status=30&sort=-restPercent')
  expect(obstaclesOf(query, 'en', UNMASKED)).toEqual([])
  expect(liveQuestion(query).sort).toEqual([])
})

test('each part that the service cannot answer is named in words', () => {
  const query = read('status=30&status=40&-vendor=CMCC&q=abc&limit=20')
  expect(obstaclesOf(query, 'en', UNMASKED).map(({ words }) => words)).toEqual([
    'Status is In use or Shut down',
    'Operator is not China Mobile',
    'free text “abc”',
    'Page size and place',
  ])
})

test('taking every obstacle out leaves a question that can be asked', () => {
  const query = read(
    'status=30&status=40&-vendor=CMCC&no=tag&used=1KB..&restPercent=..15&remark=x&q=a&limit=7&offset=3',
  )
  const relaxed = obstaclesOf(query, 'en', UNMASKED).reduce((now, { relax }) => relax(now), query)
  expect(liveRefusals(liveQuestion(relaxed))).toEqual([])
})
