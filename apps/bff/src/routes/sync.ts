/** Where the mirror stands, as an answer and as a stream; and what a person can decide about it. */
import { CrawlRequest, type CrawlStarted, HeldRequest, type Problem, ROUTES } from '@linkdeck/contract'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { AppEnv } from '../app-env.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { readScope } from '../fleet/scope.ts'
import { refuse, refuseMethod } from '../respond.ts'
import { readJson } from './read-json.ts'

type Sync = { fleet: Fleet; now: () => number; isStopping: () => boolean }

const ONE_CRAWL = `${ROUTES.crawls}/:id` as const
/** Proxies close what is silent for longer. */
const HEARTBEAT_MS = 15_000
const MOST_STREAMS = 200

const TOO_MANY: Problem = { kind: 'busy', message: 'Too many views are being read. Wait for one, or stop one.' }
const NO_CRAWL: Problem = { kind: 'not-found', message: 'No such crawl is under way; it may have ended.' }
const OTHER_ACCOUNT: Problem = {
  kind: 'not-live',
  message:
    'The index holds the fleet of another account: read the whole fleet to check again, or give it a data directory of its own.',
}

export function syncRoutes({ fleet, now, isStopping }: Sync) {
  let streams = 0
  return new Hono<AppEnv>()
    .get(ROUTES.sync, async (c) => c.json(await fleet.sync()))
    .get(ROUTES.syncEvents, (c) => {
      if (streams >= MOST_STREAMS || isStopping()) return refuse(c, { kind: 'busy', message: 'Ask /api/sync instead.' })
      streams += 1
      return streamSSE(
        c,
        (stream) =>
          new Promise<void>((resolve) => {
            const end = () => {
              stopListening()
              clearInterval(heartbeat)
              streams -= 1
              resolve()
            }
            const tell = async () => {
              if (!c.get('isSignedIn')()) return end()
              await stream.writeSSE({ event: 'sync', data: JSON.stringify(await fleet.sync()) })
            }
            const stopListening = fleet.changes.listen({ changed: () => void tell().catch(end), ended: end })
            // A session that was ended hears nothing more.
            const beat = () => (c.get('isSignedIn')() ? void stream.write(': still here\n\n').catch(end) : end())
            const heartbeat = setInterval(beat, HEARTBEAT_MS)
            stream.onAbort(end)
            void tell().catch(end)
          }),
      )
    })
    .post(ROUTES.crawls, async (c) => {
      const request = CrawlRequest.safeParse(await readJson(c))
      if (!request.success) return refuse(c, { kind: 'bad-request', message: 'Send {"scope": "<query>"} as JSON.' })
      const read = readScope(request.data.scope, now())
      if ('problem' in read) return refuse(c, read.problem)
      c.set('details', { scope: read.scope })
      if (!fleet.isOwn() && read.scope !== '') return refuse(c, OTHER_ACCOUNT)
      const begun: CrawlStarted | null = fleet.crawls.begin(read.scope)
      return begun ? c.json(begun, 202) : refuse(c, TOO_MANY)
    })
    .delete(ONE_CRAWL, (c) => (fleet.crawls.stop(c.req.param('id')) ? c.body(null, 204) : refuse(c, NO_CRAWL)))
    .post(ROUTES.held, async (c) => {
      const request = HeldRequest.safeParse(await readJson(c))
      const message = 'Send {"decision": "remove", "atMost": <the number shown>} or {"decision": "keep"} as JSON.'
      if (!request.success) return refuse(c, { kind: 'bad-request', message })
      const answer = await decide(fleet, request.data, now())
      fleet.decided()
      c.set('details', { decision: request.data.decision, removed: answer.removed })
      return c.json(answer)
    })
    .all(ROUTES.sync, refuseMethod('GET', 'HEAD'))
    .all(ROUTES.syncEvents, refuseMethod('GET'))
    .all(ROUTES.crawls, refuseMethod('POST'))
    .all(ONE_CRAWL, refuseMethod('DELETE'))
    .all(ROUTES.held, refuseMethod('POST'))
}

async function decide({ index }: Fleet, request: HeldRequest, nowMs: number) {
  if (request.decision === 'remove') return index.approveHeld(request.atMost, nowMs)
  await index.dismissHeld()
  return { removed: 0, held: 0 }
}
