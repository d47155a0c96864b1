/** Lists of identifiers as people gave them. Whoever has the address of a view with a list may read that view. */
import { type ListBound, type OwnList, sizeOfList } from '@linkdeck/contract'
import { type ColumnType, type Engine, type Session, type Sql, sql, type Value } from '@linkdeck/engine'

const LISTED: readonly ColumnType[] = ['VARCHAR', 'INTEGER', 'VARCHAR', 'VARCHAR']

/** given: as it was written. value: what cards are compared with; NULL when it could not be told. */
export const LIST_TABLE = `CREATE TABLE list (id VARCHAR NOT NULL, owner VARCHAR NOT NULL, made_at DOUBLE NOT NULL);
  CREATE TABLE listed (list VARCHAR NOT NULL, place INTEGER NOT NULL, given VARCHAR NOT NULL, value VARCHAR)`

export type KeptEntry = { given: string; value: string | null }

export type KeptList = { id: string; owner: string; madeAtMs: number; entries: readonly KeptEntry[] }

export type ListTable = {
  /** A list never changes once it is kept. false: with it, its owner would keep more than one may. */
  keep: (list: KeptList) => Promise<boolean>
  /** The oldest first. */
  of: (owner: string) => Promise<OwnList[]>
  /** For good. used: a saved view names it. unknown: the owner has no such list. */
  remove: (owner: string, id: string) => Promise<'removed' | 'used' | 'unknown'>
  holds: (id: string) => Promise<boolean>
  /** In the order of the list; null: there is no such list. */
  entriesOf: (id: string) => Promise<KeptEntry[] | null>
}

export function openLists(engine: Engine, bound: ListBound): ListTable {
  return {
    keep: ({ id, owner, madeAtMs, entries }) =>
      engine.write(async (session) => {
        const kept = await session.rows(sql`SELECT id FROM list WHERE owner = ${owner}`)
        const identifiers = kept.reduce((sum, [one]) => sum + sizeOf(one), entries.length)
        if (kept.length >= bound.lists || identifiers > bound.identifiers) return false
        await session.rows(sql`INSERT INTO list VALUES (${id}, ${owner}, ${madeAtMs})`)
        const rows = entries.map(({ given, value }, place) => [id, place, given, value])
        await session.append('listed', LISTED, rows)
        return true
      }),
    of: (owner) => engine.read((session) => own(session, sql`owner = ${owner}`)),
    remove: (owner, id) => engine.write((session) => remove(session, owner, id)),
    holds: (id) => engine.read((session) => holds(session, id)),
    entriesOf: (id) => engine.read(async (session) => ((await holds(session, id)) ? entriesOf(session, id) : null)),
  }
}

const sizeOf = (id: Value | undefined) => sizeOfList(String(id)) ?? 0

async function holds(session: Session, id: string): Promise<boolean> {
  const [row] = await session.rows(sql`SELECT count(*) FROM list WHERE id = ${id}`)
  return Number(row?.[0]) > 0
}

async function own(session: Session, which: Sql): Promise<OwnList[]> {
  const rows = await session.rows(sql`
    SELECT id, made_at, (SELECT count(*) FROM view WHERE deleted_at IS NULL AND contains(address, list.id))
    FROM list WHERE ${which} ORDER BY made_at, id`)
  return rows.map(([id, madeAtMs, views]) => ({
    id: String(id),
    madeAt: new Date(Number(madeAtMs)).toISOString(),
    identifiers: sizeOf(id),
    views: Number(views),
  }))
}

async function remove(session: Session, owner: string, id: string): Promise<'removed' | 'used' | 'unknown'> {
  const [list] = await own(session, sql`owner = ${owner} AND id = ${id}`)
  if (!list) return 'unknown'
  if (list.views > 0) return 'used'
  await session.rows(sql`DELETE FROM list WHERE id = ${id}`)
  await session.rows(sql`DELETE FROM listed WHERE list = ${id}`)
  return 'removed'
}

async function entriesOf(session: Session, id: string): Promise<KeptEntry[]> {
  const rows = await session.rows(sql`SELECT given, value FROM listed WHERE list = ${id} ORDER BY place`)
  return rows.map(([given, value]) => ({ given: String(given), value: typeof value === 'string' ? value : null }))
}
