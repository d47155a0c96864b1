/** Over real connections: what an export holds is free again as soon as nobody takes its bytes. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { get } from 'node:http'
import { deriveCard, EMPTY_CARD, type ExportFormat, ExportStatus, ROUTES } from '@linkdeck/contract'
import type { Simulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FleetWorld, openFleetWorld } from '../fleet/testing/fleet-world.ts'
import { allowedHosts } from '../guard/host.ts'
import { listen, type RunningServer } from '../server.ts'
import { createWorld, startFleet, UNREACHED } from '../test-world.ts'

/** More than the connections on the way would hold. */
const CARDS = 60_000

let simulator: Simulator
let mirror: FleetWorld
let server: RunningServer
let origin: string
beforeAll(async () => {
  simulator = await startFleet()
  mirror = await openFleetWorld(simulator)
  await mirror.crawl()
  await mirror.index.applyPage({
    rows: Array.from({ length: CARDS }, (_, number) => ({ card: cardOf(number), raw: '{}' })),
    quarantined: [],
    seenAtMs: 1,
  })
  const world = createWorld({ linkcard: UNREACHED, fleet: mirror.fleet, allowedHosts: () => allowedHosts(server.port) })
  server = await listen({ app: world.app, host: '127.0.0.1', port: 0, log: () => {} })
  origin = `http://127.0.0.1:${server.port}`
}, 60_000)
afterAll(async () => {
  await server.stop(0)
  await mirror.close()
  await simulator.close()
})

/** No two remarks are alike, so that a workbook of them is long too. */
const cardOf = (number: number) =>
  deriveCard({ ...EMPTY_CARD, vsimInstanceId: `${number}`, iccid: `8986000${number}`, remark: randomUUID().repeat(8) })

/** A browser that takes the first bytes and no more, until it goes away. */
function begin(format: ExportFormat) {
  const id = randomUUID()
  const request = get(`${origin}${ROUTES.export}?format=${format}&id=${id}`)
  const begun = once(request, 'response').then(([response]) => once(response, 'readable'))
  request.on('error', () => {})
  const state = async () =>
    ExportStatus.safeParse(await (await fetch(`${origin}${ROUTES.exports}${id}`)).json()).data?.state
  return { begun, state, leave: () => request.destroy() }
}

test.each(['csv', 'xlsx', 'json'] as const)(
  'a browser that goes away in the middle of %s gives back its turn, and the state of the fleet it read',
  async (format) => {
    const [first, second] = [begin(format), begin(format)]
    await Promise.all([first.begun, second.begun])
    const third = begin(format)
    await expect.poll(third.state).toBe('waiting')
    first.leave()
    await third.begun
    expect(await third.state()).toBe('writing')
    await expect.poll(first.state).toBe('stopped')
    second.leave()
    third.leave()
    await expect.poll(second.state).toBe('stopped')
    await expect.poll(third.state).toBe('stopped')
    // Refused as long as anybody reads a state from before the last write.
    await mirror.index.applyPage({ rows: [], quarantined: [], seenAtMs: 1 })
    await mirror.index.checkpoint()
  },
)
