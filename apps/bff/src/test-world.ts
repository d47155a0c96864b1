/** For tests: the app over a real simulator, asked without a port, its log kept. */
import type { KeptSession, ListTable, ViewTable } from '@linkdeck/app-store'
import type { Person } from '@linkdeck/contract'
import { createLinkcard, type Linkcard, type LinkcardOptions, staticCredentials, systemClock } from '@linkdeck/linkcard'
import type { Simulator, SimulatorOptions } from '@linkdeck/simulator'
import { type AuthMode, createAccess, LOCAL_LIMITS } from './access.ts'
import { type AppDeps, createApp } from './app.ts'
import type { Fleet } from './fleet/fleet.ts'
import { allowedHosts } from './guard/host.ts'
import { createLog } from './log.ts'
import { createRefusedSignIns } from './refused-sign-ins.ts'
import { createSessions, type Sessions } from './sessions.ts'
import { memoryAudit, memorySessions } from './testing/memory-tables.ts'

export const PORT = 8787
export const HOST = `127.0.0.1:${PORT}`
export const ORIGIN = `http://${HOST}`

export async function startFleet(options: SimulatorOptions = {}): Promise<Simulator> {
  const { startSimulator } = await import('@linkdeck/simulator')
  return startSimulator({ cards: 500, seed: 1, callsPerSecond: Number.POSITIVE_INFINITY, slowMs: 50, ...options })
}

/** Quick to give up, so that a fault shows at once; never slowed down by its own pace. */
export function linkcardTo(simulator: Simulator, options: Partial<LinkcardOptions> = {}): Linkcard {
  const { url, accessKeyId, accessKeySecret } = simulator
  return createLinkcard({
    credentials: staticCredentials({ accessKeyId, accessKeySecret }),
    endpoint: url,
    signature: 'v1',
    callsPerSecond: 100_000,
    clock: systemClock(() => performance.timeOrigin + performance.now()),
    random: () => 0,
    deadlineMs: 3_000,
    attemptTimeoutMs: 2_500,
    ...options,
  })
}

type WorldOptions = { linkcard: Linkcard; auth?: AuthMode; person?: Person | null } & Partial<AppDeps>

/** An app whose port is said to be PORT, everything it logged, and the launch tokens it told. person: who asks, whatever the mode. */
export function createWorld({ linkcard, auth = 'none', person, ...deps }: WorldOptions) {
  const logged: string[] = []
  const tokens: string[] = []
  let nowMs = 1_800_000_000_000
  const now = () => nowMs
  const log = createLog({ write: (line) => void logged.push(line), now, from: 'debug' })
  const sessions = openSessions(now)
  const audit = memoryAudit()
  const opened = createAccess({ mode: auth, sessions, now, onNewToken: (token) => void tokens.push(token) })
  const access = person === undefined ? opened : { ...opened, personOf: () => person }
  const instance: AppDeps['instance'] = {
    mode: 'demo',
    version: '1.2.3',
    auth,
    endpoint: 'http://127.0.0.1:1',
    signature: 'v1',
    callsPerSecond: 10,
    accessKeyId: async () => null,
  }
  const app = createApp({
    linkcard,
    fleet: NO_FLEET,
    views: NO_VIEWS,
    lists: NO_LISTS,
    access,
    sessions,
    audit,
    refusals: createRefusedSignIns({ audit, log, now, ...deps }),
    instance,
    assets: null,
    allowedHosts: () => allowedHosts(PORT),
    isStopping: () => false,
    log,
    now,
    ...deps,
  })
  return {
    app,
    access,
    sessions,
    audit,
    logged,
    tokens,
    pass: (ms: number) => {
      nowMs += ms
    },
    /** As a browser on the page itself would ask. */
    ask: async (path: string, init: RequestInit = {}) =>
      app.request(`${ORIGIN}${path}`, { ...init, headers: { host: HOST, ...init.headers } }),
  }
}

export function openSessions(now: () => number, kept: KeptSession[] = []): Sessions {
  const onFault = (error: unknown) => {
    throw error
  }
  return createSessions({ table: memorySessions(kept), kept, limits: LOCAL_LIMITS, now, onFault })
}

/** For what never gets to the service. */
export const UNREACHED: Linkcard = {
  listCards: () => Promise.reject(new Error('nobody may ask the service here')),
  lookUp: () => Promise.reject(new Error('nobody may ask the service here')),
}

const unasked = () => Promise.reject(new Error('nobody may ask the index here'))

/** For what is answered without the index: it knows no card. */
const NO_FLEET: Fleet = {
  index: {
    version: () => 0,
    search: unasked,
    facets: unasked,
    summarise: unasked,
    explainZero: unasked,
    cross: unasked,
    pick: unasked,
    matchList: unasked,
    holdsList: unasked,
    putList: unasked,
    dropList: unasked,
    get: async () => null,
    approveHeld: unasked,
    dismissHeld: unasked,
  },
  crawls: { begin: () => null, stop: () => false },
  state: async () => ({ coverage: { known: 0, expected: null, uncertain: 0, complete: false }, asOfMs: null }),
  news: () => 0,
  isOwn: () => true,
  asOfMs: async () => null,
  learn: () => {},
  sync: unasked,
  changes: { listen: () => () => {}, end: () => {} },
  decided: () => {},
  close: async () => {},
}

const NO_LISTS: ListTable = {
  keep: async () => false,
  of: async () => [],
  remove: async () => 'unknown',
  holds: async () => false,
  entriesOf: async () => null,
}

const NO_VIEWS: ViewTable = {
  of: async () => [],
  add: async () => null,
  change: async () => null,
  order: async () => {},
  remove: async () => false,
  restore: async () => null,
}

/** The headers of a write that comes from the page itself. */
export const OWN_WRITE = { origin: ORIGIN, 'x-requested-by': 'linkdeck', 'content-type': 'application/json' }
