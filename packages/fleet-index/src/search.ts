/** One page of the cards that fit, in order, and how many fit: both from the same state of the fleet. */
import { type Card, type CardQuery, countConditions } from '@linkdeck/contract'
import { type Session, sql } from '@linkdeck/engine'
import { readBody } from './card-body.ts'
import { numberOfRow } from './card-id.ts'
import { count, countRows } from './count.ts'
import { deepWindow, sortAll, type Window } from './deep-window.ts'
import { orderedCards } from './ordered-cards.ts'
import { rowsByKey } from './rows-by-key.ts'

export type Found = { total: number; rows: Card[] }

/** Up to here the store keeps the first rows in a heap; beyond it sorting everything would take too long. */
const SHALLOW = 5000

/** First the numbers of the page's cards, then their bodies: bodies are never sorted. */
export async function search(session: Session, query: CardQuery): Promise<Found> {
  const { total, ids } = await findWindow(session, query)
  return { total, rows: await readCards(session, ids) }
}

async function findWindow(session: Session, query: CardQuery): Promise<{ total: number; ids: readonly bigint[] }> {
  const { offset, limit } = query
  const window = { ...orderedCards(query), offset, limit }
  if (offset + limit > SHALLOW) return deepWindow(session, window)
  return countConditions(query) === 0 ? firstOfAll(session, window) : firstOfSome(session, window)
}

/** How many cards there are is known without looking; the first of them are found by few columns, the rest unread. */
async function firstOfAll(session: Session, window: Window) {
  const total = await countRows(session, sql`SELECT id FROM card`)
  return { total, ids: await sortAll(session, window) }
}

/** Conditions are decided once, for the total and for the first cards. */
async function firstOfSome(session: Session, { fitting, order, offset, limit }: Window) {
  const rows = await session.rows(sql`WITH m AS MATERIALIZED (${fitting()})
    SELECT id, (SELECT count(*) FROM m) FROM m ORDER BY ${order.by} LIMIT ${count(limit)} OFFSET ${count(offset)}`)
  const ids = rows.flatMap(numberOfRow)
  const total = rows[0] ? Number(rows[0][1]) : offset === 0 ? 0 : await countRows(session, fitting())
  return { total, ids }
}

async function readCards(session: Session, ids: readonly bigint[]): Promise<Card[]> {
  const rows = await rowsByKey(session, { table: 'card', key: 'id', select: 'id, body', values: ids })
  const bodies = new Map(rows.map(([id, body]) => [id, String(body)]))
  return ids.flatMap((id) => {
    const body = bodies.get(id)
    return body === undefined ? [] : [readBody(body)]
  })
}
