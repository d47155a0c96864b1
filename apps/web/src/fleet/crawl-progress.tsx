import type { Crawl } from '@linkdeck/contract'
import { useMessages, useWords } from '../i18n/language.tsx'
import { PROBLEM_WORDS } from '../i18n/problem-words.ts'
import { SYNC_WORDS } from '../i18n/sync-words.ts'
import { useMay } from '../session/use-role.ts'
import { Button } from '../ui/button.tsx'
import { Meter } from '../ui/meter.tsx'
import styles from './sync-panel.module.css'
import { percentOf } from './sync-state.ts'
import { useForecastWords } from './use-forecast-words.ts'
import { Warning } from './warning.tsx'

type Props = { crawl: Crawl; isStopping: boolean; onStop: (id: string) => void }

/** How far a crawl is, what it has cost and will cost, and what it waits for. */
export function CrawlProgress({ crawl, isStopping, onStop }: Props) {
  const { fleet } = useMessages()
  const { kinds } = useWords(PROBLEM_WORDS)
  const words = useWords(SYNC_WORDS)
  const forecastWords = useForecastWords()
  const mayStop = useMay('operator')
  const { cards, total, step, callsSpent, left, problem } = crawl
  const counted = fleet.known(cards, total)
  return (
    <div className={styles['crawl']}>
      <p>
        <strong>{counted}</strong> {words.steps[step]}
      </p>
      <Meter percent={percentOf(crawl)} tone={problem ? 'bad' : 'accent'} label={counted} className={styles['meter']} />
      <div className={styles['act']}>
        <small>
          {words.spent(callsSpent)} · {left ? words.left(forecastWords(left)) : forecastWords(null)}
        </small>
        {mayStop && (
          <Button disabled={isStopping} onClick={() => onStop(crawl.id)}>
            {fleet.stop}
          </Button>
        )}
      </div>
      {problem && <Warning tone="bad">{words.waits(kinds[problem.kind].title, kinds[problem.kind].advice)}</Warning>}
    </div>
  )
}
