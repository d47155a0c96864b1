// @vitest-environment happy-dom
import type { SyncAnswer } from '@linkdeck/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RoleContext } from '../session/use-role.ts'
import { click, type Mounted, mount, settle } from '../testing/mount.ts'
import { SAMPLE_NOW_MS } from '../testing/sample-card.ts'
import { sampleCrawl, sampleSync } from '../testing/sample-sync.ts'
import { type StubServer, stubServer } from '../testing/stub-server.ts'
import { WithClient } from '../testing/with-client.tsx'
import { SyncPanel } from './sync-panel.tsx'
import type { Sync } from './use-sync.ts'

let server: StubServer
let page: Mounted
const onUnknownCode = vi.fn()

beforeEach(() => {
  vi.useFakeTimers({ now: SAMPLE_NOW_MS, toFake: ['Date'] })
  server = stubServer({
    'POST /api/sync/crawls': { id: 'crawl-1', started: true },
    'DELETE /api/sync/crawls/crawl-1': {},
    'POST /api/sync/held': { removed: 4992, held: 0 },
  })
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

const panel = (sync: Sync) => (
  <WithClient>
    <SyncPanel sync={sync} onUnknownCode={onUnknownCode} onClose={() => {}} />
  </WithClient>
)

function open(changes: Partial<SyncAnswer> = {}, language: 'zh' | 'en' = 'en'): string {
  page = mount(panel(sampleSync(changes)), language)
  return page.root.textContent ?? ''
}

const button = (words: string) =>
  [...page.root.querySelectorAll('button')].find(({ textContent }) => textContent === words)

async function pressed(words: string): Promise<void> {
  click(button(words))
  await settle()
}

test('a whole index says since when, what the next reading costs, and what the last one took', () => {
  const text = open()
  for (const part of [
    '12,480 of 12,480 cards',
    'Every card has been seen since 11:12 (48 minutes ago).',
    'Next reading at 13:12',
    '312 calls, about 32 s at 10/s',
    '11:12, took 34 s and 318 calls',
    '412, of them 0 throttled; at most 10/s',
    'Every row had an identity and known codes',
  ]) {
    expect(text).toContain(part)
  }
})

test('the whole fleet is read when asked for', async () => {
  open({ next: null })
  expect(page.root.textContent).toContain('The fleet is read only when somebody asks for it.')
  await pressed('Read the whole fleet now')
  expect(server.asked[0]).toBe('POST /api/sync/crawls {"scope":""}')
})

test('a crawl says how far it is, what it spent, what is left and what it waits for; it can be stopped', async () => {
  const problem = { kind: 'upstream-unreachable', message: '' } as const
  const text = open({ crawl: sampleCrawl({ problem }), coverage: { ...sampleSync().coverage, complete: false } })
  for (const part of [
    '3,200 of 12,480 cards page after page',
    '84 calls spent',
    '232 calls, about 24 s at 10/s to go',
    'Waits: Alibaba Cloud cannot be reached. Check the network',
    'The oldest of these cards was read at 11:12',
  ]) {
    expect(text).toContain(part)
  }
  expect(page.root.querySelector('[role="meter"]')?.getAttribute('aria-valuenow')).toMatch(/^25\.6/)
  await pressed('Stop')
  expect(server.asked[0]).toBe('DELETE /api/sync/crawls/crawl-1')
})

test('a crawl of a view is named by its conditions', () => {
  const view = sampleCrawl({ id: 'v', scope: 'status=35&vendor=CMCC', step: 'look-ups', total: null, left: null })
  const text = open({ views: [view] }, 'zh')
  expect(text).toContain('状态 为 已停用和运营商 为 移动')
  expect(text).toContain('逐一查询未出现在任何页面的卡')
  expect(text).toContain('所需调用次数要等服务端返回第一页后才知道')
})

const HELD = {
  held: { count: 4992, since: '2026-11-24T02:00:00.000Z', sample: [{ identity: '1', iccid: '89860324380002797410' }] },
}

test('held removals are removed after a second yes, and never more than were shown', async () => {
  open(HELD)
  expect(page.root.textContent).toContain('4,992 removals wait for you')
  expect(page.root.textContent).toContain('Since 10:00 these cards are on no page')
  expect(page.root.textContent).toContain('89860324380002797410')
  await pressed('Remove exactly 4,992')
  expect(server.asked).toEqual([])
  page.draw(panel(sampleSync({ held: { ...HELD.held, count: 6000 } })))
  await pressed('Yes, remove 4,992')
  expect(server.asked[0]).toBe('POST /api/sync/held {"decision":"remove","atMost":4992}')
  expect(page.root.querySelector('[role="status"]')?.textContent).toBe('4,992 cards removed.')
})

test('held removals are kept after a second yes; a second thought does nothing', async () => {
  open(HELD)
  await pressed('Keep them')
  await pressed('Not yet')
  expect(server.asked).toEqual([])
  await pressed('Keep them')
  await pressed('Yes, keep them')
  expect(server.asked[0]).toBe('POST /api/sync/held {"decision":"keep"}')
})

test('what is odd is counted and named; an unknown code leads to its cards', () => {
  const text = open({
    quarantined: [
      { reason: 'no-identity', rows: 3, times: 12 },
      { reason: 'no-object', rows: 1, times: 1 },
    ],
    unknownValues: [{ key: 'vendor', value: 'XNET', cards: 12 }],
    unfitting: [{ key: 'networkType', rows: 120 }],
  })
  expect(text).toContain('3 rows without instance ID and ICCID, in no count (seen 12 times)')
  expect(text).toContain('1 row set aside: no-object')
  expect(text).toContain('Network: 120 rows did not fit this filter.')
  expect(text).toContain('Operator: XNET 12 cards')
  click(button('Operator: XNET'))
  expect(onUnknownCode).toHaveBeenCalledWith('vendor', 'XNET')
})

test('what stands in the way of trust is said first', () => {
  const text = open({
    otherAccount: true,
    isStale: true,
    rebuilt: 'damaged',
    coverage: { ...sampleSync().coverage, uncertain: 1 },
  })
  expect(text).toContain('The credentials belong to another account')
  expect(text).toContain('The file of the index was damaged')
  expect(text).toContain('More than two intervals have passed')
  expect(text).toContain('1 card was not seen by the last crawl. It stays as last seen, until it is surely gone.')
})

test('a state that cannot be read is not made up', () => {
  page = mount(panel(null))
  expect(page.root.textContent).toContain('The state of the index cannot be read right now.')
  expect(page.root.textContent).not.toContain('cards')
})

test.each([
  ['viewer', false, false],
  ['operator', true, false],
  ['admin', true, true],
] as const)('to a %s the buttons are offered that their role may press', (role, mayCrawl, mayDecide) => {
  page = mount(<RoleContext value={role}>{panel(sampleSync(HELD))}</RoleContext>)
  expect(button('Read the whole fleet now') !== undefined).toBe(mayCrawl)
  expect(button('Keep them') !== undefined).toBe(mayDecide)
  expect(page.root.textContent?.includes('An administrator decides about them.')).toBe(!mayDecide)
  page.draw(<RoleContext value={role}>{panel(sampleSync({ crawl: sampleCrawl() }))}</RoleContext>)
  expect(button('Stop') !== undefined).toBe(mayCrawl)
})
