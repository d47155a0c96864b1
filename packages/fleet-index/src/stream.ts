/** Every card that fits, in order, from one state of the fleet, however long the reading takes. */
import type { Card, CardQuery } from '@linkdeck/contract'
import type { Engine } from './duckdb.ts'
import { orderOf } from './order.ts'
import { readCards } from './search.ts'
import { selectFitting } from './selection.ts'
import type { Session } from './session.ts'
import { sql } from './sql.ts'

/** Cards handed over at once. */
const PORTION = 500

/** Numbers are sorted first (8 bytes a card); bodies follow portion by portion, as fast as they are taken. */
export async function* streamCards(engine: Engine, query: CardQuery, signal?: AbortSignal): AsyncGenerator<Card[]> {
  const snapshot = await engine.snapshot(signal)
  try {
    const ids = await snapshot.read((session) => sortNumbers(session, query))
    for (let from = 0; from < ids.length; from += PORTION) {
      yield await snapshot.read((session) => readCards(session, ids.slice(from, from + PORTION)))
    }
  } finally {
    await snapshot.close()
  }
}

async function sortNumbers(session: Session, query: CardQuery): Promise<bigint[]> {
  const { joins, where } = selectFitting(query)
  const order = orderOf(query.sort, joins)
  const fitting = sql`SELECT c.id AS id, ${order.select} FROM ${joins.from()} WHERE ${where}`
  const ids: bigint[] = []
  for await (const rows of session.portions(sql`SELECT id FROM (${fitting}) ORDER BY ${order.by}`)) {
    for (const [id] of rows) if (typeof id === 'bigint') ids.push(id)
  }
  return ids
}
