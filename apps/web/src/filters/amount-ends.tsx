import { useId } from 'react'
import { useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { classNames } from '../ui/class-names.ts'
import field from '../ui/field.module.css'
import type { ControlProps } from './edit.ts'
import { FaultLine } from './fault-line.tsx'
import styles from './filters.module.css'
import { AMOUNT_UNITS, type AmountEnd, type AmountUnit, type AmountEnds as Ends } from './range-term.ts'
import type { Draft } from './use-draft.ts'

type Props = Pick<ControlProps, 'name' | 'noteId'> & Draft<Ends>

/** The two ends of a range of amounts. */
export function AmountEnds({ name, noteId, draft, fault, type, commit }: Props) {
  const rail = useWords(RAIL_WORDS)
  const faultId = useId()
  const [from, to] = draft
  const ends = [
    { label: rail.from, end: from, change: (next: AmountEnd): Ends => [next, to] },
    { label: rail.to, end: to, change: (next: AmountEnd): Ends => [from, next] },
  ]
  return (
    <>
      {ends.map(({ label, end, change }) => (
        <div key={label} className={styles['end']}>
          <span>{label}</span>
          <input
            inputMode="decimal"
            autoComplete="off"
            aria-label={`${label} ${rail.amount}`}
            aria-invalid={fault !== null || undefined}
            aria-describedby={fault === null ? noteId : faultId}
            className={classNames(field['field'], styles['field'], styles['amount'])}
            value={end.amount}
            onChange={(event) => type(change({ ...end, amount: event.target.value }))}
            onBlur={() => commit(draft)}
            onKeyDown={(event) => event.key === 'Enter' && commit(draft)}
          />
          <select
            aria-label={`${label} ${rail.unit}`}
            className={classNames(field['field'], styles['field'], styles['unit'])}
            value={end.unit}
            onChange={(event) => commit(change({ ...end, unit: unitOf(event.target.value) }))}
          >
            {AMOUNT_UNITS.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
        </div>
      ))}
      <FaultLine id={faultId} name={name} fault={fault} />
    </>
  )
}

function unitOf(text: string): AmountUnit {
  return AMOUNT_UNITS.find((unit) => unit === text) ?? 'MB'
}
