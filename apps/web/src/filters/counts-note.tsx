import { useFormat, useMessages } from '../i18n/language.tsx'
import type { Counts } from './counts.ts'
import styles from './filters.module.css'

/** Over which cards the numbers in the rail were counted, as long as it is not the whole fleet. */
export function CountsNote({ counts, hasFailed }: { counts: Counts | null; hasFailed: boolean }) {
  const { filters } = useMessages()
  const { number } = useFormat()
  if (hasFailed) return <p className={styles['coverage']}>{filters.countsFailed}</p>
  if (counts === null || counts.coverage.complete) return null
  const { known, expected } = counts.coverage
  return (
    <p className={styles['coverage']}>
      {filters.countsSoFar(number(known), expected === null ? null : number(expected))}
    </p>
  )
}
