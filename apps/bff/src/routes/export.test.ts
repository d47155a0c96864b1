import { getEventListeners } from 'node:events'
import {
  defuseFormula,
  EVERYTHING,
  ExportNote,
  ExportStatus,
  encode,
  type Person,
  type Problem,
  ProblemAnswer,
  ROUTES,
  readViewEntries,
} from '@linkdeck/contract'
import type { Simulator } from '@linkdeck/simulator'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccess } from '../access.ts'
import { addressOf, generatedViews, meantBy, openHostileFleet } from '../export/testing/generated-views.ts'
import { type FleetWorld, openFleetWorld } from '../fleet/testing/fleet-world.ts'
import { createWorld, HOST, ORIGIN, openSessions, startFleet, UNREACHED } from '../test-world.ts'

const ID = '00000000-0000-4000-8000-00000000000'

let simulator: Simulator
let mirror: FleetWorld
beforeAll(async () => {
  simulator = await startFleet({ cards: 3000 })
  mirror = await openFleetWorld(simulator)
  await mirror.crawl()
})
afterAll(async () => {
  await mirror.close()
  await simulator.close()
})

const world = () => createWorld({ linkcard: UNREACHED, fleet: mirror.fleet })
const rowsOf = (text: string): string[][] => parse(text, { bom: true })
const statusOf = async ({ ask }: Pick<ReturnType<typeof world>, 'ask'>, id: string) =>
  ExportStatus.parse(await (await ask(`${ROUTES.exports}${id}`)).json())

async function problemOf(response: Response): Promise<Problem & { status: number }> {
  return { status: response.status, ...ProblemAnswer.parse(await response.json()).problem }
}

