/**
 * Whether the index has moved on since an answer was given. What is on the screen stays until somebody asks: a grid that
 * changes by itself makes people click on the wrong card.
 */
import type { CardsAnswer, Source } from '@linkdeck/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Sync } from './use-sync.ts'

type Shown = {
  answer: CardsAnswer | undefined
  /** When the answer came, by the clock of the page. */
  answeredAt: number
  isFetching: boolean
  /** As the question named it. */
  source: Source
  sync: Sync
}

export type NewData = { isNew: boolean; show: () => void }

const FIRST_CARDS_MS = 2000
const COUNTED = new Set<unknown>(['cards', 'summary', 'facets', 'explain'])

export function useNewData({ answer, answeredAt, isFetching, source, sync }: Shown): NewData {
  const client = useQueryClient()
  const mark = markOf(sync)
  const [seen, setSeen] = useState({ answeredAt, mark })
  if (seen.answeredAt !== answeredAt || (seen.mark === null && mark !== null)) setSeen({ answeredAt, mark })
  const isNew = isNewer({ answer, source, sync, hasMoved: hasMoved(seen.mark, mark) })
  const isOfIndex = ({ queryKey: [kind] }: { queryKey: readonly unknown[] }) => COUNTED.has(kind)
  const show = () => void client.invalidateQueries({ predicate: isOfIndex })

  const version = mark && `${sync?.asOf} ${mark.known} ${mark.lastEnd}`
  const forget = useEffectEvent(() => void client.invalidateQueries({ predicate: isOfIndex, refetchType: 'none' }))
  useEffect(() => {
    if (version !== null) forget()
  }, [version])

  // Where nothing is shown yet, nothing can jump.
  const showFirst = useEffectEvent(show)
  const waits = isNew && answer?.rows.length === 0 && !isFetching
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(() => showFirst(), FIRST_CARDS_MS)
    return () => clearTimeout(timer)
  }, [waits])
  return { isNew, show }
}

type Compared = {
  answer: CardsAnswer | undefined
  source: Source
  sync: Sync
  /** A crawl has ended or cards were removed since the answer was given. */
  hasMoved: boolean
}

export function isNewer({ answer, source, sync, hasMoved }: Compared): boolean {
  if (!sync || !answer) return false
  // A page of the service is as new as it can be; but now the whole fleet can answer in its place.
  if (answer.source === 'live') return source === 'auto' && hasMoved && sync.coverage.complete
  const known = answer.coverage?.known ?? 0
  return hasMoved || sync.coverage.known > known || Date.parse(sync.asOf ?? '') > Date.parse(answer.asOf)
}

/** lastEnd: when the last crawl of any scope ended; null before any has. */
type Mark = { lastEnd: string | null; known: number }

function markOf(sync: Sync): Mark | null {
  return sync ? { lastEnd: sync.history[0]?.finishedAt ?? null, known: sync.coverage.known } : null
}

/** Growth is no sign by itself: the word about it can be older than the answer. */
export function hasMoved(before: Mark | null, now: Mark | null): boolean {
  return before !== null && now !== null && (before.lastEnd !== now.lastEnd || now.known < before.known)
}
