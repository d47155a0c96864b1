/** One value of a field with everything that can be asked of it: it, it among others, only it, or not it. */
import type { FieldName } from '@linkdeck/contract'
import type { MouseEvent, ReactNode } from 'react'
import { useWords } from '../i18n/language.tsx'
import { RAIL_WORDS } from '../i18n/rail-words.ts'
import { choiceOf, choose, toggle, toggleExcluded } from './choose.ts'
import { countOf } from './counts.ts'
import type { ControlProps } from './edit.ts'
import { ToggleRow } from './toggle-row.tsx'

type Props = Pick<ControlProps, 'query' | 'edit' | 'isIndexed' | 'counts'> & {
  name: FieldName
  value: string
  /** What the value is called. */
  label: string
  /** How it is drawn, where that is more than its name. */
  shown?: ReactNode
  hint?: string | null
}

export function ValueRow({ name, value, label, shown = label, hint = null, query, edit, isIndexed, counts }: Props) {
  const rail = useWords(RAIL_WORDS)
  const choice = choiceOf(query, name, value)
  const rule = () => edit((current) => toggleExcluded(current, name, value))
  const tick = () => {
    if (isIndexed || choice === 'unwanted') edit((current) => toggle(current, name, value))
    else edit((current) => choose(current, name, choice === 'wanted' ? null : value))
  }
  return (
    <ToggleRow
      choice={choice}
      isSingle={!isIndexed}
      label={shown}
      hint={hint}
      count={countOf(counts, name, value)}
      onToggle={({ altKey }: MouseEvent) => (altKey ? rule() : tick())}
    >
      {isIndexed && (
        <>
          <button
            type="button"
            aria-label={rail.onlyThis(label)}
            onClick={() => edit((current) => choose(current, name, value))}
          >
            {rail.only}
          </button>
          <button type="button" aria-pressed={choice === 'unwanted'} aria-label={rail.notThis(label)} onClick={rule}>
            {rail.not}
          </button>
        </>
      )}
    </ToggleRow>
  )
}
