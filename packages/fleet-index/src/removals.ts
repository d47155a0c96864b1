/**
 * Which cards are gone: never because one crawl missed them, only after their look-up found nothing in two complete
 * crawls. Removed cards are kept as tombstones and come back when the service shows them again.
 */
import { DAY_MS, decode, identityOf, resolve } from '@linkdeck/contract'
import { all, type Engine, list, type Session, type Sql, sql, TRUE, type Value, word } from '@linkdeck/engine'
import { findIds, numberOfRow } from './card-id.ts'
import { count, countRows } from './count.ts'
import { rowsByKey } from './rows-by-key.ts'
import { selectFitting } from './selection.ts'

/** A card the index knows; iccid is what the service can be asked for. cursor: where the next batch goes on. */
export type KnownCard = { identity: string; iccid: string | null; cursor: string }

export type HeldRemovals = { count: number; sinceMs: number | null; sample: readonly KnownCard[] }

export type Removals = {
  /**
   * Cards in the scope of a run that it has not seen, in batches: the crawler looks each up by its ICCID, applies the
   * rows it gets as a page, and reports the others to recordAbsent. after: the cursor of the last card of the batch before.
   */
  unseen: (runId: string, batch: { after?: string; limit: number }) => Promise<KnownCard[]>
  /** How many cards in the scope of a run it has not seen. */
  countUnseen: (runId: string) => Promise<number>
  /** The look-up of these cards found nothing. Counts once a run; a card seen again starts anew. */
  recordAbsent: (runId: string, identities: readonly string[], atMs: number) => Promise<void>
  /** Cards whose look-ups found nothing in as many different complete runs, two unless told, and that are not held. */
  removable: (times?: number) => Promise<KnownCard[]>
  /** Removes cards; each stays as a tombstone for 90 days. Cards seen since their last absence stay. Gives the number removed. */
  remove: (identities: readonly string[], atMs: number) => Promise<number>
  /** Keeps cards that could be removed until somebody approves. */
  holdRemovals: (identities: readonly string[], atMs: number) => Promise<void>
  heldRemovals: () => Promise<HeldRemovals>
  /** Removes what is held, if it is at most what was approved: an approval is for the number that was shown. */
  approveHeld: (atMost: number, atMs: number) => Promise<{ removed: number; held: number }>
  /** Lets go of what is held: the cards stay, and must be found absent anew. */
  dismissHeld: () => Promise<number>
  /** Forgets tombstones older than 90 days. */
  forgetTombstones: (nowMs: number) => Promise<number>
}

const TOMBSTONE_MS = 90 * DAY_MS
const SAMPLE = 20
const IDENTITY = word('c.id, c."vsimInstanceId", c.iccid')

export function createRemovals(engine: Engine): Removals {
  return {
    unseen: (runId, { after, limit }) =>
      engine.read(async (session) => {
        const cards = await unseenBy(session, runId, after === undefined ? TRUE : sql`c.id > ${BigInt(after)}`)
        return knownCards(await session.rows(sql`${cards} ORDER BY c.id LIMIT ${count(limit)}`))
      }),
    countUnseen: (runId) => engine.read(async (session) => countRows(session, await unseenBy(session, runId, TRUE))),
    recordAbsent: (runId, identities, atMs) =>
      engine.write(async (session) => {
        for (const id of await findIds(session, identities)) {
          await session.rows(sql`INSERT INTO absence VALUES (${id}, ${runId}, ${atMs}) ON CONFLICT DO NOTHING`)
        }
      }),
    removable: (times = 2) => engine.read(async (session) => knownCards(await session.rows(removableCards(times)))),
    remove: (identities, atMs) =>
      engine.write(async (session) => removeCards(session, await findIds(session, identities), atMs)),
    holdRemovals: (identities, atMs) =>
      engine.write(async (session) => {
        for (const id of await findIds(session, identities)) {
          await session.rows(sql`INSERT INTO held VALUES (${id}, ${atMs}) ON CONFLICT DO NOTHING`)
        }
      }),
    heldRemovals: () =>
      engine.read(async (session) => {
        const [row = []] = await session.rows(sql`SELECT count(*), min(held_ms) FROM held`)
        const sample = await session.rows(
          sql`SELECT ${IDENTITY} FROM held JOIN card c USING (id) ORDER BY c.id LIMIT ${count(SAMPLE)}`,
        )
        return {
          count: Number(row[0]),
          sinceMs: typeof row[1] === 'number' ? row[1] : null,
          sample: knownCards(sample),
        }
      }),
    approveHeld: (atMost, atMs) =>
      engine.write(async (session) => {
        const held = (await session.rows(sql`SELECT id FROM held`)).flatMap(numberOfRow)
        if (held.length > atMost) return { removed: 0, held: held.length }
        return { removed: await removeCards(session, held, atMs), held: 0 }
      }),
    dismissHeld: () =>
      engine.write(async (session) => {
        const held = (await session.rows(sql`DELETE FROM held RETURNING id`)).flatMap(numberOfRow)
        await forgetAbsence(session, held)
        return held.length
      }),
    forgetTombstones: (nowMs) =>
      engine.write(
        async (session) =>
          (await session.rows(sql`DELETE FROM gone WHERE gone_ms < ${nowMs - TOMBSTONE_MS} RETURNING id`)).length,
      ),
  }
}

