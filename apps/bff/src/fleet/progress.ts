/** What a crawl under way tells about itself. */
import type { Crawl, Problem } from '@linkdeck/contract'
import type { CardPage, LinkcardError } from '@linkdeck/linkcard'
import { problemOf } from '../problem-of.ts'

export type Progress = {
  /** Pages are read from here on, or once more from the other end. */
  pages: (from: { cards: number; total: number | null }) => void
  /** A page was written: so many of all that there are. */
  read: (page: CardPage, place: { pages: number; last: number }) => void
  /** So many cards wait to be looked up. */
  lookUps: (count: number) => void
  lookedUp: () => void
  called: () => void
  trouble: (error: LinkcardError | null) => void
  /** Something else than the service stands in the way; the log knows what. */
  failed: () => void
  answer: () => Crawl
}

type About = { id: string; scope: string; callsPerSecond: number; startedAtMs: number; onChange: () => void }

const FAILED: Problem = { kind: 'internal', message: 'Linkdeck could not go on with what it read, and tries again.' }

export function createProgress({ callsPerSecond, startedAtMs, onChange, ...about }: About): Progress {
  const startedAt = new Date(startedAtMs).toISOString()
  let step: Crawl['step'] = 'pages'
  let cards = 0
  let total: number | null = null
  let callsSpent = 0
  let callsLeft: number | null = null
  let problem: Problem | null = null

  const stand = (next: Problem | null) => {
    const isNews = next?.kind !== problem?.kind
    problem = next
    if (isNews) onChange()
  }

  return {
    pages: (from) => {
      step = 'pages'
      cards = from.cards
      total = from.total ?? total
      onChange()
    },
    read: (page, { pages, last }) => {
      cards += page.rows.length
      total = page.total ?? total
      callsLeft = Math.max(0, last - pages)
      onChange()
    },
    lookUps: (count) => {
      step = 'look-ups'
      callsLeft = count
      onChange()
    },
    lookedUp: () => {
      callsLeft = Math.max(0, (callsLeft ?? 0) - 1)
      onChange()
    },
    called: () => {
      callsSpent += 1
      onChange()
    },
    trouble: (error) => stand(error === null ? null : problemOf(error)),
    failed: () => stand(FAILED),
    answer: () => ({
      ...about,
      step,
      startedAt,
      cards,
      total,
      callsSpent,
      left: callsLeft === null ? null : { calls: callsLeft, seconds: callsLeft / callsPerSecond, callsPerSecond },
      problem,
    }),
  }
}
