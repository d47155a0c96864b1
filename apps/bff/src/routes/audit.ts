/** What was done in the house, for admins: page by page, and whole as a file that others can check. */
import type { AuditFilter, AuditTable, AuditRow as KeptRow } from '@linkdeck/app-store'
import { type AuditAnswer, type AuditRow, ROUTES } from '@linkdeck/contract'
import { type Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import type { AppEnv } from '../app-env.ts'
import { refuse, refuseMethod } from '../respond.ts'

const PAGE = 100
const NEWEST = Number.MAX_SAFE_INTEGER

export function auditRoutes(audit: AuditTable) {
  return new Hono<AppEnv>()
    .get(ROUTES.audit, async (c) => {
      const asked = c.req.query('before') ?? String(NEWEST)
      if (!/^\d{1,16}$/.test(asked))
        return refuse(c, { kind: 'bad-request', message: 'before is the number of a row.', field: 'before' })
      const rows = await audit.before(Number(asked), PAGE, filterOf(c))
      const last = rows.length === PAGE ? rows.at(-1) : undefined
      const answer: AuditAnswer = {
        rows: rows.map(tell),
        before: last && last.number > 1 ? last.number : null,
        brokenAt: await audit.firstBroken(),
      }
      return c.json(answer)
    })
    .get(ROUTES.auditFile, (c) => {
      c.header('Content-Type', 'application/x-ndjson')
      c.header('Content-Disposition', 'attachment; filename="linkdeck-audit.ndjson"')
      return stream(c, async (out) => {
        for (let before: number | undefined = NEWEST; before !== undefined && !out.aborted; ) {
          const rows: KeptRow[] = await audit.before(before, PAGE)
          for (const row of rows) await out.write(`${JSON.stringify(tell(row))}\n`)
          before = rows.at(-1)?.number
        }
      })
    })
    .all(ROUTES.audit, refuseMethod('GET', 'HEAD'))
    .all(ROUTES.auditFile, refuseMethod('GET'))
}

function filterOf(c: Context<AppEnv>): AuditFilter {
  const [personId, action] = [c.req.query('person'), c.req.query('action')]
  return { ...(personId !== undefined && { personId }), ...(action !== undefined && { action }) }
}

function tell({ number, atMs, personId: id, personName: name, action, details, from, hash }: KeptRow): AuditRow {
  const at = new Date(atMs).toISOString()
  return { number, at, person: { id, name }, action, details: JSON.parse(details), from, hash }
}
