/**
 * What was done, by whom, when and from where. Rows are only ever added, and each carries the hash of the one before:
 * a row that was changed, taken out or put in between breaks the chain from there on.
 */
import { createHash } from 'node:crypto'
import { type Engine, type Sql, sql, type Value } from '@linkdeck/engine'

export type Deed = {
  atMs: number
  personId: string
  personName: string
  /** What was done, in a word of the contract. */
  action: string
  /** The rest of the story, as JSON. */
  details: string
  from: string
}

export type AuditRow = Deed & { number: number; hash: string }

export type AuditFilter = Partial<Pick<Deed, 'personId' | 'action'>>

export type AuditTable = {
  /** On disk when it resolves. */
  add: (deed: Deed) => Promise<void>
  /** The newest first, below a number; only: those of one person, of one action, or of both. */
  before: (number: number, limit: number, only?: AuditFilter) => Promise<AuditRow[]>
  /**
   * The number of the first row that does not follow from the one before it; null: the chain is whole. Each row is
   * looked at once: nobody else can write to the file while it is open.
   */
  firstBroken: () => Promise<number | null>
}

export const AUDIT_TABLE =
  'CREATE TABLE audit (number BIGINT PRIMARY KEY, done_at BIGINT NOT NULL, person_id VARCHAR NOT NULL, person_name VARCHAR NOT NULL, action VARCHAR NOT NULL, details VARCHAR NOT NULL, address VARCHAR NOT NULL, hash VARCHAR NOT NULL)'

/** Rows that are checked before other questions get their turn. */
const STRIDE = 1000

export function openAudit(engine: Engine): AuditTable {
  /** The last row up to which the chain was found whole. */
  let whole = { number: 0, hash: '' }
  const select = async (which: Sql) => {
    const rows = await engine.read((session) =>
      session.rows(
        sql`SELECT number, done_at, person_id, person_name, action, details, address, hash FROM audit WHERE ${which}`,
      ),
    )
    return rows.map(readRow)
  }
  return {
    add: async (deed) => {
      await engine.write(async (session) => {
        const [last] = await session.rows(sql`SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1`)
        const number = Number(last?.[0] ?? 0) + 1
        const hash = hashOf(String(last?.[1] ?? ''), { ...deed, number })
        const { atMs, personId, personName, action, details, from } = deed
        await session.rows(
          sql`INSERT INTO audit VALUES (${number}, ${atMs}, ${personId}, ${personName}, ${action}, ${details}, ${from}, ${hash})`,
        )
      })
    },
    before: (number, limit, { personId = null, action = null } = {}) =>
      select(
        sql`number < ${number} AND person_id = coalesce(${personId}, person_id) AND action = coalesce(${action}, action) ORDER BY number DESC LIMIT ${limit}`,
      ),
    firstBroken: async () => {
      let last = whole
      for (;;) {
        const rows = await select(sql`number > ${last.number} ORDER BY number LIMIT ${STRIDE}`)
        for (const row of rows) {
          if (row.number !== last.number + 1 || row.hash !== hashOf(last.hash, row)) return row.number
          last = { number: row.number, hash: row.hash }
        }
        if (last.number > whole.number) whole = last
        if (rows.length < STRIDE) return null
      }
    },
  }
}

function hashOf(before: string, { number, atMs, personId, personName, action, details, from }: Omit<AuditRow, 'hash'>) {
  const row = JSON.stringify([before, number, atMs, personId, personName, action, details, from])
  return createHash('sha256').update(row).digest('hex')
}

function readRow([number, at, personId, personName, action, details, from, hash]: Value[]): AuditRow {
  return {
    number: Number(number),
    atMs: Number(at),
    personId: String(personId),
    personName: String(personName),
    action: String(action),
    details: String(details),
    from: String(from),
    hash: String(hash),
  }
}
