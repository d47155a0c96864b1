import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AppStore, openAppStore } from '@linkdeck/app-store'
import {
  type Card,
  CardsAnswer,
  EVERYTHING,
  ExportNote,
  ListAnswer,
  type ListRequest,
  MOST_LISTED,
  OwnListsAnswer,
  ProblemAnswer,
  ROUTES,
  sizeOfList,
} from '@linkdeck/contract'
import type { Simulator } from '@linkdeck/simulator'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FleetWorld, openFleetWorld } from '../fleet/testing/fleet-world.ts'
import { createWorld, OWN_WRITE, startFleet, UNREACHED } from '../test-world.ts'

let simulator: Simulator
let mirror: FleetWorld
let store: AppStore
let cards: Card[]
beforeAll(async () => {
  simulator = await startFleet({ cards: 3000 })
  mirror = await openFleetWorld(simulator)
  await mirror.crawl()
  store = await openAppStore(await mkdtemp(join(tmpdir(), 'linkdeck-house-')))
  cards = []
  for await (const portion of mirror.index.stream(EVERYTHING)) cards.push(...portion)
})
afterAll(async () => {
  await mirror.close()
  await store.close()
  await simulator.close()
})

const world = () => createWorld({ linkcard: UNREACHED, fleet: mirror.fleet, lists: store.lists })
const send = (body: Partial<ListRequest>, { ask } = world()) =>
  ask(ROUTES.lists, { method: 'POST', headers: OWN_WRITE, body: JSON.stringify(body) })
const look = async (body: Partial<ListRequest>) => ListAnswer.parse(await (await send(body)).json())
const refusal = async (response: Response) => ({
  status: response.status,
  ...ProblemAnswer.parse(await response.json()).problem,
})
const iccids = () => cards.flatMap(({ iccid }) => (iccid !== null && /^\d{20}$/.test(iccid) ? [iccid] : []))

