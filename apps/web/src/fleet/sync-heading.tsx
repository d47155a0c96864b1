/** How many cards, how true, and what stands in the way of it. */
import type { SyncAnswer } from '@linkdeck/contract'
import { useNow } from '../clock.ts'
import { useFormat, useMessages, useWords } from '../i18n/language.tsx'
import { SYNC_WORDS } from '../i18n/sync-words.ts'
import { Chip } from '../ui/chip.tsx'
import styles from './sync-panel.module.css'
import { syncStateOf, TONE_OF_STATE } from './sync-state.ts'
import { Warning } from './warning.tsx'

const MINUTE_MS = 60_000

export function SyncHeading({ sync }: { sync: SyncAnswer }) {
  const { fleet } = useMessages()
  const words = useWords(SYNC_WORDS)
  const { coverage, otherAccount, rebuilt, isStale } = sync
  const state = syncStateOf(sync)
  return (
    <section>
      <p className={styles['count']}>
        <strong>{fleet.known(coverage.known, coverage.expected)}</strong>
        <Chip tone={TONE_OF_STATE[state]}>{fleet.states[state]}</Chip>
      </p>
      <p>
        <Since sync={sync} />
      </p>
      {coverage.uncertain > 0 && <p>{words.uncertain(coverage.uncertain)}</p>}
      {otherAccount && (
        <Warning tone="bad" title={words.otherAccount}>
          {words.otherAccountBody}
        </Warning>
      )}
      {rebuilt && <Warning tone="warn">{words.rebuilt[rebuilt]}</Warning>}
      {isStale && <Warning tone="warn">{words.stale}</Warning>}
    </section>
  )
}

function Since({ sync: { asOf, coverage } }: { sync: SyncAnswer }) {
  const words = useWords(SYNC_WORDS)
  const { moment, age } = useFormat()
  const nowMs = useNow(MINUTE_MS)
  if (asOf === null) return words.nothing
  const at = Date.parse(asOf)
  const say = coverage.complete ? words.since : words.oldest
  return say(moment(at, nowMs), age(at, nowMs))
}
