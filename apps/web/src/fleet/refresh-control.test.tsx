// @vitest-environment happy-dom
import { type CardsAnswer, decode, type SyncAnswer } from '@linkdeck/contract'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { RoleContext } from '../session/use-role.ts'
import { click, type Mounted, mount, settle } from '../testing/mount.ts'
import { sampleCrawl, sampleSync } from '../testing/sample-sync.ts'
import { type StubServer, stubServer } from '../testing/stub-server.ts'
import { WithClient } from '../testing/with-client.tsx'
import { RefreshControl } from './refresh-control.tsx'
import { useRefresh } from './use-refresh.ts'

const { coverage } = sampleSync()
const ANSWER: CardsAnswer = {
  total: 940,
  offset: 0,
  limit: 40,
  rows: [],
  source: 'index',
  asOf: '2026-11-24T03:12:00.000Z',
  requestId: null,
  remarks: [],
  coverage,
}
const VIEW = 'status=35&vendor=CMCC'
const CRAWL = sampleCrawl({ id: 'view-1', scope: VIEW, cards: 400, total: 940, callsSpent: 10 })
const END = { scope: VIEW, outcome: 'complete', startedAt: '', finishedAt: '1', total: 940, callsSpent: 24 } as const

const actions = { askAgain: vi.fn(), showNew: vi.fn(), showFleet: vi.fn() }
let server: StubServer
let page: Mounted

type Props = { search: string; answer?: CardsAnswer; sync: SyncAnswer }

function Bar({ search, answer = ANSWER, sync }: Props) {
  const { query } = decode(new URLSearchParams(search))
  const refresh = useRefresh({ query, answer, sync }, actions)
  return <RefreshControl {...{ query, refresh }} newData={{ isNew: false, show: () => {} }} isFetching={false} />
}

const bar = (props: Props) => (
  <WithClient>
    <Bar {...props} />
  </WithClient>
)

/** The button with these words, wherever it stands. */
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))

async function pressed(words: string): Promise<void> {
  click(button(words))
  await settle()
  await settle()
}