describe('a list', () => {
  test('is sorted out into found, repeated, unknown, shortened and unread', async () => {
    const [first = '', second = ''] = iccids()
    const number = cards.find(({ msisdn }) => msisdn.length > 0)?.msisdn[0] ?? ''
    const text = `ICCID\n${first}, ${second};${first}\t'${number}\n89869999999999999999 8.98603E+19`
    expect(await look({ text })).toMatchObject({
      id: null,
      total: 6,
      duplicates: 1,
      found: 3,
      repaired: 0,
      unknown: { count: 1, first: ['89869999999999999999'] },
      mangled: { count: 1, shown: [{ given: '8.98603E+19', times: 1 }] },
      unread: { count: 1, first: ['ICCID'] },
      isWhole: true,
    })
  })

  test('that is kept is a condition of every question, in the order in which it was given', async () => {
    const picked = iccids().slice(0, 60).reverse()
    const { id } = await look({ text: `${picked.join('\n')}\n89869999999999999999`, keep: true })
    expect(sizeOfList(id ?? '')).toBe(61)
    const { ask } = world()
    const answer = CardsAnswer.parse(await (await ask(`/api/cards?list=${id}&sort=list&limit=100`)).json())
    const shown = answer.rows.map(({ iccid }) => iccid)
    expect([...new Set(shown)]).toEqual(picked)
    const others = CardsAnswer.parse(await (await ask(`/api/cards?-list=${id}`)).json())
    expect((answer.total ?? 0) + (others.total ?? 0)).toBe(cards.length)
    for (const route of [ROUTES.facets, ROUTES.summary, ROUTES.explain, ROUTES.export])
      expect((await ask(`${route}?list=${id}`)).status).toBe(200)
  })

  test('is exported in its order, with what no card has behind the cards, and a note of both', async () => {
    const picked = iccids().slice(10, 20).reverse()
    const unknown = ['89869999999999999999', '19999999999']
    const { id } = await look({ text: [unknown[0], ...picked, unknown[1], '8.98603E+19'].join(';'), keep: true })
    const { ask } = world()
    const file = await ask(`${ROUTES.export}?list=${id}&sort=list&columns=status,iccid`)
    const [, ...rows]: string[][] = parse(await file.text(), { bom: true })
    const found = rows.slice(0, -3)
    expect([...new Set(found.map(([, iccid]) => iccid))]).toEqual(picked)
    expect(rows.slice(-3)).toEqual([...unknown, '8.98603E+19'].map((given) => ['not found', given]))
    const [, address = ''] = /^<(.*)>; rel="describedby"/.exec(file.headers.get('link') ?? '') ?? []
    expect(ExportNote.parse(await (await ask(address)).json())).toMatchObject({ rows: found.length, notFound: 3 })
    for (const format of ['xlsx', 'json'])
      expect(
        (await (await ask(`${ROUTES.export}?list=${id}&format=${format}`)).arrayBuffer()).byteLength,
      ).toBeGreaterThan(0)
  })

  test('that nobody kept is refused by name, everywhere, and the service cannot be asked for one', async () => {
    const { ask } = world()
    for (const route of [ROUTES.cards, ROUTES.facets, ROUTES.export])
      expect(await refusal(await ask(`${route}?list=3-nothing`))).toMatchObject({ status: 400, field: 'list' })
    const { id } = await look({ text: iccids()[0] ?? '', keep: true })
    expect(await refusal(await ask(`/api/cards?-list=${id}&source=live`))).toMatchObject({
      status: 422,
      field: 'list',
    })
  })

  test('is told to its owner with what it is, and once deleted it is refused everywhere', async () => {
    const { id } = await look({ text: iccids().slice(0, 3).join(' '), keep: true })
    const { ask } = world()
    expect((await ask(`/api/cards?list=${id}`)).status).toBe(200)
    const own = OwnListsAnswer.parse(await (await ask(ROUTES.lists)).json())
    expect(own.lists.find((list) => list.id === id)).toMatchObject({ identifiers: 3, views: 0 })
    const remove = () => ask(`${ROUTES.lists}/${id}`, { method: 'DELETE', headers: OWN_WRITE })
    expect((await remove()).status).toBe(204)
    expect(await refusal(await ask(`/api/cards?list=${id}`))).toMatchObject({ status: 400, field: 'list' })
    expect(await mirror.index.holdsList(id ?? '')).toBe(false)
    expect((await remove()).status).toBe(404)
  })

  test('that a saved view names stays until the view is deleted', async () => {
    const { id } = await look({ text: iccids()[0] ?? '', keep: true })
    const view = { name: 'A', address: `list=${id}`, density: 'compact', isShared: false } as const
    const kept = await store.views.add('local', view)
    const remove = () => world().ask(`${ROUTES.lists}/${id}`, { method: 'DELETE', headers: OWN_WRITE })
    expect(await refusal(await remove())).toMatchObject({ status: 400, message: expect.stringContaining('saved view') })
    await store.views.remove('local', kept?.id ?? '', 1)
    expect((await remove()).status).toBe(204)
  })

  test('that would be more than one person may keep is refused, and says what to do', async () => {
    const bound = { lists: 1, identifiers: 10 }
    const small = await openAppStore(await mkdtemp(join(tmpdir(), 'linkdeck-house-')), { bound })
    const full = createWorld({ linkcard: UNREACHED, fleet: mirror.fleet, lists: small.lists })
    expect((await send({ text: iccids()[0] ?? '', keep: true }, full)).status).toBe(201)
    const refused = await refusal(await send({ text: iccids()[1] ?? '', keep: true }, full))
    expect(refused).toMatchObject({ status: 409, kind: 'lists-full', message: expect.stringContaining('Delete lists') })
    await small.close()
  })

  test('with nothing to keep, or too much of it, or no text at all, is refused with a sentence', async () => {
    expect(await refusal(await send({ text: 'none of these', keep: true }))).toMatchObject({
      status: 400,
      field: 'text',
    })
    expect(await refusal(await send({}))).toMatchObject({ status: 400, kind: 'bad-request' })
    const many = Array.from({ length: MOST_LISTED + 1 }, (_, at) => 14_400_000_000 + at).join(' ')
    expect(await refusal(await send({ text: many }))).toMatchObject({
      status: 413,
      message: `This list has ${MOST_LISTED + 1} identifiers; one list takes ${MOST_LISTED} at most.`,
    })
  })

  test('is there again when the index was filled anew', async () => {
    const { id } = await look({ text: iccids().slice(0, 7).join(' '), keep: true })
    const { index, close } = await openFleetWorld(simulator)
    expect(await index.holdsList(id ?? '')).toBe(false)
    const fleet = { ...mirror.fleet, index }
    const { ask } = createWorld({ linkcard: UNREACHED, fleet, lists: store.lists })
    expect((await ask(`/api/cards?list=${id}`)).status).toBe(200)
    expect(await index.holdsList(id ?? '')).toBe(true)
    await close()
  })
})

