/** Views that people keep: their own, in their own order, and those that others share. */
import { randomUUID } from 'node:crypto'
import { MOST_VIEWS, type SavedView, type ViewChange, type ViewRequest } from '@linkdeck/contract'
import { type Engine, type Session, type Sql, sql, type Value } from '@linkdeck/engine'

export const VIEW_TABLE =
  'CREATE TABLE view (id VARCHAR NOT NULL, owner VARCHAR NOT NULL, name VARCHAR NOT NULL, address VARCHAR NOT NULL, density VARCHAR NOT NULL, shared BOOLEAN NOT NULL, place INTEGER NOT NULL, deleted_at BIGINT)'

export type ViewTable = {
  /** Own ones in their order, then what others share. */
  of: (owner: string) => Promise<SavedView[]>
  /** Last in the order; null: the owner has as many as one may have. */
  add: (owner: string, view: ViewRequest) => Promise<SavedView | null>
  /** null: the owner has no such view. */
  change: (owner: string, id: string, change: ViewChange) => Promise<SavedView | null>
  /** Those that are not named come after those that are. */
  order: (owner: string, ids: readonly string[]) => Promise<void>
  /** For a day it can be had back; false: the owner has no such view. */
  remove: (owner: string, id: string, nowMs: number) => Promise<boolean>
  restore: (owner: string, id: string) => Promise<SavedView | null>
}

const KEPT_MS = 86_400_000

export function openViews(engine: Engine): ViewTable {
  return {
    of: (owner) => engine.read((session) => visible(session, owner)),
    add: (owner, view) =>
      engine.write(async (session) => {
        if ((await countOf(session, owner)) >= MOST_VIEWS) return null
        const id = randomUUID()
        const { name, address, density, isShared } = view
        const place = sql`(SELECT coalesce(max(place), 0) + 1 FROM view WHERE owner = ${owner})`
        await session.rows(
          sql`INSERT INTO view SELECT ${id}, ${owner}, ${name}, ${address}, ${density}, ${isShared}, ${place}, NULL`,
        )
        return own(session, owner, id)
      }),
    change: (owner, id, change) =>
      engine.write(async (session) => {
        const before = await own(session, owner, id)
        if (!before) return null
        const { name = before.name, address = before.address, density = before.density } = change
        const { isShared = before.isShared } = change
        await session.rows(
          sql`UPDATE view SET name = ${name}, address = ${address}, density = ${density}, shared = ${isShared} WHERE ${only(owner, id)}`,
        )
        return own(session, owner, id)
      }),
    order: (owner, ids) => engine.write((session) => order(session, owner, ids)),
    remove: (owner, id, nowMs) =>
      engine.write(async (session) => {
        if (!(await own(session, owner, id))) return false
        await session.rows(sql`UPDATE view SET deleted_at = ${nowMs} WHERE ${only(owner, id)}`)
        await session.rows(sql`DELETE FROM view WHERE deleted_at < ${nowMs - KEPT_MS}`)
        return true
      }),
    restore: (owner, id) =>
      engine.write(async (session) => {
        if ((await countOf(session, owner)) >= MOST_VIEWS) return null
        await session.rows(sql`UPDATE view SET deleted_at = NULL WHERE ${only(owner, id)}`)
        return own(session, owner, id)
      }),
  }
}

const only = (owner: string, id: string): Sql => sql`owner = ${owner} AND id = ${id}`

async function countOf(session: Session, owner: string): Promise<number> {
  const [row] = await session.rows(sql`SELECT count(*) FROM view WHERE owner = ${owner} AND deleted_at IS NULL`)
  return Number(row?.[0])
}

async function select(session: Session, owner: string, which: Sql): Promise<SavedView[]> {
  const rows = await session.rows(sql`
    SELECT id, name, address, density, shared, owner = ${owner} AS own FROM view
    WHERE deleted_at IS NULL AND (${which}) ORDER BY own DESC, CASE WHEN own THEN place END, name, id`)
  return rows.map(readRow)
}

function visible(session: Session, owner: string): Promise<SavedView[]> {
  return select(session, owner, sql`owner = ${owner} OR shared`)
}

async function own(session: Session, owner: string, id: string): Promise<SavedView | null> {
  const [view] = await select(session, owner, only(owner, id))
  return view ?? null
}

async function order(session: Session, owner: string, ids: readonly string[]): Promise<void> {
  const before = (await select(session, owner, sql`owner = ${owner}`)).map(({ id }) => id)
  const named = ids.filter((id) => before.includes(id))
  const after = [...new Set([...named, ...before])]
  for (const [at, id] of after.entries())
    await session.rows(sql`UPDATE view SET place = ${at + 1} WHERE ${only(owner, id)} AND place <> ${at + 1}`)
}

function readRow([id, name, address, density, isShared, isOwn]: Value[]): SavedView {
  return {
    id: String(id),
    name: String(name),
    address: String(address),
    density: density === 'compact' ? 'compact' : 'comfortable',
    isShared: isShared === true,
    isOwn: isOwn === true,
  }
}
