/** The built program is told to stop while many ask: nobody loses an answer. */
import type { Simulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startFleet } from './test-world.ts'
import { buildProgram, type Program } from './testing/program.ts'

const CLIENTS = 40
/** What each has had answered before the signal comes. */
const WARM = 5

let simulator: Simulator
let program: Program
beforeAll(async () => {
  simulator = await startFleet({ slowMs: 200 })
  program = await buildProgram('stop test')
})
afterAll(async () => {
  program.killAll()
  await program.remove()
  await simulator.close()
})

/** As a browser or a balancer does: asks on kept-alive connections until an answer says that this one ends. */
async function askUntilTold(ask: (turn: number) => Promise<Response>, onWarm: () => void): Promise<number[]> {
  const statuses: number[] = []
  for (;;) {
    const answer = await ask(statuses.length)
    await answer.arrayBuffer()
    statuses.push(answer.status)
    if (statuses.length === WARM) onWarm()
    if (answer.headers.get('connection') === 'close') return statuses
  }
}

test('SIGTERM under load drops no request, and the program ends well', async () => {
  const { child, ended, ready } = program.start({
    LINKDECK_AUTH: 'none',
    LINKDECK_CRAWL_EVERY_MINUTES: '0',
    LINKCARD_ENDPOINT: simulator.url,
    LINKCARD_CALLS_PER_SECOND: '1000',
    ALIBABA_CLOUD_ACCESS_KEY_ID: simulator.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: simulator.accessKeySecret,
  })
  const address = await ready()
  let warm = 0
  const onWarm = () => {
    warm += 1
    if (warm === CLIENTS) child.kill('SIGTERM')
  }
  // Every second question takes its time: whoever only asks what is answered at once would be told to slow down.
  const slow = 'api/cards?aliyunOrderId=sim:slow-headers'
  const others = ['api/session', 'api/sync', 'healthz', slow]
  const clients = Array.from({ length: CLIENTS }, (_, at) =>
    askUntilTold((turn) => fetch(`${address}${turn % 2 === 0 ? slow : others[at % others.length]}`), onWarm),
  )
  const statuses = (await Promise.all(clients)).flat()
  expect(statuses.length).toBeGreaterThanOrEqual(CLIENTS * (WARM + 1))
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect(await ended).toBe(0)
})
