/** A fleet that changes while it is read: over the wire, and held against its own truth. */
import { afterEach, expect, test } from 'vitest'
import { createMember } from './account.ts'
import type { Churn } from './churn.ts'
import type { Order } from './fleet/changes.ts'
import { listCardInfo } from './list-card-info.ts'
import { readOptions, type SimulatorOptions } from './options.ts'
import { REGIME_NAMES, REGIMES } from './regimes.ts'
import { type Simulator, startSimulator } from './simulator.ts'
import { askV1 } from './testing/caller.ts'

const running: Simulator[] = []

async function start(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator({ cards: 400, callsPerSecond: Number.POSITIVE_INFINITY, ...options })
  running.push(simulator)
  return simulator
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.close()))
})

type Page = { Total: number; List: { VsimInstanceId?: string; Iccid?: string }[] }

async function ask(simulator: Simulator, parameters: Record<string, string> = {}): Promise<Page> {
  const { text } = await askV1(simulator, { PageSize: '40', ...parameters })
  return JSON.parse(text.replaceAll(/"VsimInstanceId":(\d+)/g, '"VsimInstanceId":"$1"')).Data
}

const idsOf = ({ List }: Page) => List.map(({ VsimInstanceId, Iccid }) => VsimInstanceId ?? Iccid ?? '')

/** Page after page to the end, as a simple reader does it. */
async function readOnce(simulator: Simulator): Promise<string[]> {
  const ids: string[] = []
  for (let page = 1; ; page += 1) {
    const found = idsOf(await ask(simulator, { PageNo: String(page) }))
    if (found.length === 0) return ids
    ids.push(...found)
  }
}

test('a new card is listed, counted and found by its numbers', async () => {
  const simulator = await start()
  const [index = 0] = simulator.churn.insert()
  const { Iccid = '', Msisdn = [], Imsi = [] } = simulator.fleet.card(index)
  const { identities } = simulator.truth()
  expect(await ask(simulator, { PageNo: '11' })).toMatchObject({ Total: 401, List: [{ Iccid }] })
  for (const named of [{ Iccid }, { Msisdn: Msisdn[0] ?? '' }, { Imsi: Imsi[0] ?? '' }])
    expect(idsOf(await ask(simulator, named))).toEqual([identities[400]])
})

test('a card that is gone is in no list, and the cards behind it move up', async () => {
  const simulator = await start()
  const before = await readOnce(simulator)
  const [index = 0] = simulator.churn.remove()
  const { Iccid = '' } = simulator.fleet.card(index)
  expect(await ask(simulator, { Iccid })).toMatchObject({ Total: 0, List: [] })
  expect(await readOnce(simulator)).toEqual(before.filter((_, at) => at !== index))
})

test('an edit changes the row and never who the card is', async () => {
  const { churn, fleet } = await start()
  const places = new Map(Array.from({ length: 400 }, (_, index) => [index, JSON.stringify(plain(fleet.card(index)))]))
  for (let edit = 0; edit < 800; edit += 1) {
    const [index = 0] = churn.edit()
    const { Iccid, VsimInstanceId, ...row } = plain(fleet.card(index))
    const before = places.get(index) ?? ''
    expect(JSON.parse(before)).toMatchObject({ Iccid, VsimInstanceId })
    expect({ Iccid, VsimInstanceId, ...row }).not.toEqual(JSON.parse(before))
    places.set(index, JSON.stringify(plain(fleet.card(index))))
  }
})

/** A row without bigints. */
function plain(row: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
}

test('filters find what the changed rows hold', async () => {
  const { churn, fleet, truth } = await start()
  for (let turn = 0; turn < 8; turn += 1) {
    churn.edit(30)
    churn.insert(3)
    churn.remove(3)
    for (const Status of ['10', '30', '35', '50']) {
      const found = fleet.select({ Status }).map((index) => fleet.card(index).Iccid)
      expect(found).toEqual(truth().rows.flatMap((row) => (row.Status === Status ? [row.Iccid] : [])))
    }
  }
})

test.each<[Order, (touched: string[], rest: string[]) => string[]]>([
  ['modified-last', (touched, rest) => [...rest, ...touched]],
  ['modified-first', (touched, rest) => [...touched.reverse(), ...rest]],
])('%s: a touched card moves there', async (order, expected) => {
  const { churn, fleet, truth } = await start({ cards: 50 })
  churn.reorder(order)
  const before = truth().identities
  const touched = [...churn.edit(), ...churn.insert()].map((index) => fleet.card(index))
  const ids = touched.map(({ VsimInstanceId, Iccid }) => String(VsimInstanceId ?? Iccid))
  expect(truth().identities).toEqual(
    expected(
      [...ids],
      before.filter((id) => !ids.includes(id)),
    ),
  )
})

