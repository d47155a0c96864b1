import { decode } from '@linkdeck/contract'
import { expect, test } from 'vitest'
import { sampleSync } from '../testing/sample-sync.ts'
import { forecastOf } from './forecast.ts'
import { needsConsent, refreshPlan } from './refresh-plan.ts'

const read = (search: string) => decode(new URLSearchParams(search)).query
const planFor = (search: string, total: number | null = 940) =>
  refreshPlan(read(search), { source: 'index', total }, sampleSync())

test.each([
  [0, 10, { calls: 1, seconds: 0.1, callsPerSecond: 10 }],
  [41, 10, { calls: 2, seconds: 0.2, callsPerSecond: 10 }],
  [902_847, 20, { calls: 22_572, seconds: 1128.6, callsPerSecond: 20 }],
])('%d cards at %d calls a second cost %j', (cards, callsPerSecond, forecast) => {
  expect(forecastOf(cards, callsPerSecond)).toEqual(forecast)
})

test('a page of the service, or no answer at all, is asked for again', () => {
  expect(refreshPlan(read('status=35'), { source: 'live', total: 940 }, sampleSync())).toEqual({ kind: 'ask-again' })
  expect(refreshPlan(read('status=35'), undefined, sampleSync())).toEqual({ kind: 'ask-again' })
})

test('conditions that the service knows are read anew by themselves; order, page and size play no part', () => {
  expect(planFor('vendor=CMCC&status=35&sort=-used&limit=250&offset=250')).toEqual({
    kind: 'view',
    scope: 'status=35&vendor=CMCC',
    forecast: { calls: 24, seconds: 2.4, callsPerSecond: 10 },
  })
})

test('a text narrows the view, not the crawl, so nobody knows its cost', () => {
  expect(planFor('status=35&q=truck')).toEqual({ kind: 'view', scope: 'status=35', forecast: null })
})

test.each([
  ['', 'everything'],
  ['q=truck', 'everything'],
  ['status=30&status=35', 'conditions'],
  ['-vendor=CMCC', 'conditions'],
  ['no=tag', 'conditions'],
])('for “%s” only the whole fleet can be read, because of %s', (search, reason) => {
  expect(planFor(search)).toEqual({
    kind: 'fleet',
    reason,
    forecast: { calls: 312, seconds: 31.2, callsPerSecond: 10 },
  })
})

test('without a next crawl the fleet costs what its cards cost; without a total nobody knows', () => {
  const answer = { source: 'index', total: 5 } as const
  const asked = sampleSync({ next: null })
  expect(refreshPlan(read(''), answer, asked)).toMatchObject({ forecast: { calls: 312 } })
  const open = sampleSync({ next: null, coverage: { ...asked.coverage, expected: null } })
  expect(refreshPlan(read(''), answer, open)).toMatchObject({ forecast: null })
  expect(refreshPlan(read(''), answer, null)).toMatchObject({ forecast: null })
})

test.each([
  ['a small view', planFor('status=35'), false],
  ['a view of half a minute and more', planFor('status=35', 14_000), true],
  ['a view of unknown cost', planFor('status=35&q=a'), true],
  ['the whole fleet', planFor(''), true],
  ['a page of the service', refreshPlan(read(''), undefined, null), false],
])('consent to %s: %j', (_, plan, needed) => {
  expect(needsConsent(plan)).toBe(needed)
})
