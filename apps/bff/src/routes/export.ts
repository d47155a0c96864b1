/** All rows of a view as a file, and how far it has come. An export speaks for the index, which alone has all rows at once. */
import { randomUUID } from 'node:crypto'
import { type ExportFormat, type ExportStatus, type Problem, ROUTES, readExport, spellIso } from '@linkdeck/contract'
import { type Context, Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { AuditTrail } from '../audit-trail.ts'
import { createExportDesk, type Job } from '../export/export-desk.ts'
import { type Exporting, exportView, type Wanted } from '../export/export-view.ts'
import { indexRefusal } from '../fleet/answer-cards.ts'
import { type Log, type LogFields, placeOf } from '../log.ts'
import { refuse, refuseMethod } from '../respond.ts'
import { queryEntries } from './query-entries.ts'
import { readQuery } from './read-query.ts'

const ONE_EXPORT = `${ROUTES.exports}:id` as const
const NOTE = `${ONE_EXPORT}/note` as const

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
}

const NO_EXPORT: Problem = { kind: 'not-found', message: 'No such export is known here; only the last ones are kept.' }
const NO_NOTE: Problem = { kind: 'not-found', message: 'This export has no note: it has not been finished.' }
const STOPPED: Problem = { kind: 'not-found', message: 'This export was stopped before it began.' }
const REFUSED: Record<'taken' | 'busy', Problem> = {
  taken: { kind: 'bad-request', message: 'An export with this id was asked for before.', field: 'id' },
  busy: { kind: 'busy', message: 'Too many of your exports wait already. Stop one, or wait for one.' },
}

export function exportRoutes({ log, trail, ...exporting }: Exporting & { log: Log; trail: AuditTrail }) {
  const desk = createExportDesk(exporting.now)
  const onlyGet = refuseMethod('GET')
  return new Hono<AppEnv>()
    .get(ROUTES.export, async (c) => {
      // HEAD would write the whole file for nobody.
      if (c.req.method === 'HEAD') return onlyGet(c)
      const wanted = await readWanted(c, exporting)
      if ('kind' in wanted) return refuse(c, wanted)
      const { format } = wanted.request
      const job = desk.open(c.get('person').id, wanted.request.id ?? randomUUID())
      if (job === 'taken' || job === 'busy') return refuse(c, REFUSED[job])
      const { signal } = c.req.raw
      const leave = () => desk.stop(c.get('person').id, job.id)
      signal.addEventListener('abort', leave)
      const asked = queryEntries(c.req.url).toString()
      const begun = trail(c, { action: 'export', details: { id: job.id, asked } })
      const bytes = closing(after(begun, exportView(exporting, wanted, job)), job, async (line) => {
        // Node holds on to the signal of a request that somebody listens to, and this listener to all of the request.
        signal.removeEventListener('abort', leave)
        log(line.state === 'failed' ? 'error' : 'info', 'export', { requestId: c.get('requestId'), format, ...line })
        const details = { id: job.id, state: line.state, rows: line.rows }
        await trail(c, { action: 'export-ended', details }).catch((error: unknown) =>
          log('error', 'audit-unwritten', placeOf(error)),
        )
      })
      // Also when nobody takes another byte, and nobody says so: what is held is let go now, not at the next one.
      job.signal.addEventListener('abort', () => void bytes.return(undefined).catch(() => undefined))
      // What fails before the first bytes is refused like any other question.
      const first = await bytes.next().catch((error: unknown) => {
        if (job.signal.aborted) return null
        throw error
      })
      if (!first || first.done) return refuse(c, STOPPED)
      return c.body(streamOf(first.value, bytes, job.signal), 200, headersOf(job, format, exporting.now()))
    })
    .get(ONE_EXPORT, (c) => {
      const status = desk.status(c.get('person').id, c.req.param('id'))
      return status ? c.json(status) : refuse(c, NO_EXPORT)
    })
    .get(NOTE, (c) => {
      const status = desk.status(c.get('person').id, c.req.param('id'))
      if (!status) return refuse(c, NO_EXPORT)
      if (!status.note) return refuse(c, NO_NOTE)
      return c.json(status.note, 200, { 'Content-Disposition': `attachment; filename="linkdeck-note.json"` })
    })
    .delete(ONE_EXPORT, (c) =>
      desk.stop(c.get('person').id, c.req.param('id')) ? c.body(null, 204) : refuse(c, NO_EXPORT),
    )
    .all(ROUTES.export, onlyGet)
    .all(ONE_EXPORT, refuseMethod('GET', 'HEAD', 'DELETE'))
    .all(NOTE, refuseMethod('GET', 'HEAD'))
}

async function readWanted(c: Context<AppEnv>, { fleet }: Exporting): Promise<Wanted | Problem> {
  const asked = readExport([...queryEntries(c.req.url)])
  if ('message' in asked) return { kind: 'bad-query', ...asked }
  const read = readQuery(asked.query)
  if ('problem' in read) return read.problem
  if (read.query.source === 'live') {
    const message = 'An export is of the fleet index: pages of the service, one after another, are no one state of it.'
    return { kind: 'not-live', message, field: 'source' }
  }
  const refusal = await indexRefusal(fleet)
  return refusal ?? { query: read.query, request: asked.request, origin: c.get('origin') }
}

/** The note of a table is what its address is described by (RFC 6892, Tabular Data on the Web). */
function headersOf({ id }: Job, format: ExportFormat, nowMs: number): Record<string, string> {
  const stamp = spellIso(nowMs).slice(0, 16).replace('T', '-').replace(':', '')
  return {
    'Content-Type': TYPES[format],
    'Content-Disposition': `attachment; filename="linkdeck-${stamp}.${format}"`,
    'X-Export-Id': id,
    Link: `<${ROUTES.exports}${id}/note>; rel="describedby"; type="application/json"`,
  }
}

/** How an export ended: how many rows left the house, never which. */
type Ending = LogFields & Pick<ExportStatus, 'state' | 'rows'>

/** Nothing leaves the house before it is written down what. */
async function* after<T>(written: Promise<void>, items: AsyncGenerator<T>): AsyncGenerator<T> {
  await written
  yield* items
}

async function* closing<T>(
  items: AsyncGenerator<T>,
  job: Job,
  tell: (ending: Ending) => Promise<void>,
): AsyncGenerator<T> {
  let ending: { state: 'done' | 'stopped' | 'failed'; place?: LogFields } = { state: 'stopped' }
  try {
    yield* items
    ending = { state: 'done' }
  } catch (error) {
    if (!job.signal.aborted) ending = { state: 'failed', place: placeOf(error) }
    throw error
  } finally {
    const { state, rows, elapsedMs: ms } = job.close(ending.state)
    await tell({ state, rows, ms, ...ending.place })
  }
}

/** Bytes are made when they are taken: a browser that reads slowly holds nothing up but itself. A file that was stopped never ends as a whole one does. */
function streamOf(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
  stopped: AbortSignal,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(first),
    pull: async (controller) => {
      const next = await rest.next()
      if (!next.done) controller.enqueue(next.value)
      else if (stopped.aborted) controller.error(stopped.reason)
      else controller.close()
    },
    cancel: async () => {
      await rest.return(undefined)
    },
  })
}