test('descending is the other way round, new cards first', async () => {
  const { churn, truth } = await start({ cards: 50 })
  const before = truth().identities
  churn.reorder('descending')
  expect(truth().identities).toEqual(before.toReversed())
  churn.insert()
  expect(truth().identities.slice(1)).toEqual(before.toReversed())
  churn.reorder('ascending')
  expect(truth().identities.slice(0, -1)).toEqual(before)
})

test('shuffled is another order for every call, of the same cards', async () => {
  const simulator = await start()
  const before = simulator.truth().identities
  simulator.churn.reorder('shuffled')
  const pages = [await ask(simulator), await ask(simulator), await ask(simulator)].map(idsOf)
  expect(new Set(pages.map((page) => page.join())).size).toBe(3)
  expect(new Set(pages[0]).size).toBe(40)
  expect(simulator.truth().identities.toSorted()).toEqual(before.toSorted())
})

test('the same seed changes the same cards', async () => {
  const changes = async (seed: number) => {
    const simulator = await start()
    simulator.churn.run('ascending 1 %', seed)
    await readOnce(simulator)
    return simulator.truth().identities.join()
  }
  expect(await changes(3)).toBe(await changes(3))
  expect(await changes(3)).not.toBe(await changes(4))
})

/** The regimes are run against the service without its wire: hundreds of calls each. */
function directly(cards: number) {
  const { fleet: seed, ...settings } = readOptions({ cards, callsPerSecond: Number.POSITIVE_INFINITY })
  const { account, called } = createMember({ ...settings, fleet: { ...seed, today: 20_781 } })
  const readPage = (PageNo: number) => {
    const parameters = { PageNo: String(PageNo), PageSize: '40' }
    const { Data } = listCardInfo(account.fleet, { parameters, requestId: '', deepestPage: Number.POSITIVE_INFINITY })
    called()
    return (Data?.List ?? []).map(({ VsimInstanceId, Iccid }) => String(VsimInstanceId ?? Iccid))
  }
  const readAll = () => {
    const ids: string[] = []
    for (let page = 1; ; page += 1) {
      const found = readPage(page)
      if (found.length === 0) return ids
      ids.push(...found)
    }
  }
  return { ...account, readAll }
}

test.each(REGIME_NAMES)('%s: cards come and go at its rate, and a simple reader misses some', (regime) => {
  const { churn, truth, readAll } = directly(4000)
  const before = new Set(truth().identities)
  const missed = new Set<string>()
  churn.run(regime)
  for (let pass = 0; pass < 4; pass += 1) {
    const read = new Set(readAll())
    for (const id of truth().identities) if (before.has(id) && !read.has(id)) missed.add(id)
  }
  churn.run(null)
  const after = new Set(truth().identities)
  const { everyCalls, changes, kinds } = REGIMES[regime]
  const most = (4 * 101 * changes) / everyCalls
  const changed = [...before, ...after].filter((id) => !before.has(id) || !after.has(id)).length
  expect(missed.size).toBeGreaterThan(0)
  expect(changed).toBeLessThanOrEqual(most * 2)
  expect(changed).toBeGreaterThanOrEqual(kinds.every((kind) => kind === 'edit') ? 0 : most / 2)
  if (regime === 'balanced' || regime === 'edits only') expect(after.size).toBe(4000)
  expect(readAll()).toEqual(truth().identities)
})

test.each<[string, (churn: Churn) => void, number]>([
  ['an empty account', ({ vanish }) => vanish(1), 0],
  ['half of the fleet', ({ vanish }) => vanish(0.5), 200],
  ['nothing', ({ vanish }) => vanish(0), 400],
])('%s after cards vanished, and all of them back', async (_, change, left) => {
  const simulator = await start()
  const before = simulator.truth().identities
  change(simulator.churn)
  expect(await ask(simulator)).toMatchObject({ Total: left })
  expect(simulator.churn.remove(500)).toHaveLength(left)
  simulator.churn.restore()
  expect(await readOnce(simulator)).toEqual(before)
})

test('another account has its own key, fleet and quota behind the same address', async () => {
  const simulator = await start({ callsPerSecond: 1, now: () => Date.now() })
  const other = { ...simulator, ...simulator.openAccount({ cards: 50 }) }
  expect(await ask(other)).toMatchObject({ Total: 50 })
  expect(await ask(simulator)).toMatchObject({ Total: 400 })
  const own = new Set(simulator.truth().identities)
  expect(other.truth().identities.filter((id) => own.has(id))).toEqual(['123456'])
  const stolen = await askV1({ ...simulator, accessKeyId: other.accessKeyId })
  expect(JSON.parse(stolen.text).Code).toBe('SignatureDoesNotMatch')
})