describe('a file', () => {
  test('holds every row of the view in its order, under the columns that were asked for', async () => {
    const { ask } = world()
    const asked = await ask('/api/export?status=30&sort=-used&columns=iccid,used&lang=zh')
    expect(asked.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(asked.headers.get('content-disposition')).toMatch(/^attachment; filename="linkdeck-2027-01-15-1600\.csv"$/)
    const [headings, ...rows] = rowsOf(await asked.text())
    expect(headings).toEqual(['ICCID', '周期累计用量', '周期累计用量 (字节)'])
    const { total } = await mirror.index.search({ ...EVERYTHING, where: { status: condition('30') } })
    expect(rows).toHaveLength(total)
    const used = rows.map(([, , bytes]) => Number(bytes)).filter((bytes) => !Number.isNaN(bytes))
    expect(used).toEqual([...used].sort((a, b) => b - a))
  })

  test('lets go of the request that asked for it when it has ended', async () => {
    const request = new Request(`${ORIGIN}/api/export?columns=iccid`, { headers: { host: HOST } })
    const asked = await world().app.request(request)
    expect(getEventListeners(request.signal, 'abort')).toHaveLength(1)
    await asked.text()
    expect(getEventListeners(request.signal, 'abort')).toHaveLength(0)
  })

  test('has a note at the address it is described by', async () => {
    const { ask } = world()
    const asked = await ask('/api/export?expireTime=@this-month&columns=iccid&offset=80')
    const rows = rowsOf(await asked.text())
    const [, address = ''] = /^<(.*)>; rel="describedby"/.exec(asked.headers.get('link') ?? '') ?? []
    const note = ExportNote.parse(await (await ask(address)).json())
    expect(note).toMatchObject({
      address: 'http://127.0.0.1:8787/?expireTime=@this-month..@this-month&columns=iccid',
      pinned: 'http://127.0.0.1:8787/?expireTime=2027-01-01..2027-01-31&columns=iccid',
      filters: 'Plan expires: 2027-01-01 – 2027-01-31',
      sort: 'ICCID',
      rows: rows.length - 1,
      columns: ['iccid'],
      version: '1.2.3',
      coverage: { complete: true },
    })
    expect(note.asOf).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
  })

  test('has a note that can be read, also where a date that moves has left a range behind', async () => {
    const { ask } = world()
    const asked = await ask('/api/export?format=json&expireTime=2027-05-01..@today')
    const { note, rows } = JSON.parse(await asked.text())
    expect(rows).toEqual([])
    const read = readViewEntries(new URL(ExportNote.parse(note).pinned).searchParams)
    expect('view' in read && encode(read.view.query)).toEqual([
      ['expireTime', '2027-05-01..2027-05-01'],
      ['-expireTime', '2027-05-01..2027-05-01'],
    ])
  })

  test('hides the numbers of cards when it is asked to, in its note as well', async () => {
    const { ask } = world()
    const { rows } = await mirror.index.search({ ...EVERYTHING, limit: 1 })
    const iccid = rows[0]?.iccid ?? ''
    const asked = await ask(`/api/export?format=json&masks=on&iccid=${iccid}`)
    const text = await asked.text()
    expect(text).toContain(`•${iccid.slice(-4)}`)
    expect(text).not.toContain(iccid)
  })

  test('of 200 generated views of hostile cards is what the view means', async () => {
    const { ask, close } = await openHostileFleet(simulator)
    for (const { query, columns, language } of generatedViews(200)) {
      const text = await (await ask(addressOf({ query, columns, language }, 'csv'))).text()
      const { headings, rows } = meantBy({ query, columns, language })
      const cells = rows.map((row) =>
        row.map((cell) => (typeof cell === 'number' ? String(cell) : defuseFormula(cell))),
      )
      expect(rowsOf(text)).toEqual([headings, ...cells])
    }
    await close()
  })
})

const condition = (term: string) => ({ any: [term], none: [], missing: null })

describe('an export that is under way', () => {
  const id = (last: number) => `${ID}${last}`

  test('is not changed by a crawl that writes meanwhile', async () => {
    const { ask } = world()
    const asked = await ask('/api/export?columns=iccid,remark')
    const reader = readerOf(asked)
    await reader.next()
    const { rows } = await mirror.index.search({ ...EVERYTHING, limit: 1000 })
    const changed = rows.map((card) => ({ card: { ...card, remark: 'changed' }, raw: '{}' }))
    await mirror.index.applyPage({ rows: changed, quarantined: [], seenAtMs: Number.MAX_SAFE_INTEGER })
    expect(await reader.rest()).not.toContain('changed')
  })

  test('tells how far it has come, and at its end what it holds', async () => {
    const here = world()
    const asked = await here.ask(`/api/export?columns=iccid&id=${id(1)}`)
    expect(await statusOf(here, id(1))).toMatchObject({ state: 'writing', note: null, total: expect.any(Number) })
    const rows = rowsOf(await asked.text())
    const status = await statusOf(here, id(1))
    expect(status).toMatchObject({ state: 'done', rows: rows.length - 1, total: rows.length - 1 })
    expect(status.note?.rows).toBe(rows.length - 1)
  })

  test('of two waits a third of the same person', async () => {
    const here = world()
    const two = await Promise.all([1, 2].map((last) => here.ask(`/api/export?id=${id(last)}`)))
    const third = here.ask(`/api/export?id=${id(3)}`)
    await expect.poll(async () => (await statusOf(here, id(3))).state).toBe('waiting')
    await two[0]?.body?.cancel()
    expect((await third).status).toBe(200)
    expect((await statusOf(here, id(1))).state).toBe('stopped')
    await two[1]?.body?.cancel()
    await (await third).body?.cancel()
  })

  test('ends when somebody stops it, and its bytes end with it', async () => {
    const here = world()
    const asked = await here.ask(`/api/export?id=${id(1)}`)
    const reader = readerOf(asked)
    await reader.next()
    const headers = { origin: 'http://127.0.0.1:8787', 'x-requested-by': 'linkdeck' }
    expect((await here.ask(`${ROUTES.exports}${id(1)}`, { method: 'DELETE', headers })).status).toBe(204)
    // Also while nobody takes another byte.
    await expect.poll(async () => (await statusOf(here, id(1))).state).toBe('stopped')
    await expect(reader.rest()).rejects.toThrow()
    expect((await here.ask(`${ROUTES.exports}${id(1)}`, { method: 'DELETE', headers })).status).toBe(404)
    expect(here.logged.map((line) => JSON.parse(line)).filter(({ event }) => event === 'export')).toMatchObject([
      { level: 'info', state: 'stopped', format: 'csv' },
    ])
  })

  test('waits for whoever reads slowly', async () => {
    const here = world()
    const asked = await here.ask(`/api/export?id=${id(1)}`)
    const reader = readerOf(asked)
    await reader.next()
    for (let turns = 0; turns < 50; turns += 1) await new Promise((resolve) => setImmediate(resolve))
    const { rows, total } = await statusOf(here, id(1))
    expect(rows).toBeLessThan((total ?? 0) / 2)
    await reader.rest()
    expect((await statusOf(here, id(1))).rows).toBe(total)
  })

  test('that nobody takes any more keeps no state of the fleet', async () => {
    const { ask } = world()
    const gone = new AbortController()
    const asked = await ask(`/api/export?id=${id(1)}`, { signal: gone.signal })
    gone.abort()
    await asked.body?.cancel()
    await mirror.index.applyPage({ rows: [], quarantined: [], seenAtMs: 1 })
    await mirror.index.checkpoint()
  })

  test('is in the audit: what was asked for before it leaves, how many rows did after it', async () => {
    const { ask, audit } = world()
    const asked = await ask(`/api/export?status=30&columns=iccid&id=${id(1)}`)
    const rows = rowsOf(await asked.text()).length - 1
    const written = (await audit.before(Number.MAX_SAFE_INTEGER, 10)).reverse()
    expect(written.map(({ action, details }) => [action, JSON.parse(details)])).toEqual([
      ['export', { id: id(1), asked: `status=30&columns=iccid&id=${id(1)}` }],
      ['export-ended', { id: id(1), state: 'done', rows }],
    ])
  })

  test('does not begin when it cannot be written down', async () => {
    const { ask, audit } = world()
    audit.add = () => Promise.reject(new Error('disk full'))
    expect((await ask('/api/export?columns=iccid')).status).toBe(500)
  })

  test('is nobody else’s to see or to stop', async () => {
    let asker: Person = { id: 'mine', name: '', role: 'viewer' }
    const access = {
      ...createAccess({ mode: 'none', sessions: openSessions(() => 0), now: () => 0 }),
      personOf: () => asker,
    }
    const { ask } = createWorld({ linkcard: UNREACHED, fleet: mirror.fleet, access })
    await (await ask(`/api/export?columns=iccid&id=${id(1)}`)).text()
    expect((await ask(`${ROUTES.exports}${id(1)}`)).status).toBe(200)
    asker = { ...asker, id: 'other', role: 'admin' }
    expect((await ask(`${ROUTES.exports}${id(1)}`)).status).toBe(404)
    expect((await ask(`${ROUTES.exports}${id(1)}/note`)).status).toBe(404)
  })
})

function readerOf(response: Response) {
  const decoder = new TextDecoder()
  const chunks = response.body?.[Symbol.asyncIterator]()
  const next = async () => {
    const step = await chunks?.next()
    return step && !step.done ? decoder.decode(step.value, { stream: true }) : null
  }
  return {
    next,
    rest: async () => {
      let text = ''
      for (let part = await next(); part !== null; part = await next()) text += part
      return text
    },
  }
}

describe('what is refused', () => {
  test.each([
    ['format=pdf', 400, 'format'],
    ['columns=nope', 400, 'columns'],
    ['nope=1', 400, 'nope'],
    ['source=live', 422, 'source'],
  ])('?%s', async (question, status, field) => {
    expect(await problemOf(await world().ask(`/api/export?${question}`))).toMatchObject({ status, field })
  })

  test('an id that was used before', async () => {
    const { ask } = world()
    await (await ask(`/api/export?columns=iccid&status=50&id=${ID}4`)).text()
    expect(await problemOf(await ask(`/api/export?id=${ID}4`))).toMatchObject({ status: 400, field: 'id' })
  })

  test('HEAD, which would write a whole file for nobody', async () => {
    expect((await world().ask('/api/export', { method: 'HEAD' })).status).toBe(405)
  })

  test('an index that knows no card', async () => {
    const { ask } = createWorld({ linkcard: UNREACHED })
    expect(await problemOf(await ask('/api/export'))).toMatchObject({ status: 422, kind: 'not-live' })
  })

  test('an export that is not known, and a note that is not written', async () => {
    const { ask } = world()
    expect((await ask(`${ROUTES.exports}${ID}9`)).status).toBe(404)
    const asked = await ask(`/api/export?id=${ID}5`)
    expect((await ask(`${ROUTES.exports}${ID}5/note`)).status).toBe(404)
    await asked.body?.cancel()
  })
})