describe('a shortened number', () => {
  test('is what a person chooses among those that fit, and nothing else', async () => {
    const [first = ''] = iccids()
    const given = `${first.slice(0, 1)}.${first.slice(1, 4)}E+19`
    const { mangled } = await look({ text: given })
    expect(mangled.shown[0]?.fits).toBeGreaterThan(10)
    expect(mangled.shown[0]?.candidates).toHaveLength(10)
    const chosen = mangled.shown[0]?.candidates.slice(0, 2) ?? []
    const kept = await look({ text: given, chosen: { [given]: chosen }, keep: true })
    expect(kept).toMatchObject({ repaired: 1, found: 2, mangled: { count: 0 } })
    expect(await store.lists.entriesOf(kept.id ?? '')).toEqual(chosen.map((value) => ({ given, value })))
    const wrong = await refusal(await send({ text: given, chosen: { [given]: ['12345678901234567890'] } }))
    expect(wrong).toMatchObject({ status: 400, field: 'chosen' })
  })

  test('is not repaired before the index knows every card', async () => {
    const [first = ''] = iccids()
    const given = first.slice(0, 15).padEnd(20, '0')
    const fleet = {
      ...mirror.fleet,
      state: async () => ({ coverage: { known: 9, expected: 10, uncertain: 0, complete: false }, asOfMs: 1 }),
    }
    const partial = createWorld({ linkcard: UNREACHED, fleet, lists: store.lists })
    const answer = ListAnswer.parse(await (await send({ text: given }, partial)).json())
    expect(answer).toMatchObject({
      isWhole: false,
      repaired: 0,
      mangled: { count: 1, shown: [{ candidates: [first] }] },
    })
    expect(await look({ text: given })).toMatchObject({ isWhole: true, repaired: 1, found: 1 })
  })

  /** By what the numbers of this fleet become, each way, without the reading that is tested. */
  test('is never guessed: of 1,000 generated ones, those with one possible card are it and the others stay open', async () => {
    const numbers = [...new Set(cards.flatMap(({ iccid, msisdn }) => [iccid ?? '', ...msisdn]))].filter((text) =>
      /^\d+$/.test(text),
    )
    const ways: readonly ((digits: string) => string)[] = [
      (digits) => Number(digits).toExponential(5).toUpperCase(),
      (digits) => `${digits[0]}.${digits.slice(1, 10)}E+${digits.length - 1}`,
      (digits) => `${digits[0]}.${digits.slice(1, 12)}e${digits.length - 1}`,
      (digits) => (digits.length === 20 ? digits.slice(0, 15).padEnd(20, '0') : Number(digits).toExponential(8)),
    ]
    const cases = fc.sample(fc.tuple(fc.constantFrom(...numbers), fc.constantFrom(...ways)), 1000)
    const mangled = cases.map(([digits, way]) => ({ digits, given: way(digits) }))
    const { id } = await look({ text: mangled.map(({ given }) => given).join('\n'), keep: true })
    const entries = (await store.lists.entriesOf(id ?? '')) ?? []
    const keptAs = new Map(entries.map(({ given, value }) => [given, value]))
    const possible = new Map<string, Set<string>>()
    for (const digits of numbers)
      for (const way of ways) possible.set(way(digits), (possible.get(way(digits)) ?? new Set()).add(digits))
    const repaired = mangled.filter(({ given }) => (keptAs.get(given) ?? null) !== null)
    const guessed = repaired.filter(
      ({ digits, given }) => keptAs.get(given) !== digits || possible.get(given)?.size !== 1,
    )
    expect(guessed).toEqual([])
    expect(repaired.length).toBeGreaterThan(100)
    expect(repaired.length).toBeLessThan(1000)
  })
})
