/** For tests: a fleet over a real simulator and a real index on disk, by a clock that runs fast. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FleetIndex, openFleetIndex } from '@linkdeck/fleet-index'
import {
  type AttemptEvent,
  type Clock,
  createLinkcard,
  type Linkcard,
  type LinkcardOptions,
  staticCredentials,
  systemClock,
} from '@linkdeck/linkcard'
import type { Simulator } from '@linkdeck/simulator'
import { createCallMeter } from '../call-meter.ts'
import { createFleet, type FleetOptions } from '../fleet.ts'

/** Waits of the product pass this much faster; timeouts and pauses keep their proportion. */
const SPEED = 20

export function fastClock(): Clock {
  const startMs = Math.floor(performance.timeOrigin)
  const real = systemClock(() => performance.now())
  return {
    now: () => startMs + performance.now() * SPEED,
    sleep: (ms, signal) => real.sleep(ms / SPEED, signal),
  }
}

export type FleetWorld = Awaited<ReturnType<typeof openFleetWorld>>

type Options = {
  /** Of an index that outlives the world. */
  directory?: string
  onAttempt?: (event: AttemptEvent) => void
  upstream?: Partial<LinkcardOptions>
} & Partial<FleetOptions>

export async function openFleetWorld(simulator: Simulator, options: Options = {}) {
  const { directory, onAttempt, upstream, ...others } = options
  const path = directory ?? (await mkdtemp(join(tmpdir(), 'fleet-')))
  const clock = others.clock ?? fastClock()
  const meter = createCallMeter()
  const logged: string[] = []
  const index: FleetIndex = await openFleetIndex({ directory: path, memoryLimitMb: 200 })
  const linkcard: Linkcard = createLinkcard({
    credentials: staticCredentials(simulator),
    endpoint: simulator.url,
    signature: 'v1',
    callsPerSecond: 100_000,
    clock,
    random: () => 0,
    // Real seconds even at this speed: a slow machine is no failure of the service.
    attemptTimeoutMs: 60_000,
    onAttempt: (event) => {
      meter.count(event)
      onAttempt?.(event)
    },
    ...upstream,
  })
  let ids = 0
  const fleet = createFleet({
    index,
    linkcard,
    clock,
    meter,
    log: (level, event, fields) => void logged.push(JSON.stringify({ level, event, ...fields })),
    random: () => 0,
    newId: () => `crawl-${Math.floor(clock.now())}-${ids++}`,
    account: async () => 'test',
    callsPerSecond: 100_000,
    everyMs: 0,
    ...others,
  })
  return {
    fleet,
    index,
    linkcard,
    clock,
    meter,
    logged,
    /** Reads a scope from beginning to end. */
    crawl: async (scope = '') => {
      const begun = fleet.crawls.begin(scope)
      await fleet.rest()
      return begun
    },
    close: async () => {
      await fleet.close()
      if (directory === undefined) await rm(path, { recursive: true, force: true })
    },
  }
}
