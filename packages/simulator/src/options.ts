/** What can be chosen about a simulator, and what is chosen otherwise. */
import type { PoolRest } from './fleet/dice.ts'
import type { FilterName, Match } from './fleet/filters.ts'
import type { FleetHabits } from './fleet/fleet.ts'

export type SimulatorOptions = {
  /** 1 to 1,000,000; 5,000 unless told. */
  cards?: number
  seed?: number
  /** 0 picks a free one. */
  port?: number
  host?: string
  /** The simulator's clock. Dates of the fleet lie around the day it shows at start. */
  now?: () => number
  /** The server's clock is wrong by this much. */
  clockOffsetMs?: number
  /** Generated for each start unless told. */
  accessKeyId?: string
  accessKeySecret?: string
  /** With one, every call must carry it. */
  securityToken?: string
  /** Infinity allowed. */
  callsPerSecond?: number
  /** How long a slow fault waits. */
  slowMs?: number
  // What the document leaves open (DIFFERENCES.md):
  iccidMatch?: Match
  tagMatch?: Match
  destroyed?: 'listed' | 'hidden'
  poolRest?: PoolRest
  ignoredFilters?: readonly FilterName[]
  /** Pages beyond it are refused. */
  deepestPage?: number
}

export function readOptions(options: SimulatorOptions) {
  const { cards = 5000, seed = 1, callsPerSecond = 20, poolRest = 'mixed' } = options
  checkCount('cards', cards, 1, 1_000_000)
  checkCount('seed', seed, 0, 2 ** 31 - 1)
  if (!(callsPerSecond > 0)) throw new RangeError('callsPerSecond must be more than 0')
  const habits: FleetHabits = {
    iccidMatch: options.iccidMatch ?? 'exact',
    tagMatch: options.tagMatch ?? 'exact',
    destroyed: options.destroyed ?? 'listed',
    ignoredFilters: options.ignoredFilters ?? [],
  }
  return {
    fleet: { seed, size: cards, poolRest },
    habits,
    callsPerSecond,
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
    now: options.now ?? Date.now,
    clockOffsetMs: options.clockOffsetMs ?? 0,
    accessKeyId: options.accessKeyId ?? null,
    accessKeySecret: options.accessKeySecret ?? null,
    securityToken: options.securityToken ?? null,
    slowMs: options.slowMs ?? 3000,
    deepestPage: options.deepestPage ?? Number.POSITIVE_INFINITY,
  }
}

function checkCount(name: string, count: number, least: number, most: number): void {
  if (!Number.isInteger(count) || count < least || count > most) {
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}`)
  }
}
