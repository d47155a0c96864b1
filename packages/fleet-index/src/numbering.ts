/**
 * Numbers for texts that recur: the rows of dimensions, and identities that are no number. What is not remembered is
 * asked of the store, and what the store does not know is added to it in the same transaction.
 */

import { rowsByKey } from './rows-by-key.ts'
import type { Columns } from './schema.ts'
import type { Session } from './session.ts'
import { sql, type Value, word } from './sql.ts'

export type Entry = { key: string; columns: () => Readonly<Record<string, Value>> }

export type Numbering = {
  /** The number of each key, and the entries that were added for it. */
  numbersOf: (
    session: Session,
    entries: ReadonlyMap<string, Entry>,
  ) => Promise<{ numbers: ReadonlyMap<string, number>; added: readonly string[] }>
  /** Called after the transaction: only then may its numbers be remembered. */
  settle: (isCommitted: boolean) => void
}

/** Keys remembered a table; beyond it the ones learnt first are forgotten, and asked for again. */
const CAPACITY = 50_000

export function createNumbering(table: string, columns: Columns): Numbering {
  const known = new Map<string, number>()
  let pending = new Map<string, number>()
  let next: number | null = null

  const ask = async (session: Session, keys: readonly string[]) => {
    const rows = await rowsByKey(session, { table, key: 'key', select: 'key, id', values: keys })
    for (const [key, id] of rows) pending.set(String(key), Number(id))
  }

  const add = async (session: Session, entries: readonly Entry[]) => {
    if (next === null) {
      const [row] = await session.rows(sql`SELECT coalesce(max(id), -1) + 1 FROM ${word(table)}`)
      next = Number(row?.[0] ?? 0)
    }
    const rows = entries.map(({ key, columns: values }) => {
      const id = next ?? 0
      next = id + 1
      pending.set(key, id)
      const cells: Record<string, Value> = { ...values(), id, key }
      return Object.keys(columns).map((name) => cells[name] ?? null)
    })
    await session.append(table, Object.values(columns), rows)
  }

  return {
    numbersOf: async (session, entries) => {
      const missing = [...entries.keys()].filter((key) => !known.has(key) && !pending.has(key))
      await ask(session, missing)
      const fresh = missing.filter((key) => !pending.has(key))
      if (fresh.length > 0)
        await add(
          session,
          fresh.flatMap((key) => entries.get(key) ?? []),
        )
      const numbers = new Map([...entries.keys()].map((key) => [key, known.get(key) ?? pending.get(key) ?? 0]))
      return { numbers, added: fresh }
    },
    settle: (isCommitted) => {
      if (isCommitted) for (const [key, id] of pending) known.set(key, id)
      else next = null
      pending = new Map()
      for (const key of known.keys()) {
        if (known.size <= CAPACITY) break
        known.delete(key)
      }
    },
  }
}
