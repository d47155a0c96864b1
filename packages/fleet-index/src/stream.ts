/** Every card that fits, in order, from one state of the fleet, however long the reading takes. */
import { type Card, type CardQuery, conditionOf } from '@linkdeck/contract'
import { type Engine, type Session, type Snapshot, sql } from '@linkdeck/engine'
import { readBodies } from './card-body.ts'
import { count, countRows } from './count.ts'
import { absentOf } from './listed-cards.ts'
import { orderedCards } from './ordered-cards.ts'

/** Cards handed over at once: read, and made something of, without giving way to anybody, in about 5 ms. */
const PORTION = 500
/** Bodies fetched at once: by fewer the store would look through its table too often, by more they would fill memory. */
const WINDOW = 32_000

/** What fits a query, counted and put in order, to be read at leisure. */
export type Picked = {
  total: number
  /** What the lists of the query ask for and no card of this state has, as it was given, in the order of the list. */
  absent: readonly string[]
  portions: () => AsyncGenerator<Card[]>
  /** Lets go of the state of the fleet; what is still being read is interrupted by the signal only. */
  close: () => Promise<void>
}

/** Only the numbers of the cards are sorted, in the store; bodies follow window by window, as fast as they are taken. */
export async function pickCards(engine: Engine, query: CardQuery, signal?: AbortSignal): Promise<Picked> {
  const snapshot = await engine.snapshot(signal)
  try {
    const total = await snapshot.read((session) => pick(session, query))
    const absent = await snapshot.read((session) => absentOf(session, conditionOf(query, 'list').any))
    return { total, absent, portions: () => portionsOf(snapshot, total, signal), close: snapshot.close }
  } catch (error) {
    await snapshot.close()
    throw error
  }
}

export async function* streamCards(engine: Engine, query: CardQuery, signal?: AbortSignal): AsyncGenerator<Card[]> {
  const picked = await pickCards(engine, query, signal)
  try {
    yield* picked.portions()
  } finally {
    await picked.close()
  }
}

/** The table is the connection's own and goes with it. */
async function pick(session: Session, query: CardQuery): Promise<number> {
  const { fitting, order } = orderedCards(query)
  await session.rows(sql`CREATE TEMP TABLE picked AS
    SELECT row_number() OVER (ORDER BY ${order.by}) AS place, id FROM (${fitting()})`)
  return countRows(session, sql`SELECT place FROM picked`)
}

/** The next window is fetched while the cards of this one are taken. */
async function* portionsOf(snapshot: Snapshot, total: number, signal?: AbortSignal): AsyncGenerator<Card[]> {
  let next = fetchWindow(snapshot, 0)
  for (let from = 0; from < total; from += WINDOW) {
    const lists = await next
    if (from + WINDOW < total) next = fetchWindow(snapshot, from + WINDOW)
    // Whoever stops reading never asks for it.
    next.catch(() => undefined)
    for (const list of lists) {
      await snapshot.giveWay()
      signal?.throwIfAborted()
      yield readBodies(list)
    }
  }
}

/** Each portion of a window as one list of bodies: put together in the store, it is one text to fetch. */
function fetchWindow(snapshot: Snapshot, from: number): Promise<Iterable<string>> {
  return snapshot.read((session) =>
    session.texts(sql`SELECT '[' || string_agg(body, ',' ORDER BY place) || ']'
      FROM picked JOIN card USING (id) WHERE place > ${from} AND place <= ${from + WINDOW}
      GROUP BY (place - 1) // ${count(PORTION)} ORDER BY min(place)`),
  )
}
