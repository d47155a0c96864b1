import { column, list, type Session, sql, type Value, word } from '@linkdeck/engine'

/** The store looks into an index for short lists of keys only; for long ones it reads the whole table. */
const KEYS_AT_ONCE = 500

type Lookup = { table: string; key: string; select: string; values: readonly Value[] }

/** The rows of a table with these keys, in no order. */
export async function rowsByKey(session: Session, { table, key, select, values }: Lookup): Promise<Value[][]> {
  const found: Value[][] = []
  for (let from = 0; from < values.length; from += KEYS_AT_ONCE) {
    const keys = list(values.slice(from, from + KEYS_AT_ONCE))
    found.push(...(await session.rows(sql`SELECT ${word(select)} FROM ${word(table)} WHERE ${column(key)} IN ${keys}`)))
  }
  return found
}
