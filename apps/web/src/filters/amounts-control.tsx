import { useId } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { classNames } from '../ui/class-names.ts'
import type { ControlProps } from './edit.ts'
import { FaultLine } from './fault-line.tsx'
import styles from './filters.module.css'
import { AMOUNT_UNITS, type AmountEnd, type AmountUnit, endsOfAmounts, readAmounts } from './range-term.ts'
import { useDraft } from './use-draft.ts'

const CODEC = { spell: endsOfAmounts, read: readAmounts }

/** Two amounts of data, each with its unit. */
export function AmountsControl(props: ControlProps) {
  const { filters } = useMessages()
  const faultId = useId()
  const { draft, fault, type, commit } = useDraft(props, CODEC)
  const [from, to] = draft
  const ends = [
    { label: filters.from, end: from, change: (next: AmountEnd): [AmountEnd, AmountEnd] => [next, to] },
    { label: filters.to, end: to, change: (next: AmountEnd): [AmountEnd, AmountEnd] => [from, next] },
  ]
  return (
    <>
      {ends.map(({ label, end, change }) => (
        <div key={label} className={styles['end']}>
          <span>{label}</span>
          <input
            inputMode="decimal"
            autoComplete="off"
            aria-label={`${label} ${filters.amount}`}
            aria-invalid={fault !== null || undefined}
            aria-describedby={fault === null ? props.noteId : faultId}
            className={classNames(styles['field'], styles['amount'])}
            value={end.amount}
            onChange={(event) => type(change({ ...end, amount: event.target.value }))}
            onBlur={() => commit(draft)}
            onKeyDown={(event) => event.key === 'Enter' && commit(draft)}
          />
          <select
            aria-label={`${label} ${filters.unit}`}
            className={classNames(styles['field'], styles['unit'])}
            value={end.unit}
            onChange={(event) => commit(change({ ...end, unit: unitOf(event.target.value) }))}
          >
            {AMOUNT_UNITS.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
        </div>
      ))}
      <p id={props.noteId} className={styles['note']}>
        {filters.usedNote}
      </p>
      <FaultLine id={faultId} name={props.name} fault={fault} />
    </>
  )
}

function unitOf(text: string): AmountUnit {
  return AMOUNT_UNITS.find((unit) => unit === text) ?? 'MB'
}
