import { FILTER_WORDS } from '../i18n/filter-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import type { Counts } from './counts.ts'
import styles from './filters.module.css'

/** Over which cards the numbers in the rail were counted, as long as it is not the whole fleet. */
export function CountsNote({ counts, hasFailed }: { counts: Counts | null; hasFailed: boolean }) {
  const filters = useWords(FILTER_WORDS)
  const rail = useWords(RAIL_WORDS)
  const { number } = useFormat()
  if (hasFailed) return <p className={styles['coverage']}>{rail.countsFailed}</p>
  if (counts === null || counts.coverage.complete) return null
  const { known, expected } = counts.coverage
  return (
    <p className={styles['coverage']}>
      {filters.countsSoFar(number(known), expected === null ? null : number(expected))}
    </p>
  )
}
