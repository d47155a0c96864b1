import { conditionOf, fieldOf, labelOf } from '@linkdeck/contract'
import { useLanguage } from '../i18n/language.tsx'
import { ToggleChip } from '../ui/chip.tsx'
import { choose } from './choose.ts'
import type { ControlProps } from './edit.ts'
import styles from './filters.module.css'

/** The codes of a vocabulary, each a click. A code that is asked but not documented is shown as it is. */
export function ChipsControl({ name, query, edit }: ControlProps) {
  const { language } = useLanguage()
  const { vocab } = fieldOf(name)
  if (!vocab) return null
  const { any } = conditionOf(query, name)
  const known = vocab.entries.map(({ code }) => code)
  const codes = [...known, ...any.filter((code) => !known.includes(code))]
  return (
    <div className={styles['chips']}>
      {codes.map((code) => {
        const pressed = any.includes(code)
        return (
          <ToggleChip
            key={code}
            pressed={pressed}
            onClick={() => edit((current) => choose(current, name, pressed ? null : code))}
          >
            {labelOf(vocab, code, language)}
          </ToggleChip>
        )
      })}
    </div>
  )
}
