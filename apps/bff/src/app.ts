/** The whole of Linkdeck's HTTP side, from its parts. It never listens and never reads the environment. */
import type { AuditTable, ListTable, ViewTable } from '@linkdeck/app-store'
import { MAX_LIST_BYTES, ROUTES } from '@linkdeck/contract'
import type { Linkcard } from '@linkdeck/linkcard'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import type { Access } from './access.ts'
import { createAnswerDesk, type Fate } from './answers/answer-desk.ts'
import type { AppEnv } from './app-env.ts'
import type { Assets } from './assets.ts'
import { audited, createAuditTrail } from './audit-trail.ts'
import type { Fleet } from './fleet/fleet.ts'
import { fewATurn } from './guard/few-a-turn.ts'
import { type Front, fromFront, NO_FRONT, strictTransport } from './guard/front.ts'
import { hostGuard } from './guard/host.ts'
import { knownLists } from './guard/known-lists.ts'
import { limitAddress, limitPerson, limitSignIn } from './guard/request-limit.ts'
import { requestLog } from './guard/request-log.ts'
import { roleGuard } from './guard/role-guard.ts'
import { sameSite } from './guard/same-site.ts'
import { securityHeaders } from './guard/security-headers.ts'
import { personOf, signedIn } from './guard/session-cookie.ts'
import { createIccidMemory } from './iccid-memory.ts'
import type { Log } from './log.ts'
import type { Answered } from './metrics/metrics.ts'
import type { Provider } from './oidc/provider.ts'
import type { People } from './people/people.ts'
import type { RefusedSignIns } from './refused-sign-ins.ts'
import { answerThrown, refuse } from './respond.ts'
import { askAhead } from './routes/ask-ahead.ts'
import { auditRoutes } from './routes/audit.ts'
import { cardRoute } from './routes/card.ts'
import { cardsRoute } from './routes/cards.ts'
import { countsRoutes } from './routes/counts.ts'
import { crossRoute } from './routes/cross.ts'
import { exportRoutes } from './routes/export.ts'
import { healthRoutes } from './routes/health.ts'
import { launchRoute } from './routes/launch.ts'
import { listsRoute } from './routes/lists.ts'
import { ownListsRoutes } from './routes/own-lists.ts'
import { ownPasswordRoute, passwordSignInRoutes } from './routes/password.ts'
import { peopleRoutes } from './routes/people.ts'
import { probeRoute } from './routes/probe.ts'
import { type Instance, sessionRoute } from './routes/session.ts'
import { sessionsRoutes } from './routes/sessions.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { syncRoutes } from './routes/sync.ts'
import { viewsRoutes } from './routes/views.ts'
import { webRoutes } from './routes/web.ts'
import { workbookRoute } from './routes/workbook.ts'
import type { Sessions } from './sessions.ts'
import { traceRequests } from './telemetry/trace-requests.ts'
import type { Tracing } from './telemetry/tracing.ts'

export type AppDeps = {
  linkcard: Linkcard
  fleet: Fleet
  views: ViewTable
  lists: ListTable
  instance: Instance
  access: Access
  /** Who signs people in, in oidc mode. */
  provider?: Provider | undefined
  /** Who has a password, in password mode. */
  people?: People | undefined
  sessions: Sessions
  audit: AuditTable
  refusals: RefusedSignIns
  /** The built page; null when there is none. */
  assets: Assets | null
  /** The Host texts this server answers to; asked at each request, as the port is known only once it listens. */
  allowedHosts: () => readonly string[]
  /** What stands in front of this server. */
  front?: Front
  isStopping: () => boolean
  log: Log
  now: () => number
  /** Told of every answer, for the metrics. */
  onAnswered?: (answer: Answered) => void
  /** Told of every question to the index, for the metrics. */
  onFate?: (fate: Fate) => void
  /** Where traces are sent, if they are. */
  tracing?: Tracing | undefined
}

/** A flood of them comes at once. */
const SIGN_INS_A_TURN = 4

const MAX_BODY_BYTES = 64 * 1024

const noStore = createMiddleware(async (c, next) => {
  await next()
  c.res.headers.set('Cache-Control', 'no-store')
})

export function createApp(deps: AppDeps) {
  const app = new Hono<AppEnv>()
  const { front = NO_FRONT, tracing } = deps
  app.on('POST', [ROUTES.passwordSignIn, ROUTES.signUp], fewATurn(SIGN_INS_A_TURN))
  if (tracing) app.use(traceRequests({ ...tracing, ...front }))
  app.use(securityHeaders, strictTransport(front), requestLog(deps))
  app.use('/api/*', noStore)
  app.use(`${ROUTES.signIn}/*`, noStore)
  app.use(hostGuard(deps), fromFront(front), limitBody)
  app.route('/', healthRoutes(deps))
  app.use(limitAddress(deps))
  app.use('/api/*', sameSite)
  app.use(ROUTES.signIn, sameSite, limitSignIn(deps))
  const trail = createAuditTrail(deps)
  const { refused, turnedAway } = deps.refusals
  app.route('/', launchRoute({ ...deps, trail, refused }))
  app.route('/', signInRoutes({ ...deps, trail, refused }))
  app.route('/', passwordSignInRoutes({ ...deps, trail, refused, turnedAway }))
  app.use('/api/*', signedIn(deps.access), limitPerson(deps), roleGuard, audited(trail))
  app.use('/api/*', knownLists(deps))
  const memory = createIccidMemory()
  const { fleet, now, onFate } = deps
  const desk = createAnswerDesk({ version: fleet.index.version, news: fleet.news, now, onFate })
  app.route('/', cardsRoute({ ...deps, memory, desk }))
  app.route('/', cardRoute({ ...deps, memory }))
  app.route('/', countsRoutes({ ...deps, desk }))
  app.route('/', crossRoute({ ...deps, desk }))
  app.route('/', exportRoutes({ ...deps, trail, version: deps.instance.version }))
  app.route('/', ownListsRoutes(deps))
  app.route('/', listsRoute(deps))
  app.route('/', workbookRoute())
  app.route('/', syncRoutes(deps))
  app.route('/', viewsRoutes(deps))
  app.route('/', sessionRoute(deps.instance))
  app.route('/', sessionsRoutes(deps.sessions))
  app.route('/', ownPasswordRoute(deps.people?.door))
  app.route('/', peopleRoutes(deps.people?.register))
  app.route('/', auditRoutes(deps.audit))
  app.route('/', probeRoute(deps))
  app.all('/api/*', (c) => refuse(c, { kind: 'not-found', message: 'There is no such address under /api.' }))
  const ahead = (c: Context<AppEnv>) => (personOf(c, deps.access) === null ? null : askAhead(c.req.url, deps.now()))
  app.route('/', webRoutes(deps.assets, ahead))
  return app.onError(answerThrown(deps.log))
}

function limitTo(maxSize: number) {
  const message = `A request may carry ${maxSize} bytes at most.`
  return bodyLimit({ maxSize, onError: (c) => refuse(c, { kind: 'too-large', message }) })
}

const limitList = limitTo(MAX_LIST_BYTES)
const limitOther = limitTo(MAX_BODY_BYTES)

const LONG: ReadonlySet<string> = new Set([ROUTES.lists, ROUTES.workbook])

/** Lists of identifiers and workbooks are long; nothing else is. */
const limitBody = createMiddleware<AppEnv>((c, next) => (LONG.has(c.req.path) ? limitList : limitOther)(c, next))
