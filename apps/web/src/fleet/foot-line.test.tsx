// @vitest-environment happy-dom
import type { SummaryAnswer } from '@linkdeck/contract'
import { afterEach, expect, test } from 'vitest'
import { type Mounted, mount } from '../testing/mount.ts'
import { sampleSync } from '../testing/sample-sync.ts'
import { FootLine } from './foot-line.tsx'

const GB = 1024 ** 3
const SUMMARY: SummaryAnswer = {
  cards: 12_480,
  single: { cards: 10_000, usedBytes: 3 * GB, restBytes: 7 * GB, unread: 12 },
  pool: { cards: 2400, credentials: 12, usedBytes: 5 * GB, unread: 0 },
  unknown: { cards: 80 },
  source: 'index',
  asOf: '2026-11-24T03:12:00.000Z',
  coverage: sampleSync().coverage,
}

let page: Mounted | null = null
afterEach(() => page?.unmount())

function line(changes: Partial<SummaryAnswer> = {}, language: 'zh' | 'en' = 'en'): string {
  page?.unmount()
  page = mount(<FootLine summary={{ ...SUMMARY, ...changes }} isOld={false} />, language)
  return page.root.textContent ?? ''
}

test('single plans and pools stand apart, and what cannot be read is counted', () => {
  const text = line()
  expect(text).toContain('12,480 cards')
  expect(text).toContain('10,000 single-plan: 3 GB used, 7 GB left12 unread')
  expect(text).toContain('2,400 in 12 pools: 5 GB used')
  expect(text).toContain('80 of unknown plan')
  expect(line({}, 'zh')).toContain('12 个池共 2,400 张：已用 5 GB')
})

test('a kind of plan that no card has is left out', () => {
  const text = line({ pool: { cards: 0, credentials: 0, usedBytes: 0, unread: 0 }, unknown: { cards: 0 } })
  expect(text).not.toContain('pool')
  expect(text).not.toContain('unknown')
})

test('totals over a part of the fleet say so', () => {
  expect(line()).not.toContain('so far')
  expect(line({ coverage: { known: 3200, expected: 12_480, uncertain: 0, complete: false } })).toContain(
    '12,480 cardsso far',
  )
})
