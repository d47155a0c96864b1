import { useId } from 'react'
import { useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { classNames } from '../ui/class-names.ts'
import field from '../ui/field.module.css'
import type { ControlProps } from './edit.ts'
import { FaultLine } from './fault-line.tsx'
import styles from './filters.module.css'
import type { NumberEnds as Ends } from './range-term.ts'
import type { Draft } from './use-draft.ts'

type Props = Pick<ControlProps, 'name'> & Draft<Ends> & { unit: string }

/** The two ends of a range of plain numbers. */
export function NumberEnds({ name, draft, fault, type, commit, unit }: Props) {
  const rail = useWords(RAIL_WORDS)
  const faultId = useId()
  const [from, to] = draft
  const ends = [
    { label: rail.from, value: from, change: (next: string): Ends => [next, to] },
    { label: rail.to, value: to, change: (next: string): Ends => [from, next] },
  ]
  return (
    <>
      <div className={styles['ends']}>
        {ends.map(({ label, value, change }) => (
          <label key={label} className={styles['numberEnd']}>
            <span>{label}</span>
            <input
              inputMode="decimal"
              autoComplete="off"
              aria-label={unit === '' ? label : `${label} (${unit})`}
              aria-invalid={fault !== null || undefined}
              aria-describedby={fault === null ? undefined : faultId}
              className={classNames(field['field'], styles['field'], styles['amount'])}
              value={value}
              onChange={(event) => type(change(event.target.value))}
              onBlur={() => commit(draft)}
              onKeyDown={(event) => event.key === 'Enter' && commit(draft)}
            />
            {unit !== '' && <span>{unit}</span>}
          </label>
        ))}
      </div>
      <FaultLine id={faultId} name={name} fault={fault} />
    </>
  )
}
