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
    const field = anchor.current?.getBoundingClientRect()
    if (!list.current || !field) return
    list.current.showPopover()
    list.current.style.left = `${field.left}px`
    list.current.style.width = `${field.width}px`
    const below = window.innerHeight - field.bottom
    const isAbove = list.current.offsetHeight > below && field.top > below
    list.current.style.top = `${isAbove ? field.top - list.current.offsetHeight - 2 : field.bottom + 2}px`
  })
  useLayoutEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  useLayoutEffect(() => {
    const closeOutside = (event: Event) => event.target !== list.current && onClose()
    window.addEventListener('scroll', closeOutside, { capture: true, passive: true })
    window.addEventListener('resize', onClose)
    return () => {
      window.removeEventListener('scroll', closeOutside, { capture: true })
      window.removeEventListener('resize', onClose)
    }
  })
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
