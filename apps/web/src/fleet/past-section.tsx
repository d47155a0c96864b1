/** What was read before, and what it has cost since the program started. */
import type { CrawlEnd, SyncAnswer } from '@linkdeck/contract'
import { useNow } from '../clock.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { SYNC_WORDS } from '../i18n/sync-words.ts'
import { useScopeWords } from './scope-words.ts'
import styles from './sync-panel.module.css'

const MOST_LISTED = 8

export function PastSection({ lastComplete, meter, history }: Pick<SyncAnswer, 'lastComplete' | 'meter' | 'history'>) {
  const words = useWords(SYNC_WORDS)
  const sentenceOf = useEndWords()
  const scopeWords = useScopeWords()
  return (
    <section>
      <h3>{words.account}</h3>
      <dl className={styles['facts']}>
        <div>
          <dt>{words.lastComplete}</dt>
          <dd>{lastComplete ? sentenceOf(lastComplete) : words.never}</dd>
        </div>
        <div>
          <dt>{words.meter}</dt>
          <dd>{words.meterOf(meter.calls, meter.throttled, meter.callsPerSecond)}</dd>
        </div>
      </dl>
      {history.length > 0 && (
        <details>
          <summary>{words.history}</summary>
          <dl className={styles['facts']}>
            {history.slice(0, MOST_LISTED).map((end) => (
              <div key={`${end.scope} ${end.startedAt}`}>
                <dt>{scopeWords(end.scope)}</dt>
                <dd>
                  {sentenceOf(end)} · {words.outcomes[end.outcome]}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}

function useEndWords(): (end: CrawlEnd) => string {
  const words = useWords(SYNC_WORDS)
  const { moment } = useFormat()
  const nowMs = useNow(60_000)
  return ({ startedAt, finishedAt, callsSpent }) => {
    const at = Date.parse(finishedAt)
    return words.ended(moment(at, nowMs), (at - Date.parse(startedAt)) / 1000, callsSpent)
  }
}
