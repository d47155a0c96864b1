/** The program: settings, upstream, app, port, until it is told to stop. Importing this file starts it. */
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { openAppStore } from '@linkdeck/app-store'
import { ROUTES } from '@linkdeck/contract'
import { openFleetIndex } from '@linkdeck/fleet-index'
import { type AttemptEvent, createLinkcard, systemClock } from '@linkdeck/linkcard'
import { createAccess, LOCAL_LIMITS, TEAM_LIMITS } from './access.ts'
import { createApp } from './app.ts'
import { readAssets } from './assets.ts'
import { backUpInto, runCommand } from './commands.ts'
import { type Config, describeConfigProblems, isConfig, readConfig } from './config.ts'
import { connect } from './connection.ts'
import { dataDirectory } from './data-directory.ts'
import { createCallMeter } from './fleet/call-meter.ts'
import { createFleet } from './fleet/fleet.ts'
import { goesOn } from './goes-on.ts'
import { type Front, NO_FRONT } from './guard/front.ts'
import { allowedHosts } from './guard/host.ts'
import { createLog, type Log, placeOf, withFields } from './log.ts'
import { createMetrics } from './metrics/metrics.ts'
import { serveMetrics } from './metrics/serve-metrics.ts'
import { createProvider } from './oidc/provider.ts'
import { codeAddress } from './people/code.ts'
import { openPeople } from './people/people.ts'
import { createRefusedSignIns } from './refused-sign-ins.ts'
import { listen } from './server.ts'
import { createSessions, keptSessions } from './sessions.ts'
import { startFault } from './start-fault.ts'
import { traceCall } from './telemetry/trace-call.ts'
import { traceCrawl } from './telemetry/trace-crawl.ts'
import { traceAudit, traceIndex } from './telemetry/trace-store.ts'
import type { Tracing } from './telemetry/tracing.ts'

declare const LINKDECK_VERSION: string

/** Less than the ten seconds after which container runtimes kill. */
const STOP_WITHIN_MS = 9_000
const EXIT_CONFIG = 78
/** Seen from this folder as well as from the built program. */
const WEB = fileURLToPath(new URL('../../web/dist', import.meta.url))

const now = () => Date.now()
const say = (line: string) => void process.stdout.write(`${line}\n`)
const plainLog = createLog({ write: (line) => void process.stderr.write(line), now })

type Running = {
  origin: string
  access: ReturnType<typeof createAccess>
  backUp: () => Promise<string>
  stop: () => Promise<void>
}

/** Until about two pages of a crawl have come; nobody waits for what they write. */
function gatherMsAt(callsPerSecond: number): number {
  return Math.min(100, 2000 / callsPerSecond)
}

