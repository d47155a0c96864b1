/** Lists of identifiers as people gave them. Whoever has the address of a view with a list may read that view. */
import { type ColumnType, type Engine, type Session, sql } from '@linkdeck/engine'

const LISTED: readonly ColumnType[] = ['VARCHAR', 'INTEGER', 'VARCHAR', 'VARCHAR']

/** given: as it was written. value: what cards are compared with; NULL when it could not be told. */
export const LIST_TABLE = `CREATE TABLE list (id VARCHAR NOT NULL, owner VARCHAR NOT NULL, made_at DOUBLE NOT NULL);
  CREATE TABLE listed (list VARCHAR NOT NULL, place INTEGER NOT NULL, given VARCHAR NOT NULL, value VARCHAR)`

export type KeptEntry = { given: string; value: string | null }

export type KeptList = { id: string; owner: string; madeAtMs: number; entries: readonly KeptEntry[] }

export type ListTable = {
  /** A list never changes once it is kept. */
  keep: (list: KeptList) => Promise<void>
  /** In the order of the list; null: there is no such list. */
  entriesOf: (id: string) => Promise<KeptEntry[] | null>
}

export function openLists(engine: Engine): ListTable {
  return {
    keep: ({ id, owner, madeAtMs, entries }) =>
      engine.write(async (session) => {
        await session.rows(sql`INSERT INTO list VALUES (${id}, ${owner}, ${madeAtMs})`)
        const rows = entries.map(({ given, value }, place) => [id, place, given, value])
        await session.append('listed', LISTED, rows)
      }),
    entriesOf: (id) =>
      engine.read(async (session) => {
        const [row] = await session.rows(sql`SELECT count(*) FROM list WHERE id = ${id}`)
        return Number(row?.[0]) === 0 ? null : entriesOf(session, id)
      }),
  }
}

async function entriesOf(session: Session, id: string): Promise<KeptEntry[]> {
  const rows = await session.rows(sql`SELECT given, value FROM listed WHERE list = ${id} ORDER BY place`)
  return rows.map(([given, value]) => ({ given: String(given), value: typeof value === 'string' ? value : null }))
}
