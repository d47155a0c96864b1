/** The desk where it stands: in the app, over a real index on disk. */
import { type Card, CardsAnswer, EVERYTHING, FacetsAnswer, ProblemAnswer } from '@linkdeck/contract'
import type { CardPage } from '@linkdeck/linkcard'
import { type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FleetWorld, openFleetWorld } from '../fleet/testing/fleet-world.ts'
import { createWorld } from '../test-world.ts'
import type { Fate } from './answer-desk.ts'

/** More than a line holds. */
const CROWD = 400

let simulator: Simulator
let world: FleetWorld
let fates: Fate[]

beforeEach(async () => {
  simulator = await startSimulator({ cards: 200, seed: 2, callsPerSecond: Number.POSITIVE_INFINITY })
  world = await openFleetWorld(simulator)
  await world.crawl()
  fates = []
})
afterEach(async () => {
  await world.close()
  await simulator.close()
})

const openApp = () => {
  const { fleet, linkcard } = world
  return createWorld({ linkcard, fleet, onFate: (fate) => void fates.push(fate) }).ask
}

test('the same question, however it is spelled and whoever asks, is read once', async () => {
  const ask = openApp()
  const spellings = ['status=30&vendor=CMCC', 'vendor=CMCC&status=30', 'vendor=CMCC&status=30&source=index']
  const answers = await Promise.all(spellings.map(async (text) => (await ask(`/api/cards?${text}`)).json()))
  const [first, ...others] = answers.map((answer) => CardsAnswer.parse(answer))
  expect(first?.total).toBeGreaterThan(0)
  for (const other of others) expect(other).toEqual(first)
  expect(fates.toSorted()).toEqual(['computed', 'joined', 'joined'])
  for (const route of ['facets', 'summary', 'explain']) await ask(`/api/${route}?${spellings[0]}`)
  expect(fates.filter((fate) => fate === 'computed')).toHaveLength(4)
})

test('an answer of before a write is not given after it, nor is its stamp', async () => {
  const ask = openApp()
  const facets = async () => FacetsAnswer.parse(await (await ask('/api/facets')).json())
  const before = await facets()
  expect(await facets()).toEqual(before)
  const [card] = (await world.index.search(EVERYTHING)).rows
  if (!card) throw new Error('There is no card')
  const other = { ...card, vsimInstanceId: '777', iccid: '8986000000000000777' }
  await world.index.applyPage({ rows: [{ card: other, raw: '{}' }], quarantined: [], seenAtMs: world.clock.now() })
  const after = await facets()
  expect([after.total, after.coverage.known]).toEqual([before.total + 1, before.coverage.known + 1])
  expect(fates).toEqual(['computed', 'kept', 'computed'])
})

test('an answer of before pages of a crawl is given again, but not of before what somebody looked up', async () => {
  const ask = openApp()
  const finds = async () => CardsAnswer.parse(await (await ask('/api/cards?q=changed')).json()).total
  const [card] = (await world.index.search(EVERYTHING)).rows
  if (!card) throw new Error('There is no card')
  const page = pageWith({ ...card, remark: 'changed' })
  expect(await finds()).toBe(0)
  await world.index.applyPage({ rows: page.sources, quarantined: [], seenAtMs: page.answeredAtMs })
  expect(await finds()).toBe(0)
  const learnt = new Promise<void>((resolve) => world.fleet.changes.listen({ changed: resolve, ended: resolve }))
  world.fleet.learn(pageWith({ ...card, remark: 'changed again' }))
  await learnt
  expect(await finds()).toBe(1)
  expect(fates).toEqual(['computed', 'recent', 'computed'])
})

/** As the service tells of one card now. */
function pageWith(card: Card): CardPage {
  const sources = [{ card, raw: JSON.stringify(card.remark) }]
  const answeredAtMs = world.clock.now()
  return { total: 1, rows: [card], sources, quarantined: [], remarks: [], requestId: null, answeredAtMs }
}

test('more different questions at once than the line holds are refused for a moment, the others answered', async () => {
  const ask = openApp()
  const askFor = (at: number) => ask(`/api/cards?offset=${at}&limit=15`)
  const answers = await Promise.all(Array.from({ length: CROWD }, (_, at) => askFor(at)))
  const refused = answers.filter(({ status }) => status === 503)
  expect(refused.length).toBeGreaterThan(0)
  for (const answer of refused) {
    expect(answer.headers.get('retry-after')).toBe('1')
    expect(ProblemAnswer.parse(await answer.json()).problem.kind).toBe('busy')
  }
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(CROWD - refused.length)
  const again = answers.findIndex(({ status }) => status === 503)
  expect((await askFor(again)).status).toBe(200)
})
