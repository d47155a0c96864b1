/** Why a question finds nobody to answer it: what keeps the index from it, and which parts the service itself cannot take. */
import type { CardQuery, Source } from '@linkdeck/contract'
import { Ban } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Edit } from '../filters/edit.ts'
import type { Sync } from '../fleet/use-sync.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { canIndexAnswer } from '../use-facets.ts'
import type { Obstacle } from './live-question.ts'
import styles from './problem-panel.module.css'

type Props = {
  source: Source
  /** The parts that the service itself cannot answer. None where only the index was asked. */
  obstacles: readonly Obstacle[]
  sync: Sync
  edit: Edit
  onRetry: () => void
}

export function RefusalPanel({ source, obstacles, sync, edit, onRetry }: Props) {
  const { shell, problems } = useMessages()
  const isReady = canIndexAnswer(source, undefined, sync)
  const wasReady = useRef(isReady)
  const askAgain = useEffectEvent(onRetry)
  useEffect(() => {
    // An index that was ready before has refused by itself: asking again at once would go round in circles.
    if (isReady && !wasReady.current) askAgain()
    wasReady.current = isReady
  }, [isReady])
  const relaxAll = (query: CardQuery) => obstacles.reduce((relaxed, { relax }) => relax(relaxed), query)
  return (
    <section role="alert" className={styles['panel']}>
      <Ban aria-hidden className={styles['mark']} data-tone="warn" />
      <div className={styles['body']}>
        <h2>{obstacles.length > 0 ? shell.refused.title : problems.refused.index}</h2>
        <Why source={source} sync={sync} />
        {obstacles.length > 0 && <p>{shell.refused.body}</p>}
        <ul className={styles['parts']}>
          {obstacles.map(({ key, words, rule, relax }) => (
            <li key={key}>
              <Button onClick={() => edit(relax)}>
                {rule === 'limit' || rule === 'offset' ? shell.refused.fixPage : shell.refused.remove(words)}
              </Button>
              <small>{problems.refusals[rule]}</small>
            </li>
          ))}
        </ul>
        <div className={styles['actions']}>
          {source !== 'auto' && (
            <Button look="primary" onClick={() => edit((query) => ({ ...query, source: 'auto' }))}>
              {problems.refused.askBoth}
            </Button>
          )}
          {obstacles.length > 1 && (
            <Button look={source === 'auto' ? 'primary' : 'plain'} onClick={() => edit(relaxAll)}>
              {shell.refused.removeAll}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}

/** What keeps the fleet index from answering. Nothing is said while nobody knows. */
function Why({ source, sync }: Pick<Props, 'source' | 'sync'>) {
  const { refused } = useMessages().problems
  const { number } = useFormat()
  if (source === 'live') return <p>{refused.pinned}</p>
  if (!sync) return null
  if (sync.otherAccount) return <p>{refused.otherAccount}</p>
  if (!sync.crawl) return <p>{refused.notReading}</p>
  const { known, expected } = sync.coverage
  return <p>{refused.reading(number(known), expected === null ? null : number(expected))}</p>
}
