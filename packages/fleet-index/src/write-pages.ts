/**
 * Applies pages. Pages that wait for the disk at the same time share one transaction: each is applied as a whole or
 * not at all, its checkpoint with it, and its promise resolves when the disk has it.
 */
import { setTimeout } from 'node:timers/promises'
import { type Engine, list, type Session, sql } from '@linkdeck/engine'
import { numberOfAlias, ownNumberOf } from './card-id.ts'
import { digestOf } from './card-row.ts'
import { type Known, type Merge, mergePages } from './merge.ts'
import type { Numbering } from './numbering.ts'
import type { AppliedPage, FleetPage } from './page.ts'
import { type ReadPage, readPage } from './read-page.ts'
import { forgetAbsence } from './removals.ts'
import { rowsByKey } from './rows-by-key.ts'
import { advanceRun } from './runs.ts'
import { createNumberings, type Numberings, touch, writeChanges } from './write-changes.ts'

type Waiting = { page: ReadPage; resolve: (applied: AppliedPage) => void; reject: (reason: unknown) => void }

/** Rows written in one transaction: enough to spare the disk, few enough for readers not to notice. */
const GROUP_ROWS = 2000

export type PageWriter = (page: FleetPage) => Promise<AppliedPage>

/** gatherMs: how long a page waits for others to share its transaction. */
export function createPageWriter(engine: Engine, gatherMs: number): PageWriter {
  const numberings = createNumberings()
  const queue: Waiting[] = []
  let isWriting = false

  const commit = async (group: readonly ReadPage[]) => {
    let isCommitted = false
    try {
      const applied = await engine.write((session) => applyPages(session, numberings, group))
      isCommitted = true
      return applied
    } finally {
      for (const numbering of Object.values(numberings)) numbering.settle(isCommitted)
    }
  }

  const writeGroup = async (group: readonly Waiting[]) => {
    try {
      const applied = await commit(group.map(({ page }) => page))
      group.forEach(({ resolve, reject }, at) => {
        const own = applied[at]
        if (own) resolve(own)
        else reject(new Error('A page was lost from its group'))
      })
    } catch (error) {
      // One bad page must not take the others with it.
      if (group.length === 1) for (const { reject } of group) reject(error)
      else for (const alone of group) await writeGroup([alone])
    }
  }

  const drain = async () => {
    isWriting = true
    while (queue.length > 0) {
      if (gatherMs > 0) await setTimeout(gatherMs)
      await writeGroup(takeGroup(queue))
    }
    isWriting = false
  }

  return async (page) => {
    const read = await readPage(page)
    return new Promise((resolve, reject) => {
      queue.push({ page: read, resolve, reject })
      if (!isWriting) void drain()
    })
  }
}

function takeGroup(queue: Waiting[]): Waiting[] {
  let rows = 0
  const end = queue.findIndex(({ page }, at) => {
    rows += page.rows.length
    return at > 0 && rows > GROUP_ROWS
  })
  return queue.splice(0, end === -1 ? queue.length : end)
}

async function applyPages(
  session: Session,
  numberings: Numberings,
  pages: readonly ReadPage[],
): Promise<AppliedPage[]> {
  const ids = await numberIdentities(session, numberings.alias, pages)
  const { hasGone, hasAbsent } = await readBooks(session)
  const known = await readKnown(session, [...ids.values()], hasGone)
  const merge = mergePages(pages, { idOf: (identity) => ids.get(identity) ?? 0n, known })
  await writeChanges(session, numberings, merge)
  await touch(session, merge)
  if (hasGone) await resurrect(session, merge)
  if (hasAbsent) await forgetAbsence(session, [...merge.changes.keys(), ...merge.touched.keys()])
  for (const page of pages) {
    await quarantine(session, page)
    if (page.crawl) await advanceRun(session, page.crawl)
  }
  return merge.applied
}

async function numberIdentities(
  session: Session,
  alias: Numbering,
  pages: readonly ReadPage[],
): Promise<Map<string, bigint>> {
  const identities = new Set(pages.flatMap(({ rows }) => rows.map(({ identity }) => identity)))
  const others = [...identities].filter((identity) => ownNumberOf(identity) === null)
  const { numbers } = await alias.numbersOf(session, new Map(others.map((key) => [key, key])), () => ({}))
  return new Map(
    [...identities].map((identity) => [identity, ownNumberOf(identity) ?? numberOfAlias(numbers.get(identity) ?? 0)]),
  )
}

/** Most pages meet neither a removed nor an absent card, because there is none. */
async function readBooks(session: Session): Promise<{ hasGone: boolean; hasAbsent: boolean }> {
  const [row = []] = await session.rows(sql`SELECT EXISTS (FROM gone), EXISTS (FROM absence) OR EXISTS (FROM held)`)
  return { hasGone: row[0] === true, hasAbsent: row[1] === true }
}

/** Removed cards are known by when they were removed: an answer from before does not bring them back. */
async function readKnown(session: Session, ids: readonly bigint[], hasGone: boolean): Promise<Map<bigint, Known>> {
  const known = new Map<bigint, Known>()
  const gone = await rowsByKey(session, { table: 'gone', key: 'id', select: 'id, gone_ms', values: hasGone ? ids : [] })
  for (const [id, goneMs] of gone) {
    if (typeof id === 'bigint') known.set(id, { digest: null, seenMs: Number(goneMs), learnt: null, isStored: false })
  }
  const stored = await rowsByKey(session, {
    table: 'card',
    key: 'id',
    select: 'id, digest, seen_ms, learnt',
    values: ids,
  })
  for (const [id, digest, seenMs, learnt] of stored) {
    if (typeof id !== 'bigint' || typeof digest !== 'bigint') continue
    known.set(id, {
      digest,
      seenMs: Number(seenMs),
      learnt: typeof learnt === 'string' ? learnt : null,
      isStored: true,
    })
  }
  return known
}

/** Cards that are seen again are no tombstones any more. */
async function resurrect(session: Session, { changes }: Merge): Promise<void> {
  const fresh = [...changes.values()].filter(({ isNew }) => isNew).map(({ id }) => id)
  if (fresh.length > 0) await session.rows(sql`DELETE FROM gone WHERE id IN ${list(fresh)}`)
}

async function quarantine(session: Session, { quarantined, seenAtMs }: ReadPage): Promise<void> {
  for (const { raw, reason } of quarantined) {
    await session.rows(sql`INSERT INTO quarantine VALUES (${digestOf(`${reason}\n${raw}`)}, ${raw}, ${reason}, ${seenAtMs}, 1)
      ON CONFLICT (digest) DO UPDATE SET times = times + 1, seen_ms = excluded.seen_ms`)
  }
}
