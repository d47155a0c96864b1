import type { FieldName, QueryRule } from '@linkdeck/contract'
import { fieldOf } from '@linkdeck/contract'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { PROBLEM_WORDS } from '../i18n/problem-words.ts'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import styles from './filters.module.css'

type Props = { id: string; name: FieldName; fault: QueryRule | 'whole-megabytes' | null }

/** Why a field cannot be asked as it stands, in words and beside it. */
export function FaultLine({ id, name, fault }: Props) {
  const { faults } = useWords(PROBLEM_WORDS)
  const rail = useWords(RAIL_WORDS)
  const { language } = useLanguage()
  if (fault === null) return null
  const sentence =
    fault === 'whole-megabytes' ? rail.wholeMegabytes : rail.faultOf(fieldOf(name)[language], faults[fault])
  return (
    <p id={id} role="alert" className={styles['fault']}>
      {sentence}
    </p>
  )
}
