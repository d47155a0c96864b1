/** What is being read and what it costs; the way to begin and to stop it. */
import type { SyncAnswer } from '@linkdeck/contract'
import { useNow } from '../clock.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { SYNC_WORDS } from '../i18n/sync-words.ts'
import { useMay } from '../session/use-role.ts'
import { Button } from '../ui/button.tsx'
import { CrawlFailure } from './crawl-failure.tsx'
import { CrawlProgress } from './crawl-progress.tsx'
import { fleetForecast } from './forecast.ts'
import { useScopeWords } from './scope-words.ts'
import styles from './sync-panel.module.css'
import { useCrawl } from './use-crawl.ts'
import { useForecastWords } from './use-forecast-words.ts'

export function CrawlSection({ sync }: { sync: SyncAnswer }) {
  const words = useWords(SYNC_WORDS)
  const { start, stop, isPending, error } = useCrawl()
  const scopeWords = useScopeWords()
  return (
    <section>
      <h3>{words.crawl}</h3>
      {sync.crawl ? (
        <CrawlProgress crawl={sync.crawl} isStopping={isPending} onStop={stop} />
      ) : (
        <Idle sync={sync} isStarting={isPending} onStart={() => start('')} />
      )}
      <CrawlFailure error={error} />
      {sync.views.length > 0 && <h3>{words.views}</h3>}
      {sync.views.map((crawl) => (
        <div key={crawl.scope}>
          <p>{scopeWords(crawl.scope)}</p>
          <CrawlProgress crawl={crawl} isStopping={isPending} onStop={stop} />
        </div>
      ))}
    </section>
  )
}

type IdleProps = { sync: SyncAnswer; isStarting: boolean; onStart: () => void }

function Idle({ sync, isStarting, onStart }: IdleProps) {
  const words = useWords(SYNC_WORDS)
  const { moment } = useFormat()
  const nowMs = useNow(60_000)
  const forecastWords = useForecastWords()
  const mayStart = useMay('operator')
  const next = sync.next && words.next(moment(Date.parse(sync.next.at), nowMs))
  return (
    <>
      <p>{next ?? words.onlyAsked}</p>
      <div className={styles['act']}>
        {mayStart && (
          <Button look="primary" disabled={isStarting} onClick={onStart}>
            {words.start}
          </Button>
        )}
        <small>{forecastWords(fleetForecast(sync))}</small>
      </div>
    </>
  )
}
