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
  const lastEnd = lastEndOf(sync)
  const [seen, setSeen] = useState({ answeredAt, lastEnd })
  if (seen.answeredAt !== answeredAt || (seen.lastEnd === null && lastEnd !== null)) setSeen({ answeredAt, lastEnd })
  const isNew = isNewer({ answer, source, sync, hasEnded: seen.lastEnd !== lastEnd })
  const isOfIndex = ({ queryKey: [kind] }: { queryKey: readonly unknown[] }) => COUNTED.has(kind)
  const show = () => void client.invalidateQueries({ predicate: isOfIndex })

  const version = versionOf(sync)
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
  /** A crawl has ended since the answer was given. */
  hasEnded: boolean
}

export function isNewer({ answer, source, sync, hasEnded }: Compared): boolean {
  if (!sync || !answer) return false
  // A page of the service is as new as it can be; but now the whole fleet can answer in its place.
  if (answer.source === 'live') return source === 'auto' && hasEnded && sync.coverage.complete
  const known = answer.coverage?.known ?? 0
  return hasEnded || sync.coverage.known > known || Date.parse(sync.asOf ?? '') > Date.parse(answer.asOf)
}

/** When the last crawl of any scope ended; '' before any has. null: nobody can say. */
function lastEndOf(sync: Sync): string | null {
  return sync ? (sync.history[0]?.finishedAt ?? '') : null
}

/** Changes whenever the index may answer differently. */
function versionOf(sync: Sync): string | null {
  return sync ? `${sync.asOf} ${sync.coverage.known} ${lastEndOf(sync)}` : null
}
