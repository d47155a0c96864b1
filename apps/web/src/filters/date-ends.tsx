import { Clock } from 'lucide-react'
import { useId, useState } from 'react'
import { useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { classNames } from '../ui/class-names.ts'
import field from '../ui/field.module.css'
import type { ControlProps } from './edit.ts'
import { FaultLine } from './fault-line.tsx'
import styles from './filters.module.css'
import { endsOfTimes, readTimes, type TimeEnd } from './range-term.ts'
import { useDraft } from './use-draft.ts'

const CODEC = { spell: endsOfTimes, read: readTimes }

/** Two days, with times of day where they matter. The dates of the query are plain ones. */
export function DateEnds(props: ControlProps) {
  const rail = useWords(RAIL_WORDS)
  const faultId = useId()
  const { draft, fault, type, commit } = useDraft(props, CODEC)
  const [from, to] = draft
  const [isTimed, setTimed] = useState(false)
  const timed = isTimed || from.clock !== '' || to.clock !== ''
  const ends = [
    { label: rail.from, end: from, change: (next: TimeEnd): [TimeEnd, TimeEnd] => [next, to] },
    { label: rail.to, end: to, change: (next: TimeEnd): [TimeEnd, TimeEnd] => [from, next] },
  ]
  return (
    <>
      {ends.map(({ label, end, change }) => (
        <div key={label} className={styles['end']}>
          <span>{label}</span>
          <input
            type="date"
            aria-label={`${label} ${rail.date}`}
            aria-invalid={fault !== null || undefined}
            aria-describedby={fault === null ? undefined : faultId}
            className={classNames(field['field'], styles['field'])}
            min="2000-01-01"
            max="2099-12-31"
            value={end.day}
            onChange={(event) => type(change({ ...end, day: event.target.value }))}
            onBlur={() => commit(draft)}
          />
          {timed && (
            <input
              type="time"
              step="1"
              aria-label={`${label} ${rail.time}`}
              className={classNames(field['field'], styles['field'], styles['clock'])}
              value={end.clock}
              onChange={(event) => type(change({ ...end, clock: event.target.value }))}
              onBlur={() => commit(draft)}
            />
          )}
        </div>
      ))}
      {!timed && (
        <button type="button" className={styles['more']} onClick={() => setTimed(true)}>
          <Clock aria-hidden />
          {rail.addTimes}
        </button>
      )}
      <FaultLine id={faultId} name={props.name} fault={fault} />
    </>
  )
}
