/** Refreshes the view, says how far that is, and offers what has become known since. */
import type { CardQuery } from '@linkdeck/contract'
import { RotateCw } from 'lucide-react'
import { Suspense } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { lazyPart } from '../problems/lazy-part.tsx'
import { useProblemTitle } from '../problems/use-problem-title.ts'
import { Button } from '../ui/button.tsx'
import { ProgressLine } from './progress-line.tsx'
import styles from './refresh-control.module.css'
import type { NewData } from './use-new-data.ts'
import type { Refresh } from './use-refresh.ts'

const RefreshDialog = lazyPart(() => import('./refresh-dialog.tsx').then(({ RefreshDialog }) => RefreshDialog))

type Props = {
  query: CardQuery
  refresh: Refresh
  newData: NewData
  isFetching: boolean
  /** What a refresh takes is known only once there is an answer, and the state of the index. */
  isDisabled?: boolean
}

export function RefreshControl({ query, refresh, newData, isFetching, isDisabled }: Props) {
  const { refresh: words, newData: newWords } = useMessages().fleet
  const { state, crawl, isAllowed, isDone, press } = refresh
  return (
    <div className={styles['control']}>
      <p role="status" className="visually-hidden">
        {state === 'running' ? words.running : isDone && words.done}
      </p>
      {newData.isNew && (
        <Button look="quiet" className={styles['new']} onClick={newData.show}>
          {newWords}
        </Button>
      )}
      {crawl ? (
        <Running refresh={refresh} />
      ) : isAllowed ? (
        <Button look="quiet" title={`${words.view} (R)`} disabled={isDisabled} onClick={press}>
          <RotateCw
            aria-hidden
            size={16}
            strokeWidth={1.75}
            className={styles['icon']}
            data-turning={isFetching || state === 'starting' || undefined}
          />
          {state === 'starting' ? words.starting : words.button}
        </Button>
      ) : null}
      {state === 'asking' && (
        <Suspense>
          <RefreshDialog query={query} refresh={refresh} />
        </Suspense>
      )}
    </div>
  )
}

function Running({ refresh: { crawl, crawls, isAllowed } }: { refresh: Refresh }) {
  const { fleet } = useMessages()
  const titleOf = useProblemTitle(Boolean(crawl?.problem))
  if (!crawl) return null
  const { cards, total, callsSpent, problem } = crawl
  return (
    <span className={styles['running']} data-waits={problem !== null || undefined}>
      <span>{problem ? titleOf(problem) : fleet.refresh.progress(fleet.known(cards, total), callsSpent)}</span>
      {isAllowed && (
        <Button look="quiet" disabled={crawls.isPending} onClick={() => crawls.stop(crawl.id)}>
          {fleet.stop}
        </Button>
      )}
      <ProgressLine crawl={crawl} />
    </span>
  )
}
