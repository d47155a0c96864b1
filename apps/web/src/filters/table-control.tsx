/** A vocabulary that is a table by nature: a row a kind, a column a variant, one cell pressed. */
import { conditionOf, DATA_TYPE, labelOf, SIM_TYPE, type Vocab } from '@linkdeck/contract'
import { useId } from 'react'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import { ToggleChip } from '../ui/chip.tsx'
import { choose } from './choose.ts'
import type { ControlProps } from './edit.ts'
import styles from './filters.module.css'
import { PLAN_FAMILIES, PLAN_REACHES, type PlanFamily } from './plan-families.ts'
import { SIM_FORMS, SIM_GRADES, type SimForm } from './sim-forms.ts'

type Row = { label: string; cells: readonly { code: string; label: string }[] }

const PLAN_ORDER: readonly PlanFamily[] = ['single', 'sameTier', 'unified']
const SIM_ORDER: readonly SimForm[] = ['nano', 'micro', 'standard', 'embedded5x6', 'embedded2x2']

export function PlanControl(props: ControlProps) {
  const { filters } = useMessages()
  const rows = PLAN_ORDER.map((family) => ({
    label: filters.planFamilies[family],
    cells: PLAN_REACHES.map((reach) => ({ code: PLAN_FAMILIES[family][reach], label: filters.planReaches[reach] })),
  }))
  return <Table {...props} rows={rows} vocab={DATA_TYPE} />
}

export function SimControl(props: ControlProps) {
  const { filters } = useMessages()
  const rows = SIM_ORDER.map((form) => ({
    label: filters.simForms[form],
    cells: SIM_GRADES.map((grade) => ({ code: SIM_FORMS[form][grade], label: filters.simGrades[grade] })),
  }))
  return <Table {...props} rows={rows} vocab={SIM_TYPE} />
}

function Table({ name, query, edit, rows, vocab }: ControlProps & { rows: readonly Row[]; vocab: Vocab }) {
  const { language } = useLanguage()
  const id = useId()
  const { any } = conditionOf(query, name)
  const toggle = (code: string) => edit((current) => choose(current, name, any.includes(code) ? null : code))
  const unknown = any.filter((code) => !vocab.find(code))
  return (
    <div className={styles['table']}>
      {rows.map(({ label, cells }, at) => (
        <div key={label} className={styles['tableRow']}>
          <span id={`${id}-${at}`}>{label}</span>
          {cells.map((cell) => (
            <ToggleChip
              key={cell.code}
              id={`${id}-${cell.code}`}
              aria-labelledby={`${id}-${at} ${id}-${cell.code}`}
              title={labelOf(vocab, cell.code, language)}
              pressed={any.includes(cell.code)}
              onClick={() => toggle(cell.code)}
            >
              {cell.label}
            </ToggleChip>
          ))}
        </div>
      ))}
      {unknown.map((code) => (
        <ToggleChip key={code} pressed onClick={() => toggle(code)}>
          {code}
        </ToggleChip>
      ))}
    </div>
  )
}
