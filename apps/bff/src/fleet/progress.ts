/** What a crawl under way tells about itself. */
import type { Crawl, Problem } from '@linkdeck/contract'
import type { LinkcardError } from '@linkdeck/linkcard'
import { problemOf } from '../problem-of.ts'
import type { Answered } from './asker.ts'

export type Progress = {
  begin: (step: Crawl['step']) => void
  /** A page was written: so many of all that there are. */
  read: (answered: Answered, place: { pages: number; last: number }) => void
  /** A question that brought no page. */
  asked: (answered: Answered) => void
  /** How many cards wait to be looked up. */
  lookUps: (left: number) => void
  trouble: (error: LinkcardError | null) => void
  /** Something else than the service stands in the way; the log knows what. */
  failed: () => void
  answer: () => Crawl
}

type About = { id: string; scope: string; callsPerSecond: number; startedAtMs: number; onChange: () => void }

const FAILED: Problem = { kind: 'internal', message: 'Linkdeck could not write what it read, and tries again.' }

export function createProgress({ callsPerSecond, startedAtMs, onChange, ...about }: About): Progress {
  const startedAt = new Date(startedAtMs).toISOString()
  let step: Crawl['step'] = 'pages'
  let cards = 0
  let total: number | null = null
  let callsSpent = 0
  let callsLeft: number | null = null
  let problem: Problem | null = null

  const spend = (calls: number) => {
    callsSpent += calls
    onChange()
  }
  const stand = (next: Problem | null) => {
    const isNews = next?.kind !== problem?.kind
    problem = next
    if (isNews) onChange()
  }

  return {
    begin: (next) => {
      step = next
      cards = next === 'pages' ? 0 : cards
      onChange()
    },
    read: ({ page, calls }, { pages, last }) => {
      cards += page.rows.length
      total = page.total ?? total
      callsLeft = Math.max(0, last - pages)
      spend(calls)
    },
    asked: ({ calls }) => {
      if (step === 'look-ups' && callsLeft !== null) callsLeft = Math.max(0, callsLeft - 1)
      spend(calls)
    },
    lookUps: (count) => {
      callsLeft = count
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
