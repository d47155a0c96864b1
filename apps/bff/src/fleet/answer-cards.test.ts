/** Who answers: for each state of the index, each source that can be asked for, and questions that are one call or are not. */
import { type CardQuery, CardsAnswer, decode } from '@linkdeck/contract'
import { staticCredentials } from '@linkdeck/linkcard'
import { type Account, type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAnswerDesk } from '../answers/answer-desk.ts'
import { createIccidMemory } from '../iccid-memory.ts'
import { answerCards } from './answer-cards.ts'
import { type FleetWorld, openFleetWorld } from './testing/fleet-world.ts'

const STATES = ['empty', 'partial', 'complete', 'other account'] as const

let simulator: Simulator
const worlds = new Map<string, FleetWorld>()

async function openPartial(): Promise<FleetWorld> {
  const world: FleetWorld = await openFleetWorld(simulator, {
    onAttempt: () => {
      if (world.meter.read().calls === 3) world.fleet.crawls.stop(String(begun?.id))
    },
  })
  const begun = world.fleet.crawls.begin('')
  await world.fleet.rest()
  return world
}

async function openComplete(): Promise<FleetWorld> {
  const world = await openFleetWorld(simulator)
  await world.crawl()
  return world
}

async function openOther(): Promise<FleetWorld> {
  let key: Account = simulator
  const world = await openFleetWorld(simulator, { upstream: { credentials: (how) => staticCredentials(key)(how) } })
  await world.crawl()
  key = simulator.openAccount()
  await world.crawl()
  return world
}

beforeAll(async () => {
  simulator = await startSimulator({ cards: 400, seed: 2, callsPerSecond: Number.POSITIVE_INFINITY })
  worlds.set('empty', await openFleetWorld(simulator))
  worlds.set('partial', await openPartial())
  worlds.set('complete', await openComplete())
  worlds.set('other account', await openOther())
})
afterAll(async () => {
  for (const world of worlds.values()) await world.close()
  await simulator.close()
})

async function answerOf(state: string, text: string, source: CardQuery['source']) {
  const world = worlds.get(state)
  if (!world) throw new Error(`There is no world ${state}`)
  const { linkcard, clock } = world
  // What one test asks live is no news for the next one.
  const fleet = { ...world.fleet, learn: () => {} }
  const query = { ...decode(new URLSearchParams(text)).query, source }
  const desk = createAnswerDesk({ version: fleet.index.version, news: fleet.news, now: clock.now })
  const deps = { linkcard, fleet, memory: createIccidMemory(), desk, now: clock.now }
  const answer = await answerCards(deps, query, new AbortController().signal)
  if ('kind' in answer) return `${answer.kind} ${answer.field}`
  return CardsAnswer.parse(JSON.parse(new TextDecoder().decode(answer))).source
}

const ONE_CALL = 'vendor=CMCC'
const NOT_ONE_CALL = 'vendor=CMCC&vendor=CUCC'

test.each(STATES)('source=live asks the service, or names what it cannot be asked for (%s)', async (state) => {
  expect(await answerOf(state, ONE_CALL, 'live')).toBe('live')
  expect(await answerOf(state, NOT_ONE_CALL, 'live')).toBe('not-live vendor')
})

test.each([
  ['empty', 'not-live source'],
  ['partial', 'index'],
  ['complete', 'index'],
  ['other account', 'not-live source'],
])('source=index: %s: %s', async (state, expected) => {
  expect(await answerOf(state, ONE_CALL, 'index')).toBe(expected)
  expect(await answerOf(state, NOT_ONE_CALL, 'index')).toBe(expected)
})

test.each([
  ['empty', 'live', 'not-live vendor'],
  ['partial', 'live', 'index'],
  ['complete', 'index', 'index'],
  ['other account', 'live', 'not-live vendor'],
])('source=auto: %s: %s for what one call can answer, %s for the rest', async (state, oneCall, rest) => {
  expect(await answerOf(state, ONE_CALL, 'auto')).toBe(oneCall)
  expect(await answerOf(state, NOT_ONE_CALL, 'auto')).toBe(rest)
})
