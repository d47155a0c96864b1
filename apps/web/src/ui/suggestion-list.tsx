/** The list under a combobox, in the top layer, as wide as its field. The focus stays in the field. */
import { type RefObject, useLayoutEffect, useRef } from 'react'
import styles from './combobox.module.css'
import type { Suggestion } from './combobox.tsx'

type Props = {
  id: string
  label: string
  anchor: RefObject<HTMLElement | null>
  suggestions: readonly Suggestion[]
  active: number
  onTake: (value: string) => void
  onClose: () => void
}

export function SuggestionList({ id, label, anchor, suggestions, active, onTake, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const follow = () => place(list.current, anchor.current, onClose)
    list.current?.showPopover()
    follow()
    window.addEventListener('scroll', follow, { capture: true, passive: true })
    window.addEventListener('resize', follow)
    return () => {
      window.removeEventListener('scroll', follow, { capture: true })
      window.removeEventListener('resize', follow)
    }
  })
  useLayoutEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} popover="manual" className={styles['list']}>
      {suggestions.map((suggestion, at) => (
        <div
          key={suggestion.value}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className={styles['option']}
          onPointerDown={(event) => {
            event.preventDefault()
            onTake(suggestion.value)
          }}
        >
          {suggestion.label ?? suggestion.value}
          {suggestion.label !== null && <small>{suggestion.value}</small>}
        </div>
      ))}
    </div>
  )
}

/** Under the field, above it where there is no room; gone with a field that is scrolled out of sight. */
function place(list: HTMLElement | null, field: HTMLElement | null, onGone: () => void) {
  if (!list || !field) return
  const { left, top, bottom, width } = field.getBoundingClientRect()
  if (bottom < 0 || top > window.innerHeight) return onGone()
  const below = window.innerHeight - bottom
  const isAbove = list.offsetHeight > below && top > below
  list.style.left = `${left}px`
  list.style.width = `${width}px`
  list.style.top = `${isAbove ? top - list.offsetHeight - 2 : bottom + 2}px`
}
