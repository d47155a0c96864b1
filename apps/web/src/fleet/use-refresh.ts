/** The refresh of a view from the press to the new stamp: asks first where it costs much, then follows the crawl. */
import type { CardQuery, CardsAnswer, Crawl, CrawlEnd, SyncAnswer } from '@linkdeck/contract'
import { useEffect, useEffectEvent, useState } from 'react'
import { useMay } from '../session/use-role.ts'
import { needsConsent, type RefreshPlan, refreshPlan } from './refresh-plan.ts'
import { type CrawlActions, useCrawl } from './use-crawl.ts'
import type { Sync } from './use-sync.ts'

type View = { query: CardQuery; answer: CardsAnswer | undefined; sync: Sync }
type Actions = {
  /** Asks the same question again. */
  askAgain: () => void
  /** Shows what the index knows by now. */
  showNew: () => void
  /** Shows how the whole fleet is being read. */
  showFleet: () => void
}

export type Refresh = {
  plan: RefreshPlan
  state: 'ready' | 'asking' | 'starting' | 'running'
  /** The crawl of this view that is under way. */
  crawl: Crawl | null
  crawls: CrawlActions
  /** Asking the service again is everybody's; reading into the index, which all see, is an operator's. */
  isAllowed: boolean
  /** The last crawl of this view that was started here has read all of it. */
  isDone: boolean
  press: () => void
  /** Says no to what a press would cost. */
  cancel: () => void
}

export function useRefresh({ query, answer, sync }: View, { askAgain, showNew, showFleet }: Actions): Refresh {
  const [isAsking, setAsking] = useState(false)
  const [isDone, setDone] = useState(false)
  const [watched, setWatched] = useState<Watched | null>(null)
  const plan = refreshPlan(query, answer, sync)
  const mayCrawl = useMay('operator')
  const isAllowed = mayCrawl || plan.kind === 'ask-again'
  const scope = plan.kind === 'view' ? plan.scope : null
  const crawls = useCrawl((started) => {
    setAsking(false)
    setDone(false)
    if (started !== '') setWatched({ scope: started, lastEnd: endOf(sync, started)?.finishedAt, wasSeen: false })
  })
  useFollowed(sync, watched, setWatched, (ended, isComplete) => {
    setDone(ended === scope && isComplete)
    if (ended === scope) showNew()
  })
  const crawl = crawlOf(sync, scope)
  const isStarting = crawls.isPending || (watched !== null && watched.scope === scope && crawl === null)
  return {
    plan,
    state: isAsking || crawls.error ? 'asking' : crawl ? 'running' : isStarting ? 'starting' : 'ready',
    crawl,
    crawls,
    isAllowed,
    isDone,
    press: () => {
      if (!isAllowed) return
      if (plan.kind === 'ask-again') askAgain()
      else if (plan.kind === 'fleet' && sync?.crawl) showFleet()
      else if (needsConsent(plan)) setAsking(true)
      else if (plan.kind === 'view' && !crawl && !isStarting) crawls.start(plan.scope)
    },
    cancel: () => {
      setAsking(false)
      crawls.reset()
    },
  }
}

/** A crawl that was started here. wasSeen: it has been told of as under way. */
type Watched = { scope: string; lastEnd: string | undefined; wasSeen: boolean }

function useFollowed(
  sync: Sync,
  watched: Watched | null,
  setWatched: (watched: Watched | null) => void,
  onEnded: (scope: string, isComplete: boolean) => void,
): void {
  const follow = useEffectEvent((now: SyncAnswer, { scope, lastEnd, wasSeen }: Watched) => {
    const isRunning = crawlOf(now, scope) !== null
    if (isRunning && !wasSeen) setWatched({ scope, lastEnd, wasSeen: true })
    // A short crawl can be over before it was ever told of; a second reading ends the first one while it goes on.
    const end = endOf(now, scope)
    if (isRunning || !(wasSeen || end?.finishedAt !== lastEnd)) return
    setWatched(null)
    onEnded(scope, end?.outcome === 'complete')
  })
  useEffect(() => {
    if (sync && watched) follow(sync, watched)
  }, [sync, watched])
}

function crawlOf(sync: Sync, scope: string | null): Crawl | null {
  return sync?.views.find((crawl) => crawl.scope === scope) ?? null
}

/** How a crawl of this scope last ended. */
function endOf(sync: Sync, scope: string): CrawlEnd | undefined {
  return sync?.history.find((end) => end.scope === scope)
}
