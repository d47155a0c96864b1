/** A text field that suggests. Any text is allowed; suggestions only save typing (ARIA 1.2 combobox with a list). */
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import styles from './combobox.module.css'
import field from './field.module.css'
import { SuggestionList } from './suggestion-list.tsx'

/** label: a better name than the value itself. */
export type Suggestion = { value: string; label: string | null }

type Props = {
  label: string
  listLabel: string
  value: string
  suggestions: readonly Suggestion[]
  mono?: boolean
  /** Not to be read by onlookers while nobody types into it. */
  isVeiled?: boolean
  describedBy?: string | undefined
  invalid?: boolean
  placeholder?: string
  onType: (value: string) => void
  /** Enter, a chosen suggestion, or the field was left. */
  onCommit: (value: string) => void
}

const MOST_LISTED = 50

export function Combobox(props: Props) {
  const { value, suggestions, onType, onCommit } = props
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const listed = open ? fitting(suggestions, value) : []
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const take = (chosen: string) => {
    close()
    onCommit(chosen)
  }
  const move = (step: 1 | -1) => {
    setOpen(true)
    setActive(nextOf(active, step, fitting(suggestions, value).length))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take(listed[active]?.value ?? value)
    if (event.key === 'ArrowDown') move(1)
    if (event.key === 'ArrowUp') move(-1)
    const closes = event.key === 'Escape' && listed.length > 0
    if (closes) close()
    if (!closes && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <input
        ref={input}
        role="combobox"
        aria-label={props.label}
        aria-expanded={listed.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={listed[active] ? `${listId}-${active}` : undefined}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        className={classNames(
          field['field'],
          styles['input'],
          props.mono && styles['mono'],
          props.isVeiled && 'veiled',
        )}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        value={value}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setOpen(true)
          setActive(-1)
          onType(event.target.value)
        }}
        onBlur={() => take(value)}
        onKeyDown={onKeyDown}
      />
      {listed.length > 0 && (
        <SuggestionList
          id={listId}
          label={props.listLabel}
          anchor={input}
          suggestions={listed}
          active={active}
          onTake={take}
          onClose={close}
        />
      )}
    </>
  )
}

/** What holds the typed text, anywhere; a value that is typed in full needs no suggestion. */
function fitting(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const needle = typed.trim().toLowerCase()
  const fits = ({ value, label }: Suggestion) =>
    value !== typed && `${value}\n${label ?? ''}`.toLowerCase().includes(needle)
  return suggestions.filter(fits).slice(0, MOST_LISTED)
}

/** The next place in a ring of count places; -1 is the field itself. */
function nextOf(active: number, step: 1 | -1, count: number): number {
  if (active < 0) return step === 1 ? 0 : count - 1
  return count === 0 ? -1 : (active + step + count) % count
}
