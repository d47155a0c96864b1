/** How true the page is, at all times: how many of how many cards, as of when, in which state. Leads to the whole story. */
import { useNow } from '../clock.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import styles from './freshness-line.module.css'
import { ProgressLine } from './progress-line.tsx'
import { syncStateOf, TONE_OF_STATE } from './sync-state.ts'
import type { Sync } from './use-sync.ts'

const MINUTE_MS = 60_000

export function FreshnessLine({ sync, onOpen }: { sync: Sync; onOpen: () => void }) {
  const { shell, fleet } = useMessages()
  const state = syncStateOf(sync)
  const isCounted = sync && state !== 'none'
  if (sync === undefined) return <span className={styles['line']} />
  return (
    <Tooltip text={shell.zone}>
      <button type="button" className={styles['line']} aria-haspopup="dialog" onClick={onOpen}>
        <span className={styles['dot']} data-tone={TONE_OF_STATE[state]} data-state={state} aria-hidden />
        <span className={styles['words']}>
          {isCounted && <span>{fleet.known(sync.coverage.known, sync.coverage.expected)}</span>}
          <span className={state === 'complete' ? styles['quiet'] : undefined}>{fleet.states[state]}</span>
          {sync?.asOf && <Stamp at={Date.parse(sync.asOf)} />}
        </span>
        {sync?.crawl && <ProgressLine crawl={sync.crawl} />}
      </button>
    </Tooltip>
  )
}

function Stamp({ at }: { at: number }) {
  const { moment, age } = useFormat()
  const nowMs = useNow(MINUTE_MS)
  return (
    <>
      <span>{moment(at, nowMs)}</span>
      <span className={styles['age']}>{age(at, nowMs)}</span>
    </>
  )
}
