/**
 * A page far from the start, without sorting everything: a sample tells two cards the page must lie between, one count
 * tells how many come before the first, and only what lies between is sorted. Exact: where the sample misleads, the
 * page is looked for by sorting all.
 */

import { FALSE, join, type Session, sql, TRUE, type Value } from '@linkdeck/engine'
import { numberOfRow } from './card-id.ts'
import { count, countRows } from './count.ts'
import { comesBefore, liesBetween, waysBefore } from './order.ts'
import type { OrderedCards } from './ordered-cards.ts'

export type Window = OrderedCards & { offset: number; limit: number }

const SAMPLE = 10_000
/** How far the sample may be wrong, in standard deviations of its own. */
const MARGIN = 4

export async function deepWindow(session: Session, window: Window): Promise<{ total: number; ids: readonly bigint[] }> {
  const { fitting, offset, limit } = window
  const total = await countRows(session, fitting())
  if (offset >= total) return { total, ids: [] }
  const pivots = await choosePivots(session, window, total)
  const between = await sortBetween(session, window, pivots)
  const expected = Math.min(limit, total - offset)
  return { total, ids: between.length === expected ? between : await sortAll(session, window) }
}

/** Of 64 bits. */
const LEAST_DIGEST = -(2n ** 63n)
const DIGESTS = 2n ** 64n

type Pivots = { low: Value[] | null; high: Value[] | null }

/** Digests are spread evenly over all whole numbers, whatever the cards are like: the lowest of them are a sample. */
async function choosePivots(
  session: Session,
  { fitting, order, offset, limit }: Window,
  total: number,
): Promise<Pivots> {
  const most = LEAST_DIGEST + DIGESTS / BigInt(Math.max(1, Math.floor(total / SAMPLE))) - 1n
  const sample = fitting(sql`c.digest <= ${most}`)
  const size = await countRows(session, sample)
  const at = (position: number) => (position / total) * size
  const margin = 2 + (MARGIN * Math.sqrt(size)) / 2
  const [low, high] = [Math.floor(at(offset) - margin), Math.ceil(at(offset + limit) + margin)]
  const first = Math.max(0, low)
  const rows = await session.rows(sql`SELECT * EXCLUDE (id) FROM (${sample}) ORDER BY ${order.by}
    LIMIT ${count(high - first + 1)} OFFSET ${count(first)}`)
  return { low: rows[low - first] ?? null, high: rows[high - first] ?? null }
}

/** Counting and sorting each read the cards anew: that is cheaper than keeping all of them in between. */
async function sortBetween(
  session: Session,
  { fitting, order, offset, limit }: Window,
  { low, high }: Pivots,
): Promise<bigint[]> {
  const isBelow = low === null ? FALSE : comesBefore(order, low)
  const isInside = high === null ? TRUE : comesBefore(order, high)
  const isNear = low === null || high === null ? TRUE : liesBetween(order, low, high)
  const below = low === null ? 0 : await countBefore(session, { fitting, order }, low)
  if (below > offset) return []
  const rows = await session.rows(sql`SELECT id FROM (${fitting()})
    WHERE ${isNear} AND NOT ${isBelow} AND ${isInside} ORDER BY ${order.by}
    LIMIT ${count(limit)} OFFSET ${count(offset - below)}`)
  return rows.flatMap(numberOfRow)
}

/** Each way is counted by itself: a plain comparison is decided before the store reads another column. */
function countBefore(session: Session, { fitting, order }: OrderedCards, pivot: readonly Value[]) {
  const ways = waysBefore(order, pivot).map((way) => sql`SELECT id FROM (${fitting()}) WHERE ${way}`)
  return countRows(session, join(ways, ' UNION ALL '))
}

export async function sortAll(session: Session, { fitting, order, offset, limit }: Window): Promise<bigint[]> {
  const rows = await session.rows(
    sql`SELECT id FROM (${fitting()}) ORDER BY ${order.by} LIMIT ${count(limit)} OFFSET ${count(offset)}`,
  )
  return rows.flatMap(numberOfRow)
}
