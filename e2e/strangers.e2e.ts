/** Everything a page of another site can try on a program of this machine, and that nothing is read and nothing done by it. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, type Linkdeck, startLinkdeck, test, upstream } from './linkdeck.ts'

type Call = readonly [method: string, path: string, body?: string]

const CALLS: readonly Call[] = [
  ['GET', '/api/cards?source=live'],
  ['GET', '/api/sync'],
  ['GET', '/api/session'],
  ['GET', '/api/export?format=csv'],
  ['POST', '/api/sync/crawls', '{"scope":"status=30"}'],
  ['POST', '/api/sync/held', '{"decision":"keep"}'],
  ['POST', '/api/views', '{"name":"planted","query":""}'],
  ['PUT', '/api/views', '{"ids":[]}'],
  ['PATCH', '/api/views/x', '{"name":"planted"}'],
  ['DELETE', '/api/views/x'],
  ['DELETE', '/api/exports/x'],
]

/** As a form or an image asks, as a script asks that wants to read, and as one that knows our header. */
const MANNERS: Readonly<Record<string, RequestInit>> = {
  blind: { mode: 'no-cors' },
  simple: { headers: { 'content-type': 'text/plain' } },
  knowing: { headers: { 'content-type': 'application/json', 'x-requested-by': 'linkdeck' } },
}

type Try = { origin: string; calls: readonly Call[]; manners: Readonly<Record<string, RequestInit>> }

/** What came of each call, by its name: what could be read of it, or how it failed. */
function tryAll(page: Page, target: Try): Promise<Record<string, string>> {
  return page.evaluate(async ({ origin, calls, manners }) => {
    const outcomes: Record<string, string> = {}
    for (const [method, path, body] of calls)
      for (const [name, manner] of Object.entries(manners)) {
        const init = { credentials: 'include', method, ...manner, ...(body ? { body } : {}) } as const
        const read = async (answer: Response) =>
          answer.type === 'opaque' ? 'opaque' : `read ${answer.status} ${(await answer.text()).slice(0, 60)}`
        outcomes[`${name} ${method} ${path}`] = await fetch(`${origin}${path}`, init).then(read, () => 'failed')
      }
    outcomes['events'] = await new Promise((resolve) => {
      const events = new EventSource(`${origin}/api/sync/events`, { withCredentials: true })
      const end = (outcome: string) => {
        events.close()
        resolve(outcome)
      }
      events.onopen = () => end('read 200')
      events.onerror = () => end('failed')
    })
    return outcomes
  }, target)
}

/** A form that posts, a frame that opens a download, a script and an image: they need nobody's leave to ask. */
async function embedAll(page: Page, origin: string): Promise<void> {
  const crawl = `<form method=post enctype=text/plain target=frame action="${origin}/api/sync/crawls">`
  await page.setContent(`
    <iframe name=frame></iframe>
    ${crawl}<input name='{"scope":"' value='"}'></form>
    <iframe src="${origin}/api/export?format=csv"></iframe>
    <script src="${origin}/api/cards?source=live"></script>
    <img src="${origin}/api/cards?source=live">
  `)
  const refused = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/crawls'),
  )
  await page.evaluate(() => document.forms[0]?.submit())
  expect((await refused).status()).toBe(403)
}

async function serveBlank(): Promise<{ server: Server; port: number }> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port }
}

/** The routes of the API that let somebody in since so much was logged. */
function letIn({ output }: Linkdeck, since: number): string[] {
  const lines = output()
    .slice(since)
    .split('\n')
    .filter((line) => /^\{.*\}$/.test(line))
  return lines
    .map((line) => JSON.parse(line))
    .filter(({ event, route, status }) => event === 'export' || (route?.startsWith('/api') && status < 400))
    .map(({ method, route }) => `${method} ${route}`)
}

const PLACES = {
  'another port of this machine': '127.0.0.1',
  'another name of this machine': 'localhost',
  'another site': 'rebound.test',
}

for (const [place, host] of Object.entries(PLACES)) {
  test(`a page of ${place} reads nothing and does nothing`, async ({ linkdeck, page, simulator }) => {
    const { server, port } = await serveBlank()
    try {
      await page.goto(`http://${host}:${port}/`)
      simulator.clearRequests()
      const since = linkdeck.output().length
      const outcomes = await tryAll(page, { origin: linkdeck.origin, calls: CALLS, manners: MANNERS })
      await embedAll(page, linkdeck.origin)
      for (const [call, outcome] of Object.entries(outcomes)) expect(outcome, call).toMatch(/^(failed|opaque)$/)
      expect(letIn(linkdeck, since)).toEqual([])
      expect(simulator.requests()).toEqual([])
    } finally {
      server.close()
    }
  })
}

test('a name rebound to this machine reads nothing and does nothing', async ({ linkdeck, page, simulator }) => {
  const rebound = linkdeck.origin.replace('127.0.0.1', 'rebound.test')
  simulator.clearRequests()
  const since = linkdeck.output().length
  expect((await page.goto(`${rebound}/`))?.status()).toBe(421)
  const outcomes = await tryAll(page, { origin: rebound, calls: CALLS, manners: MANNERS })
  for (const [call, outcome] of Object.entries(outcomes)) expect(outcome, call).toMatch(/^(failed|opaque|read 421)/)
  expect(letIn(linkdeck, since)).toEqual([])
  expect(simulator.requests()).toEqual([])
})

test('the page itself is refused none of these calls', async ({ page, simulator }) => {
  const linkdeck = await startLinkdeck(upstream(simulator))
  try {
    await page.goto(linkdeck.address)
    await expect(page.getByRole('grid')).toBeVisible()
    const { knowing = {} } = MANNERS
    const outcomes = await tryAll(page, { origin: linkdeck.origin, calls: CALLS, manners: { knowing } })
    for (const [call, outcome] of Object.entries(outcomes)) expect(outcome, call).toMatch(/^read (?!403|421)/)
  } finally {
    await linkdeck.stop()
  }
})
