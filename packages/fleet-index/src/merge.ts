/** What the cards of a group of pages mean for the store: which are new, which changed, which are as they were. */
import type { Card } from '@linkdeck/contract'
import type { AppliedPage } from './page.ts'
import { type ReadPage, type ReadRow, type StoredCard, storedCard } from './read-page.ts'

/** What the store knows of a card before a page is applied. */
export type Known = { digest: bigint | null; seenMs: number; learnt: string | null; isStored: boolean }

export type Change = StoredCard & { id: bigint; learnt: string | null; seenMs: number; isNew: boolean }

export type Merge = {
  changes: ReadonlyMap<bigint, Change>
  /** Cards that were seen as they were known: only the time moves on. */
  touched: ReadonlyMap<bigint, number>
  applied: AppliedPage[]
}

const NOTHING: Known = { digest: null, seenMs: Number.NEGATIVE_INFINITY, learnt: null, isStored: false }

type Store = { idOf: (identity: string) => bigint; known: Map<bigint, Known> }

export function mergePages(pages: readonly ReadPage[], { idOf, known }: Store): Merge {
  const changes = new Map<bigint, Change>()
  const touched = new Map<bigint, number>()
  const applyRow = ({ seenAtMs: seenMs, poolId }: ReadPage, read: ReadRow): keyof AppliedPage => {
    const id = idOf(read.identity)
    const before = known.get(id) ?? NOTHING
    if (seenMs < before.seenMs) return 'stale'
    const learnt = learntPools(read.card, before.learnt, poolId)
    const { card, raw, body, digest } = learnt === null ? read : storedCard(withPools(read.card, learnt), read.raw)
    known.set(id, { digest, seenMs, learnt, isStored: before.isStored })
    if (before.digest === digest) {
      const change = changes.get(id)
      if (change) changes.set(id, { ...change, seenMs })
      else touched.set(id, seenMs)
      return 'unchanged'
    }
    touched.delete(id)
    changes.set(id, { id, card, raw, body, digest, learnt, seenMs, isNew: !before.isStored })
    return before.digest === null ? 'inserted' : 'updated'
  }
  const applied = pages.map((page) => {
    const count = { inserted: 0, updated: 0, unchanged: 0, stale: 0, quarantined: page.quarantined.length }
    for (const row of page.rows) count[applyRow(page, row)] += 1
    return count
  })
  return { changes, touched, applied }
}

/** Learnt pools hold as long as the credential they were learnt under: [credential, ...pools] as JSON. */
function learntPools(card: Card, before: string | null, poolId: string | undefined): string | null {
  if (before === null && poolId === undefined) return null
  const [credential, ...pools]: (string | null)[] = before === null ? [card.credentialNo] : JSON.parse(before)
  const kept = credential === card.credentialNo ? pools : []
  if (poolId !== undefined && !kept.includes(poolId)) kept.push(poolId)
  return kept.length === 0 ? null : JSON.stringify([card.credentialNo, ...kept])
}

function withPools(card: Card, learnt: string): Card {
  const [, ...pools]: string[] = JSON.parse(learnt)
  return { ...card, poolIds: [...new Set([...card.poolIds, ...pools])] }
}
