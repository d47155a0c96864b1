/**
 * Numbers for texts that recur: the rows of dimensions, and identities that are no number. What is not remembered is
 * asked of the store, and what the store does not know is added to it in the same transaction.
 */

import { type Session, sql, type Value, word } from '@linkdeck/engine'
import { rowsByKey } from './rows-by-key.ts'
import type { Columns } from './schema.ts'

type Cells = Readonly<Record<string, Value>>

export type Numbering = {
  /**
   * The number of each key, and what was added with its new number. Each key comes with something that has it, of
   * which cellsOf makes the columns beside id and key.
   */
  numbersOf: <T>(
    session: Session,
    examples: ReadonlyMap<string, T>,
    cellsOf: (example: T) => Cells,
  ) => Promise<{ numbers: ReadonlyMap<string, number>; added: readonly (readonly [number, T])[] }>
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

  const add = async (session: Session, cells: readonly (Cells & { key: string })[]) => {
    if (next === null) {
      const [row] = await session.rows(sql`SELECT coalesce(max(id), -1) + 1 FROM ${word(table)}`)
      next = Number(row?.[0] ?? 0)
    }
    const first = next
    next += cells.length
    for (const [at, { key }] of cells.entries()) pending.set(key, first + at)
    const rows = cells.map((own, at) =>
      Object.keys(columns).map((name) => (name === 'id' ? first + at : own[name]) ?? null),
    )
    await session.append(table, Object.values(columns), rows)
  }

  const numberOf = (key: string) => known.get(key) ?? pending.get(key)

  return {
    numbersOf: async (session, examples, cellsOf) => {
      await ask(
        session,
        [...examples.keys()].filter((key) => numberOf(key) === undefined),
      )
      const fresh = [...examples].filter(([key]) => numberOf(key) === undefined)
      if (fresh.length > 0)
        await add(
          session,
          fresh.map(([key, example]) => ({ ...cellsOf(example), key })),
        )
      return {
        numbers: new Map([...examples.keys()].map((key) => [key, numberOf(key) ?? 0])),
        added: fresh.map(([key, example]) => [numberOf(key) ?? 0, example]),
      }
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
