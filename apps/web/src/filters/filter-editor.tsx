/** One editor of the rail: its name, its control, the cards without a value, and a way to clear it. */
import { fieldOf } from '@linkdeck/contract'
import { type ComponentType, useId } from 'react'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { AmountsControl } from './amounts-control.tsx'
import { clearFields, isAsked } from './choose.ts'
import { CodesControl } from './codes-control.tsx'
import { CountControl } from './count-control.tsx'
import { DatesControl } from './dates-control.tsx'
import type { ControlProps } from './edit.ts'
import { type ControlName, type Editor, editorId } from './filter-controls.ts'
import styles from './filters.module.css'
import { FlagControl } from './flag-control.tsx'
import { MissingChoices } from './missing-choices.tsx'
import { PercentControl } from './percent-control.tsx'
import { StatusControl } from './status-control.tsx'
import { PlanControl, SimControl } from './table-control.tsx'
import { ValuesControl } from './values-control.tsx'

const CONTROLS: Record<ControlName, ComponentType<ControlProps>> = {
  values: ValuesControl,
  codes: CodesControl,
  flag: FlagControl,
  dates: DatesControl,
  amounts: AmountsControl,
  percent: PercentControl,
  count: CountControl,
  'status-tree': StatusControl,
  'plan-table': PlanControl,
  'sim-table': SimControl,
}

type Props = Pick<ControlProps, 'query' | 'edit' | 'isIndexed' | 'counts' | 'seen'> & { editor: Editor }

export function FilterEditor({ editor, ...rest }: Props) {
  const rail = useWords(RAIL_WORDS)
  const { language } = useLanguage()
  const id = useId()
  const [name] = editor.names
  const label = fieldOf(name)[language]
  const Control = CONTROLS[editor.control]
  return (
    <fieldset id={editorId(name)} aria-labelledby={`${id}-label`} className={styles['editor']}>
      <div className={styles['editorHead']}>
        <span id={`${id}-label`} className={styles['editorLabel']}>
          {label}
        </span>
        {isAsked(rest.query, editor.names) && (
          <button
            type="button"
            className={styles['clear']}
            aria-label={rail.clearField(label)}
            onClick={() => rest.edit((query) => clearFields(query, editor.names))}
          >
            {rail.clear}
          </button>
        )}
      </div>
      <Control name={name} labelId={`${id}-label`} noteId={`${id}-note`} {...rest} />
      <MissingChoices name={name} {...rest} />
    </fieldset>
  )
}
