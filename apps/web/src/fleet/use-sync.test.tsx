// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Mounted, mount, settle } from '../testing/mount.ts'
import { sampleSync } from '../testing/sample-sync.ts'
import { type StubEvents, stubEvents } from '../testing/stub-events.ts'
import { type StubServer, stubServer } from '../testing/stub-server.ts'
import { WithClient } from '../testing/with-client.tsx'
import { useSync } from './use-sync.ts'

let events: StubEvents
let server: StubServer
let page: Mounted

function Known() {
  const sync = useSync()
  return <p>{sync === undefined ? 'waiting' : sync === null ? 'unknown' : sync.coverage.known}</p>
}

const knowing = (known: number) => ({ ...sampleSync(), coverage: { ...sampleSync().coverage, known } })
const polls = () => server.asked.filter((question) => question === 'GET /api/sync').length

async function open(): Promise<void> {
  page = mount(
    <WithClient>
      <Known />
    </WithClient>,
  )
  await settle()
}

function hide(state: 'hidden' | 'visible'): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

/** Lets time pass, and what begins at its end come to an end too. */
async function pass(ms: number): Promise<void> {
  const passed: Promise<unknown> = act(() => vi.advanceTimersByTimeAsync(ms + 1))
  await passed
}

beforeEach(() => {
  vi.useFakeTimers()
  events = stubEvents()
  server = stubServer({ 'GET /api/sync': knowing(1) })
})

afterEach(() => {
  page.unmount()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('the state is asked for once, and told from then on over one connection', async () => {
  await open()
  await pass(0)
  expect(page.root.textContent).toBe('1')
  events.say(knowing(2))
  expect(page.root.textContent).toBe('2')
  await pass(60_000)
  expect([polls(), events.open()]).toEqual([1, 1])
})

test('while nothing is told it is asked for every ten seconds', async () => {
  await open()
  events.say(knowing(2))
  events.fail('broken')
  await pass(0)
  server.answers['GET /api/sync'] = knowing(3)
  await pass(10_000)
  expect(page.root.textContent).toBe('3')
  events.say(knowing(4))
  const before = polls()
  await pass(60_000)
  expect([page.root.textContent, polls() - before]).toEqual(['4', 0])
})

test('a connection that was refused is tried again', async () => {
  await open()
  events.fail('refused')
  expect(events.open()).toBe(0)
  await pass(10_000)
  expect(events.open()).toBe(1)
})

test('what cannot be read is not shown as if it were known', async () => {
  await open()
  events.say(knowing(2))
  server.answers['GET /api/sync'] = { coverage: 'whole' }
  events.say({ coverage: 'whole' })
  await pass(0)
  expect(page.root.textContent).toBe('unknown')
  events.say(knowing(5))
  expect(page.root.textContent).toBe('5')
})

test('a hidden page neither listens nor asks; a page that is seen again does both', async () => {
  await open()
  await pass(0)
  hide('hidden')
  const before = polls()
  await pass(60_000)
  expect([events.open(), polls() - before]).toEqual([0, 0])
  hide('visible')
  await pass(0)
  expect([events.open(), polls() - before]).toEqual([1, 1])
})
