import { expect, test } from 'vitest'
import { sampleCrawl, sampleSync } from '../testing/sample-sync.ts'
import { readEvent } from './sync-events.ts'

test('an event carries a whole answer of the contract', () => {
  const answer = sampleSync({ crawl: sampleCrawl() })
  expect(readEvent(JSON.stringify(answer))).toEqual(answer)
})

test.each(['', 'null', '{}', '<html>', '{"coverage":', JSON.stringify({ ...sampleSync(), coverage: { known: '5' } })])(
  'an event of another form (%s) is no answer',
  (data) => {
    expect(readEvent(data)).toBeNull()
  },
)