// The dialog is loaded when it is needed; here it is there already.
beforeAll(() => import('./refresh-dialog.tsx'))
beforeEach(() => {
  server = stubServer({
    'POST /api/sync/crawls': { id: 'view-1', started: true },
    'DELETE /api/sync/crawls/view-1': {},
  })
})
afterEach(() => {
  page.unmount()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

test('a page of the service is asked for again, and nothing is crawled', async () => {
  page = mount(bar({ search: VIEW, answer: { ...ANSWER, source: 'live' }, sync: sampleSync() }))
  await pressed('Refresh')
  expect(actions.askAgain).toHaveBeenCalledOnce()
  expect(server.asked).toEqual([])
})

test('a view is read anew, says how far, and shows the new cards when it is done', async () => {
  page = mount(bar({ search: `${VIEW}&sort=-used`, sync: sampleSync() }))
  await pressed('Refresh')
  expect(server.asked).toEqual([`POST /api/sync/crawls ${JSON.stringify({ scope: VIEW })}`])
  expect(page.root.textContent).toContain('Starting…')
  page.draw(bar({ search: VIEW, sync: sampleSync({ views: [CRAWL] }) }))
  expect(page.root.textContent).toContain('400 of 940 cards, 10 calls')
  expect(actions.showNew).not.toHaveBeenCalled()
  page.draw(bar({ search: VIEW, sync: sampleSync({ history: [END] }) }))
  expect(actions.showNew).toHaveBeenCalledOnce()
  expect(page.root.textContent).toContain('The view is refreshed.')
})

test('a crawl that is over before anybody hears of it is done all the same', async () => {
  page = mount(bar({ search: VIEW, sync: sampleSync() }))
  await pressed('Refresh')
  page.draw(bar({ search: VIEW, sync: sampleSync({ history: [END] }) }))
  expect(actions.showNew).toHaveBeenCalledOnce()
})

test('a crawl that was stopped shows what it has read, and claims no more', async () => {
  page = mount(bar({ search: VIEW, sync: sampleSync() }))
  await pressed('Refresh')
  page.draw(bar({ search: VIEW, sync: sampleSync({ views: [CRAWL] }) }))
  page.draw(bar({ search: VIEW, sync: sampleSync({ history: [{ ...END, outcome: 'incomplete' }] }) }))
  expect(actions.showNew).toHaveBeenCalledOnce()
  expect(page.root.textContent).not.toContain('The view is refreshed.')
})

test('a second reading of the pages is no end', async () => {
  page = mount(bar({ search: VIEW, sync: sampleSync() }))
  await pressed('Refresh')
  page.draw(bar({ search: VIEW, sync: sampleSync({ views: [CRAWL] }) }))
  const first = { ...END, outcome: 'incomplete', finishedAt: '0' } as const
  page.draw(bar({ search: VIEW, sync: sampleSync({ views: [{ ...CRAWL, cards: 0 }], history: [first] }) }))
  expect(actions.showNew).not.toHaveBeenCalled()
})

test('whoever has moved on to another view is not disturbed', async () => {
  page = mount(bar({ search: VIEW, sync: sampleSync() }))
  await pressed('Refresh')
  page.draw(bar({ search: 'status=30', sync: sampleSync({ views: [CRAWL] }) }))
  expect(button('Stop')).toBeUndefined()
  page.draw(bar({ search: 'status=30', sync: sampleSync({ history: [END] }) }))
  expect(actions.showNew).not.toHaveBeenCalled()
})

test('a crawl under way is stopped by its id, and says why it waits', async () => {
  const problem = { kind: 'upstream-throttled', message: '' } as const
  page = mount(bar({ search: VIEW, sync: sampleSync({ views: [{ ...CRAWL, problem }] }) }))
  await vi.waitFor(async () => {
    await settle()
    expect(page.root.textContent).toContain('Alibaba Cloud asks for fewer calls')
  })
  await pressed('Stop')
  expect(server.asked).toEqual(['DELETE /api/sync/crawls/view-1'])
})

test('what the service cannot be asked for is named with the cost of the whole fleet, and asked before', async () => {
  page = mount(bar({ search: 'status=30&status=35', sync: sampleSync() }))
  await pressed('Refresh')
  expect(server.asked).toEqual([])
  const dialog = document.querySelector('dialog')?.textContent
  expect(dialog).toContain('Status is In use or Suspended')
  expect(dialog).toContain('Cost: 312 calls, about 32 s at 10/s.')
  await pressed('Read the whole fleet')
  expect(server.asked).toEqual([`POST /api/sync/crawls ${JSON.stringify({ scope: '' })}`])
})

test('a crawl that cannot begin says why, and what to do', async () => {
  server.answers['POST /api/sync/crawls'] = { kind: 'busy', message: 'Too many views.' }
  page = mount(bar({ search: VIEW, sync: sampleSync() }))
  await pressed('Refresh')
  expect(document.querySelector('dialog [role="alert"]')?.textContent).toContain('Too many questions are waiting')
  await pressed('Not now')
  expect(document.querySelector('dialog')).toBeNull()
})

test('while the whole fleet is being read, that is shown instead of asked again', async () => {
  page = mount(bar({ search: '', sync: sampleSync({ crawl: sampleCrawl() }) }))
  await pressed('Refresh')
  expect(actions.showFleet).toHaveBeenCalledOnce()
  expect(server.asked).toEqual([])
})

test('whoever may only look is not offered to read the view, and asks the service again all the same', async () => {
  const asViewer = (props: Props) => <RoleContext value="viewer">{bar(props)}</RoleContext>
  page = mount(asViewer({ search: VIEW, sync: sampleSync() }))
  expect(button('Refresh')).toBeUndefined()
  page.draw(asViewer({ search: VIEW, sync: sampleSync({ views: [CRAWL] }) }))
  expect(button('Stop')).toBeUndefined()
  page.draw(asViewer({ search: VIEW, answer: { ...ANSWER, source: 'live' }, sync: sampleSync() }))
  await pressed('Refresh')
  expect(actions.askAgain).toHaveBeenCalledOnce()
  expect(server.asked).toEqual([])
})
