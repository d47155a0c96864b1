/** The mirror of a fleet in an embedded store: every question over every card, and the bookkeeping of the crawls. */
import type { Card, CardQuery, FieldName } from '@linkdeck/contract'
import { list, type Session, type Sql, sql } from '@linkdeck/engine'
import { readBody } from './card-body.ts'
import { findIds } from './card-id.ts'
import { type Cross, cross } from './cross.ts'
import { type Explanation, explainZero } from './explain-zero.ts'
import { type Facets, facets } from './facets.ts'
import { createHousekeeping } from './housekeeping.ts'
import { createLists, type Lists } from './lists.ts'
import { type IndexRebuilt, openFile } from './open-file.ts'
import type { AppliedPage, FleetPage } from './page.ts'
import { createRemovals, type Removals } from './removals.ts'
import { createRuns, type Runs } from './runs.ts'
import { type Found, search } from './search.ts'
import { createState, type State } from './state.ts'
import { type Picked, pickCards, streamCards } from './stream.ts'
import { type Summary, summarise } from './summarise.ts'
import { createPageWriter } from './write-pages.ts'

/** A card, the row it was read from, and when the service showed it. */
export type SeenCard = { card: Card; raw: string; seenAtMs: number }

export type Asking = { signal?: AbortSignal | undefined }

export type FleetIndex = Lists &
  Runs &
  Removals &
  State & {
    /** Why the index starts empty although there was one; null when it does not. */
    rebuilt: IndexRebuilt | null
    /** Changes with every write: an answer is true as long as the version that there was before it was asked for. */
    version: () => number
    /**
     * Applies one answer of the service as a whole, its checkpoint with it: on disk when the promise resolves. Pages may
     * be given without waiting for each other; those that wait together share a write.
     */
    applyPage: (page: FleetPage) => Promise<AppliedPage>
    /** The page of a query and its total. Relative dates must be resolved before, here and below (contract's resolve). */
    search: (query: CardQuery, asking?: Asking) => Promise<Found>
    facets: (query: CardQuery, asking?: Asking) => Promise<Facets>
    /** How many cards there would be without each condition. */
    explainZero: (query: CardQuery, asking?: Asking) => Promise<Explanation>
    summarise: (query: CardQuery, asking?: Asking) => Promise<Summary>
    /** The cards by the values of these fields together; each must be countable (isCountable). */
    cross: (query: CardQuery, names: readonly FieldName[], asking?: Asking) => Promise<Cross>
    /** All cards that fit, in order, from one state of the fleet, to be closed when read; offset and limit play no part. */
    pick: (query: CardQuery, asking?: Asking) => Promise<Picked>
    /** The same cards in portions, closed by itself. */
    stream: (query: CardQuery, asking?: Asking) => AsyncGenerator<Card[]>
    get: (identity: string) => Promise<SeenCard | null>
    /** An ICCID can repeat among destroyed cards: the card seen last comes first. */
    byIccid: (iccid: string) => Promise<SeenCard[]>
    /** Brings the store's log into its file, so that the next start is quick. Done by itself; rejects while a stream is read. */
    checkpoint: () => Promise<void>
    close: () => Promise<void>
  }

export type FleetIndexOptions = {
  /** Belongs to one index of one process. Created when missing. */
  directory: string
  /** What the store may use beside Node's own memory. */
  memoryLimitMb?: number
  /** How long a page waits for others to share its write: each write costs readers as much as some pages do. */
  gatherMs?: number
}

/** @throws IndexInUseError when the directory has an owner already. */
export async function openFleetIndex(options: FleetIndexOptions): Promise<FleetIndex> {
  const { directory, memoryLimitMb = 640, gatherMs = 0 } = options
  const { engine, path, rebuilt, release } = await openFile(directory, memoryLimitMb)
  const housekeeping = createHousekeeping(engine, path)
  const writePage = createPageWriter(engine, gatherMs)
  const ask =
    <T>(answer: (session: Session, query: CardQuery) => Promise<T>) =>
    (query: CardQuery, { signal }: Asking = {}) =>
      engine.read((session) => answer(session, query), signal)
  return {
    ...createLists(engine),
    ...createRuns(engine),
    ...createRemovals(engine),
    ...createState(engine),
    rebuilt,
    version: engine.version,
    applyPage: async (page) => {
      const applied = await writePage(page)
      housekeeping.written()
      return applied
    },
    search: ask(search),
    facets: ask(facets),
    explainZero: ask(explainZero),
    summarise: ask(summarise),
    cross: (query, names, { signal } = {}) => engine.read((session) => cross(session, query, names), signal),
    pick: (query, { signal } = {}) => pickCards(engine, query, signal),
    stream: (query, { signal } = {}) => streamCards(engine, query, signal),
    get: (identity) =>
      engine.read(async (session) => {
        const ids = await findIds(session, [identity])
        return ids.length === 0 ? null : ((await seenCards(session, sql`id IN ${list(ids)}`))[0] ?? null)
      }),
    byIccid: (iccid) => engine.read((session) => seenCards(session, sql`iccid = ${iccid}`)),
    checkpoint: housekeeping.checkpoint,
    close: async () => {
      housekeeping.stop()
      await engine.close()
      release()
    },
  }
}

async function seenCards(session: Session, where: Sql): Promise<SeenCard[]> {
  const rows = await session.rows(sql`SELECT body, raw, seen_ms FROM card WHERE ${where} ORDER BY seen_ms DESC, id`)
  return rows.map(([body, raw, seenMs]) => ({
    card: readBody(String(body)),
    raw: String(raw),
    seenAtMs: Number(seenMs),
  }))
}
