import { conditionOf, isCardFieldName } from '@linkdeck/contract'
import { useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { ToggleChip } from '../ui/chip.tsx'
import { CardCount } from './card-count.tsx'
import { toggleMissing } from './choose.ts'
import { missingCounts } from './counts.ts'
import type { ControlProps } from './edit.ts'
import styles from './filters.module.css'
import { missingKind } from './missing-kind.ts'

type Props = Pick<ControlProps, 'name' | 'query' | 'edit' | 'isIndexed' | 'counts'>

/** Cards without a value, and cards with any. Only the index can be asked for them; what is asked can always be taken back. */
export function MissingChoices({ name, query, edit, isIndexed, counts }: Props) {
  const rail = useWords(RAIL_WORDS)
  const { missing } = conditionOf(query, name)
  if (!isCardFieldName(name) || !(isIndexed || missing !== null)) return null
  const count = missingCounts(counts, name, query)
  const words = rail.missing[missingKind(name)]
  return (
    <div className={styles['missing']}>
      {(['any', 'none'] as const).map((choice) => (
        <ToggleChip
          key={choice}
          pressed={missing === choice}
          onClick={() => edit((current) => toggleMissing(current, name, choice))}
        >
          {words[choice]}
          <CardCount count={count[choice]} />
        </ToggleChip>
      ))}
    </div>
  )
}
