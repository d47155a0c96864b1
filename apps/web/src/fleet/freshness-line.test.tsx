// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { click, type Mounted, mount } from '../testing/mount.ts'
import { SAMPLE_NOW_MS } from '../testing/sample-card.ts'
import { sampleCrawl, sampleSync } from '../testing/sample-sync.ts'
import { FreshnessLine } from './freshness-line.tsx'
import type { Sync } from './use-sync.ts'

let page: Mounted | null = null

beforeEach(() => {
  vi.useFakeTimers({ now: SAMPLE_NOW_MS, toFake: ['Date'] })
})
afterEach(() => {
  page?.unmount()
  vi.useRealTimers()
})

function parts(sync: Sync, language: 'zh' | 'en' = 'en'): string[] {
  page?.unmount()
  page = mount(<FreshnessLine sync={sync} onOpen={() => {}} />, language)
  return [...page.root.querySelectorAll('button > span > span')].map(({ textContent }) => textContent ?? '')
}

const part = { known: 3200, expected: 12_480, uncertain: 0, complete: false }

test('it says how many of how many cards, in which state, and as of when', () => {
  expect(parts(sampleSync())).toEqual(['12,480 of 12,480 cards', 'complete', '11:12', '48 minutes ago'])
  expect(parts(sampleSync(), 'zh').slice(0, 3)).toEqual(['12,480 / 12,480 张卡', '完整', '11:12'])
  expect(parts(sampleSync({ coverage: part, crawl: sampleCrawl() })).slice(0, 2)).toEqual([
    '3,200 of 12,480 cards',
    'reading',
  ])
  expect(parts(sampleSync({ asOf: '2026-11-22T16:00:00.000Z' }))).toContain('2026-11-23 00:00')
})

test('how many there are in all is left out where nobody has said it, never made up', () => {
  expect(parts(sampleSync({ coverage: { ...part, expected: null }, crawl: sampleCrawl() }))[0]).toBe('3,200 cards')
})

test('where nothing is known it says that, without numbers', () => {
  const nothing = sampleSync({ coverage: { known: 0, expected: null, uncertain: 0, complete: false }, asOf: null })
  expect(parts(nothing)).toEqual(['No cards read yet'])
  expect(parts(null)).toEqual(['Freshness unknown'])
})

test('before the first word it keeps its room and says nothing', () => {
  expect(parts(undefined)).toEqual([])
  expect(page?.root.childElementCount).toBe(1)
})

test('it leads to the whole story', () => {
  const onOpen = vi.fn()
  page = mount(<FreshnessLine sync={sampleSync()} onOpen={onOpen} />)
  click(page.root.querySelector('button'))
  expect(onOpen).toHaveBeenCalledOnce()
})