/** Cards of the run's scope that the service has not shown since the run began. */
async function unseenBy(session: Session, runId: string, which: Sql): Promise<Sql> {
  const [run] = await session.rows(sql`SELECT scope, started_ms FROM run WHERE id = ${runId}`)
  if (!run) throw new Error(`There is no run ${runId}`)
  const startedMs = Number(run[1])
  const { query } = decode(new URLSearchParams(String(run[0])))
  const { joins, where } = selectFitting(resolve(query, startedMs))
  return sql`SELECT ${IDENTITY} FROM ${joins.from()} WHERE ${all([where, sql`c.seen_ms < ${startedMs}`, which])}`
}

/** Only complete runs count: what an interrupted one did not find may have been for its own sake. */
function removableCards(times: number): Sql {
  return sql`SELECT ${IDENTITY} FROM card c WHERE c.id NOT IN (SELECT id FROM held) AND c.id IN
    (SELECT absence.id FROM absence JOIN run ON run.id = absence.run WHERE run.outcome = 'complete'
     GROUP BY absence.id HAVING count(*) >= ${times}) ORDER BY c.id`
}

function knownCards(rows: readonly Value[][]): KnownCard[] {
  const text = (value: Value | undefined) => (typeof value === 'string' ? value : null)
  return rows.map(([id, instance, iccid]) => ({
    identity: identityOf({ vsimInstanceId: text(instance), iccid: text(iccid) }) ?? '',
    iccid: text(iccid),
    cursor: String(id),
  }))
}

/** Only cards that were found absent can go; a card seen since then has no absence any more. */
async function removeCards(session: Session, ids: readonly bigint[], atMs: number): Promise<number> {
  const rows = await rowsByKey(session, { table: 'absence', key: 'id', select: 'id', values: ids })
  const absent = [...new Set(rows.flatMap(numberOfRow))]
  if (absent.length === 0) return 0
  const which = list(absent)
  await session.rows(sql`DELETE FROM gone WHERE id IN ${which}`)
  await session.rows(sql`INSERT INTO gone SELECT id, coalesce("vsimInstanceId", iccid), iccid, body, raw, seen_ms, ${atMs}
    FROM card WHERE id IN ${which}`)
  const removed = await session.rows(sql`DELETE FROM card WHERE id IN ${which} RETURNING id`)
  await forgetAbsence(session, absent)
  return removed.length
}

/** A card that was seen, or is gone, is no longer absent, and nothing is held against it. */
export async function forgetAbsence(session: Session, ids: readonly bigint[]): Promise<void> {
  for (const table of ['absence', 'held']) {
    const found = (await rowsByKey(session, { table, key: 'id', select: 'id', values: ids })).flatMap(numberOfRow)
    if (found.length > 0) await session.rows(sql`DELETE FROM ${word(table)} WHERE id IN ${list([...new Set(found)])}`)
  }
}
