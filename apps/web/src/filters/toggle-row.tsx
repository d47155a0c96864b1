/** A line of a list that is ticked, ruled out, or neither; with the number of cards behind it. */
import { Check, Minus } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { CardCount } from './card-count.tsx'
import type { Choice } from './choose.ts'
import styles from './toggle-row.module.css'

type Props = {
  choice: Choice
  /** Whether ticking another line takes this tick away. */
  isSingle: boolean
  label: ReactNode
  /** A second, quieter line: what the value stands for. */
  hint?: string | null
  /** null: not counted. */
  count: number | null
  onToggle: (event: MouseEvent) => void
  /** Further buttons, shown on hover and on focus. */
  children?: ReactNode
}

export function ToggleRow({ choice, isSingle, label, hint = null, count, onToggle, children }: Props) {
  const rail = useWords(RAIL_WORDS)
  return (
    <div className={styles['row']} data-choice={choice ?? undefined} data-none={count === 0 || undefined}>
      <button type="button" aria-pressed={choice === 'wanted'} className={styles['toggle']} onClick={onToggle}>
        <span aria-hidden className={styles['mark']} data-single={isSingle || undefined}>
          {choice === 'wanted' && <Check />}
          {choice === 'unwanted' && <Minus />}
        </span>
        <span className={styles['label']}>
          <span className={styles['name']}>{label}</span>
          {hint !== null && <small>{hint}</small>}
        </span>
        {choice === 'unwanted' && <span className="visually-hidden"> {rail.isExcluded}</span>}
        <CardCount count={count} />
      </button>
      {children && <span className={styles['actions']}>{children}</span>}
    </div>
  )
}
