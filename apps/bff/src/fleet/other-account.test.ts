/** A key of another account behind the same address: neither fleet is taken for the other. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EVERYTHING } from '@linkdeck/contract'
import { staticCredentials } from '@linkdeck/linkcard'
import { type Account, type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFleetWorld } from './testing/fleet-world.ts'
import { mirrorOf } from './testing/mirror.ts'

let simulator: Simulator
let other: Account
let directory: string
beforeEach(async () => {
  simulator = await startSimulator({ cards: 400, seed: 6, callsPerSecond: Number.POSITIVE_INFINITY })
  other = simulator.openAccount({ cards: 300, seed: 7 })
  directory = await mkdtemp(join(tmpdir(), 'fleet-'))
})
afterEach(async () => {
  await simulator.close()
  await rm(directory, { recursive: true })
})

/** A world whose key can be replaced while it runs, as one in a file can. */
async function openWorld(options: Parameters<typeof openFleetWorld>[1] = {}) {
  let key: Account = simulator
  const replaceKey = (account: Account) => {
    key = account
  }
  const world = await openFleetWorld(simulator, {
    directory,
    account: async () => key.accessKeyId.slice(-4),
    upstream: { credentials: (how) => staticCredentials(key)(how) },
    ...options,
  })
  const known = async () => [...(await mirrorOf(world.index)).keys()]
  return { ...world, replaceKey, known }
}

const listedOf = (account: Account) => account.truth().identities.sort()

test('a crawl with the key of another account reads nothing, says so, and goes on with the right key', async () => {
  const world = await openWorld()
  await world.crawl()
  world.replaceKey(other)
  await world.crawl()
  expect(await world.fleet.sync()).toMatchObject({ otherAccount: true, isStale: true, history: { length: 1 } })
  expect(world.fleet.isOwn()).toBe(false)
  world.replaceKey(simulator)
  await world.crawl()
  expect(await world.fleet.sync()).toMatchObject({ otherAccount: false, history: { length: 2 } })
  expect(await world.known()).toEqual(listedOf(simulator))
  await world.close()
})

test('a key that is replaced in the middle of a crawl brings no card of the other account', async () => {
  let calls = 0
  const world = await openWorld({
    onAttempt: () => {
      calls += 1
      if (calls === 5) world.replaceKey(other)
    },
  })
  await world.crawl()
  expect(await world.fleet.sync()).toMatchObject({ otherAccount: true, lastComplete: null })
  const known = await world.known()
  expect(listedOf(simulator)).toEqual(expect.arrayContaining(known))
  world.replaceKey(simulator)
  await world.crawl()
  expect(await world.known()).toEqual(listedOf(simulator))
  await world.close()
})

test('an answer to a person with the key of another account is not written into the index', async () => {
  const world = await openWorld()
  await world.crawl()
  world.replaceKey(other)
  world.fleet.learn(await world.linkcard.listCards(EVERYTHING))
  await world.crawl('vendor=CMCC')
  expect(await world.known()).toEqual(listedOf(simulator))
  await world.close()
})

test('a start with the key of another account says so before anybody asks, and a new key of the same account does not', async () => {
  const before = await openWorld()
  await before.crawl()
  await before.close()

  const world = await openWorld()
  world.replaceKey(other)
  await world.fleet.start()
  expect(world.fleet.isOwn()).toBe(false)
  await world.close()

  const again = await openWorld({ account: async () => 'new' })
  await again.fleet.start()
  await expect.poll(() => again.fleet.isOwn()).toBe(true)
  await again.close()
})
