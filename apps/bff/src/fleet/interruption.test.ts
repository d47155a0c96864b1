/** The real program, killed and stopped in the middle of crawls: its index opens again, and it goes on where it was. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SyncAnswer } from '@linkdeck/contract'
import { openFleetIndex } from '@linkdeck/fleet-index'
import { type Account, type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { buildProgram, type Program } from '../testing/program.ts'
import { mirrorOf } from './testing/mirror.ts'

/** Calls after which the program is killed, and a fleet that is too large to be read meanwhile. */
const LIVES = [1, 9, 14, 22, 2, 12, 4, 1, 26, 6, 13, 18, 3, 11, 8]
const PAGES = 160
const SMALL_PAGES = 25

let simulator: Simulator
let small: Account
let program: Program
let directory: string
beforeAll(async () => {
  simulator = await startSimulator({ cards: PAGES * 40, seed: 9, callsPerSecond: Number.POSITIVE_INFINITY })
  small = simulator.openAccount({ cards: SMALL_PAGES * 40 })
  program = await buildProgram('interruption test')
})
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fleet-'))
  simulator.clearRequests()
})
afterEach(async () => {
  program.killAll()
  await rm(directory, { recursive: true })
})
afterAll(async () => {
  await program.remove()
  await simulator.close()
})

const start = (account: Account, callsPerSecond: number, before = 'true') =>
  program.start(
    {
      LINKDECK_AUTH: 'none',
      LINKDECK_DATA_DIR: directory,
      LINKCARD_ENDPOINT: simulator.url,
      LINKCARD_CALLS_PER_SECOND: String(callsPerSecond),
      ALIBABA_CLOUD_ACCESS_KEY_ID: account.accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: account.accessKeySecret,
    },
    { before },
  )

const untilCalls = (calls: number) =>
  vi.waitFor(() => expect(simulator.traffic().calls).toBeGreaterThanOrEqual(calls), { timeout: 20_000, interval: 5 })

async function syncOf(address: string): Promise<SyncAnswer> {
  return SyncAnswer.parse(await (await fetch(`${address}api/sync`)).json())
}

/** Lets a crawl come to its end and the program to its own. */
async function finish(account: Account): Promise<void> {
  const { child, ended, ready } = start(account, 1000)
  const address = await ready()
  await expect.poll(async () => (await syncOf(address)).lastComplete, { timeout: 30_000 }).not.toBeNull()
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
}

async function expectExact(account: Account): Promise<void> {
  const index = await openFleetIndex({ directory })
  const runs = await index.lastRuns(100)
  const cards = [...(await mirrorOf(index)).keys()]
  await index.close()
  expect(cards).toEqual(account.truth().identities.sort())
  expect(runs).toMatchObject([{ outcome: 'complete', totalLast: account.fleet.size }])
  expect(simulator.traffic().reusedNonces).toBe(0)
}

test('killed fifteen times in the middle of a crawl, it loses nothing and does not begin anew', {
  timeout: 180_000,
}, async () => {
  for (const calls of LIVES) {
    const before = simulator.traffic().calls
    const { child, ended } = start(simulator, 60)
    await untilCalls(before + calls)
    child.kill('SIGKILL')
    await ended
  }
  const before = simulator.traffic().calls
  await finish(simulator)
  expect(simulator.traffic().calls - before).toBeLessThan(PAGES)
  await expectExact(simulator)
})

test('told to stop in the middle of a crawl, it stops at once and goes on after the next start', async () => {
  const { child, ended } = start(small, 30)
  await untilCalls(SMALL_PAGES / 2)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  await finish(small)
  expect(simulator.traffic().calls).toBeLessThan(2 * SMALL_PAGES)
  await expectExact(small)
})

test('when the disk is full it says so, answers from what it has, and goes on when there is room', async () => {
  const { child, ended, ready } = start(small, 1000, 'ulimit -S -f 1500')
  const address = await ready()
  const problem = async () => (await syncOf(address)).crawl?.problem?.kind
  await expect.poll(problem, { timeout: 30_000 }).toBe('internal')
  const calls = simulator.traffic().calls
  await untilCalls(calls + 8)
  const { coverage } = await syncOf(address)
  expect(coverage.known).toBeGreaterThan(0)
  const answer = await (await fetch(`${address}api/cards?source=index&sort=-used`)).json()
  expect(answer).toMatchObject({ source: 'index', total: coverage.known })
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  await finish(small)
  await expectExact(small)
})

test('a second program on the same data directory is refused with the name of the setting', async () => {
  const { ready } = start(small, 1)
  await ready()
  const { ended, output } = start(small, 1)
  expect(await ended).toBe(1)
  expect(output.err).toMatch(/another process.*LINKDECK_DATA_DIR/)
})