async function start(config: Config): Promise<Running> {
  const { auth, host, port, signature, callsPerSecond, upstream, publicAddress, proxy, oidc, password } = config
  const clock = systemClock(now)
  const tracing = await openTracing(config)
  const log = withFields(plainLog, () => ({ traceId: tracing?.traceId() }))
  const mode = upstream.kind
  const { endpoint, credentials, accessKeyId, close } = await connect(upstream, clock)
  const meter = createCallMeter()
  const metrics = config.metricsPort === null ? null : createMetrics(() => fleet.sync())
  const onAttempt = (event: AttemptEvent) => {
    meter.count(event)
    metrics?.attempted(event)
    traceCall(tracing, event)
    logAttempt(log, event)
  }
  const linkcard = createLinkcard({ credentials, endpoint, signature, callsPerSecond, clock, onAttempt })
  const directory = await dataDirectory(config.dataDirectory)
  const index = traceIndex(await openFleetIndex({ directory, gatherMs: gatherMsAt(callsPerSecond) }), tracing)
  if (index.rebuilt) log('warn', 'index-rebuilt', { ...index.rebuilt })
  const store = await openAppStore(directory)
  const fleet = createFleet({
    index,
    linkcard,
    clock,
    meter,
    log,
    callsPerSecond,
    everyMs: config.crawlEveryMinutes * 60_000,
    random: Math.random,
    newId: randomUUID,
    account: async () => (await accessKeyId())?.slice(-4) ?? mode,
    around: traceCrawl(tracing),
  })
  const front: Front = { publicAddress, trusts: (proxy ?? oidc ?? password)?.trusts ?? NO_FRONT.trusts }
  let origin = ''
  let hosts: readonly string[] = []
  let isStopping = false
  const sessions = createSessions({
    table: store.sessions,
    kept: await keptSessions(store.sessions, await goesOn(config, store.people)),
    limits: oidc || password ? TEAM_LIMITS : LOCAL_LIMITS,
    now,
    onFault: (error) => log('warn', 'session-use-unwritten', placeOf(error)),
  })
  const access = createAccess({
    mode: auth,
    sessions,
    ...(proxy ? { proxy } : {}),
    now,
    onNewToken: (token) => say(`Linkdeck for another browser: ${launchAddress(origin, token)}`),
  })
  const provider =
    oidc && publicAddress
      ? createProvider({ settings: oidc, origin: publicAddress.origin, back: ROUTES.signedIn, now })
      : undefined
  // Native, and loaded only where it is needed.
  const people = password
    ? await openPeople({ argon2: await import('@node-rs/argon2'), table: store.people, sessions, now })
    : undefined
  const audit = traceAudit(store.audit, tracing)
  const refusals = createRefusedSignIns({ audit, log, now })
  const app = createApp({
    linkcard,
    fleet,
    views: store.views,
    lists: store.lists,
    instance: { mode, version: LINKDECK_VERSION, auth, endpoint, signature, callsPerSecond, accessKeyId },
    access,
    provider,
    people,
    sessions,
    audit,
    refusals,
    assets: readAssets(WEB),
    allowedHosts: () => hosts,
    front,
    isStopping: () => isStopping,
    log,
    now,
    tracing,
    ...(metrics ? { onAnswered: metrics.answered, onFate: metrics.asked } : {}),
  })
  const server = await listen({ app, host, port, log })
  origin = publicAddress?.origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`
  hosts = [...new Set([...(publicAddress ? [publicAddress.host] : []), ...allowedHosts(server.port)])]
  const watched = metrics && (await serveMetrics({ metrics, port: config.metricsPort ?? 0, log }))
  if (people?.setupCode)
    say(
      `Nobody has a password yet. Within 15 minutes, choose the first admin’s at ${codeAddress(origin, people.setupCode)}`,
    )
  await fleet.start()
  const stop = async () => {
    isStopping = true
    fleet.changes.end()
    await server.stop(STOP_WITHIN_MS)
    await watched?.stop(0)
    await refusals.tellNow()
    await fleet.close()
    await Promise.all([store.close(), tracing?.close(), close()])
  }
  return { origin, access, backUp: () => backUpInto(directory, store, now()), stop }
}

function launchAddress(origin: string, token: string | null): string {
  return token === null ? `${origin}/` : `${origin}/#t=${token}`
}

/** Loaded only where traces are sent. */
async function openTracing({ traceReceiver: receiver }: Config): Promise<Tracing | undefined> {
  if (receiver === null) return undefined
  const telemetry = await import('./telemetry/open-tracing.ts')
  return telemetry.openTracing({ receiver, version: LINKDECK_VERSION, now, log: plainLog })
}

function logAttempt(log: Log, { outcome, requestId, ...attempt }: AttemptEvent): void {
  log(outcome === 'ok' ? 'debug' : 'warn', 'upstream', { outcome, ...attempt, upstreamRequestId: requestId })
}

/** The first signal lets answers finish; the second does not wait. */
function stopOnSignals(stop: () => Promise<void>): void {
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (asked) process.exit(1)
      asked = true
      plainLog('info', 'stopping', { signal })
      stop().then(
        () => process.exit(0),
        (error: unknown) => crash(error),
      )
    })
}

/** From outside, and without signing in: whoever may signal the process may read its files. */
function backUpOnSignal(backUp: () => Promise<string>): void {
  process.on('SIGUSR2', () => {
    backUp().then(
      (file) => plainLog('info', 'backup', { file }),
      (error: unknown) => plainLog('error', 'backup', placeOf(error)),
    )
  })
}

function crash(error: unknown): never {
  plainLog('error', 'crashed', placeOf(error))
  process.exit(1)
}

// Whoever reads our output may go away first (npm start | head): that is no reason to stop serving.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
process.on('uncaughtException', crash)

const config = readConfig()
if (isConfig(config)) {
  try {
    if (process.argv.length > 2) {
      say(await runCommand(process.argv.slice(2), config, now()))
      process.exit(0)
    }
    const { origin, access, backUp, stop } = await start(config)
    stopOnSignals(stop)
    backUpOnSignal(backUp)
    say(`Linkdeck ready at ${launchAddress(origin, access.launchToken())}`)
  } catch (error) {
    process.stderr.write(`${startFault(error, config)}\n`)
    process.exit(1)
  }
} else {
  process.stderr.write(describeConfigProblems(config))
  process.exit(EXIT_CONFIG)
}
