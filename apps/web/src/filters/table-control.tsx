/** A vocabulary that is a table by nature: a group a kind, in it a line a variant. */
import { DATA_TYPE, labelOf, SIM_TYPE, type Vocab } from '@linkdeck/contract'
import { useLanguage, useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import type { ControlProps } from './edit.ts'
import { listedCodes } from './listed-codes.ts'
import { PLAN_FAMILIES, PLAN_REACHES, type PlanFamily } from './plan-families.ts'
import { SIM_FORMS, SIM_GRADES, type SimForm } from './sim-forms.ts'
import styles from './toggle-row.module.css'
import { ValueRow } from './value-row.tsx'

type Group = { label: string; cells: readonly { code: string; label: string }[] }

const PLAN_ORDER: readonly PlanFamily[] = ['single', 'sameTier', 'unified']
const SIM_ORDER: readonly SimForm[] = ['nano', 'micro', 'standard', 'embedded5x6', 'embedded2x2']

export function PlanControl(props: ControlProps) {
  const rail = useWords(RAIL_WORDS)
  const groups = PLAN_ORDER.map((family) => ({
    label: rail.planFamilies[family],
    cells: PLAN_REACHES.map((reach) => ({ code: PLAN_FAMILIES[family][reach], label: rail.planReaches[reach] })),
  }))
  return <Table {...props} groups={groups} vocab={DATA_TYPE} />
}

export function SimControl(props: ControlProps) {
  const rail = useWords(RAIL_WORDS)
  const groups = SIM_ORDER.map((form) => ({
    label: rail.simForms[form],
    cells: SIM_GRADES.map((grade) => ({ code: SIM_FORMS[form][grade], label: rail.simGrades[grade] })),
  }))
  return <Table {...props} groups={groups} vocab={SIM_TYPE} />
}

function Table({ groups, vocab, ...props }: ControlProps & { groups: readonly Group[]; vocab: Vocab }) {
  const { language } = useLanguage()
  const unknown = listedCodes(props).filter((code) => !vocab.find(code))
  return (
    <div className={styles['groups']}>
      {groups.map(({ label, cells }) => (
        <div key={label}>
          <span aria-hidden className={styles['groupName']}>
            {label}
          </span>
          <ul className={styles['list']}>
            {cells.map((cell) => (
              <li key={cell.code} title={labelOf(vocab, cell.code, language)}>
                <ValueRow
                  {...props}
                  value={cell.code}
                  label={`${label} ${cell.label}`}
                  shown={<Cell {...{ label, cell }} />}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <ul className={styles['list']}>
        {unknown.map((code) => (
          <li key={code}>
            <ValueRow {...props} value={code} label={code} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Heard with the name of its group, which the eye reads above it. */
function Cell({ label, cell }: { label: string; cell: { label: string } }) {
  return (
    <>
      <span className="visually-hidden">{label} </span>
      {cell.label}
    </>
  )
}
