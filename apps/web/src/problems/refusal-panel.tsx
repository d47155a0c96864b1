/** Why a question finds nobody to answer it: what keeps the index from it, and which parts the service itself cannot take. */
import type { CardQuery } from '@linkdeck/contract'
import { Ban } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Edit } from '../filters/edit.ts'
import type { Sync } from '../fleet/use-sync.ts'
import { useFormat, useLanguage, useWords } from '../i18n/language.tsx'
import { UNANSWERED_WORDS } from '../i18n/unanswered-words.ts'
import { useMask } from '../masks/use-mask.ts'
import { Button } from '../ui/button.tsx'
import { canIndexAnswer } from '../use-facets.ts'
import { obstaclesOf } from './obstacles.ts'
import styles from './problem-panel.module.css'

const PATIENCE_MS = 2000

type Props = {
  /** The question that was refused. */
  query: CardQuery
  sync: Sync
  edit: Edit
  onRetry: () => void
}

export function RefusalPanel({ query, sync, edit, onRetry }: Props) {
  const { language } = useLanguage()
  const { refused, unready, refusals } = useWords(UNANSWERED_WORDS)
  const { source } = query
  const obstacles = obstaclesOf(query, language, useMask())
  const isReady = canIndexAnswer(source, undefined, sync)
  const wasReady = useRef(isReady)
  const askAgain = useEffectEvent(onRetry)
  useEffect(() => {
    if (!isReady) return
    if (!wasReady.current) return askAgain()
    // An index that looked ready has just refused: asking at once would go round in circles.
    const timer = setTimeout(() => askAgain(), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isReady])
  const relaxAll = (now: CardQuery) => obstacles.reduce((relaxed, { relax }) => relax(relaxed), now)
  return (
    <section role="alert" className={styles['panel']}>
      <Ban aria-hidden className={styles['mark']} data-tone="warn" />
      <div className={styles['body']}>
        <h2>{obstacles.length > 0 ? refused.title : unready.index}</h2>
        <Why source={source} sync={sync} />
        {obstacles.length > 0 && <p>{refused.body}</p>}
        <ul className={styles['parts']}>
          {obstacles.map(({ key, words, rule, relax }) => (
            <li key={key}>
              <Button onClick={() => edit(relax)}>
                {rule === 'limit' || rule === 'offset' ? refused.fixPage : refused.remove(words)}
              </Button>
              <small>{refusals[rule]}</small>
            </li>
          ))}
        </ul>
        <div className={styles['actions']}>
          {source !== 'auto' && (
            <Button look="primary" onClick={() => edit((now) => ({ ...now, source: 'auto' }))}>
              {unready.askBoth}
            </Button>
          )}
          {obstacles.length > 1 && (
            <Button look={source === 'auto' ? 'primary' : 'plain'} onClick={() => edit(relaxAll)}>
              {refused.removeAll}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}

/** What keeps the fleet index from answering. Nothing is said while nobody knows. */
function Why({ source, sync }: Pick<CardQuery, 'source'> & Pick<Props, 'sync'>) {
  const { unready } = useWords(UNANSWERED_WORDS)
  const { number } = useFormat()
  if (source === 'live') return <p>{unready.pinned}</p>
  if (!sync) return null
  if (sync.otherAccount) return <p>{unready.otherAccount}</p>
  if (!sync.crawl) return <p>{unready.notReading}</p>
  const { known, expected } = sync.coverage
  return <p>{unready.reading(number(known), expected === null ? null : number(expected))}</p>
}
