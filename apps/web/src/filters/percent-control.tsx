import { LIVE_PERCENT_STEPS, rangeOf } from '@linkdeck/contract'
import { useMessages } from '../i18n/language.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { choose, isAsked, termOf } from './choose.ts'
import type { ControlProps } from './edit.ts'
import styles from './filters.module.css'

/** The three steps that ListCardInfo knows; it says itself that they cover single-card plans only. */
export function PercentControl({ name, query, edit, labelId, noteId }: ControlProps) {
  const { filters } = useMessages()
  const steps = LIVE_PERCENT_STEPS.map((value) => ({
    value: String(value),
    label: filters.percentStep(rangeOf(name, value).to ?? 0),
  }))
  return (
    <>
      <Segmented
        labelledBy={labelId}
        describedBy={noteId}
        options={[{ value: '', label: filters.any }, ...steps]}
        value={isAsked(query, [name]) ? termOf(query, name) : ''}
        onChange={(value) => edit((current) => choose(current, name, value === '' ? null : value))}
      />
      <p id={noteId} className={styles['note']}>
        {filters.percentNote}
      </p>
    </>
  )
}
