import { type Session, type Sql, sql } from '@linkdeck/engine'

/** A whole number where the store wants one: numbers are bound as floating point. */
export function count(number: number): Sql {
  return sql`CAST(${number} AS BIGINT)`
}

export async function countRows(session: Session, statement: Sql): Promise<number> {
  const [row] = await session.rows(sql`SELECT count(*) FROM (${statement})`)
  return Number(row?.[0] ?? 0)
}
