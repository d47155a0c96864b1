import { resolve } from '@linkdeck/contract'
import { readClock, useNow } from '../clock.ts'
import { FILTER_WORDS } from '../i18n/filter-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import styles from './chips-line.module.css'
import type { Edit } from './edit.ts'

const MINUTE_MS = 60_000

/** The address goes by the live clock: it asks something else tomorrow. It can be held at the dates of today. */
export function MovingDates({ edit }: { edit: Edit }) {
  const { moving } = useWords(FILTER_WORDS)
  const { date } = useFormat()
  const nowMs = useNow(MINUTE_MS)
  return (
    <li className={styles['moving']}>
      <span>{moving.live}</span>
      <button type="button" className={styles['clear']} onClick={() => edit((query) => resolve(query, readClock()))}>
        {moving.pin(date(nowMs))}
      </button>
    </li>
  )
}
