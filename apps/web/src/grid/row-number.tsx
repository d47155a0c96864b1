import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { useFormat, useMessages } from '../i18n/language.tsx'
import styles from './row-number.module.css'
import type { RowWindow } from './window/row-window.ts'
import { useTopRow } from './window/use-row-window.ts'

type Props = {
  ref: RefObject<HTMLInputElement | null>
  rowWindow: RowWindow
  count: number
  /** Cards there are; null when nobody said. */
  total: number | null
  /** row: counted from 1. */
  onGo: (row: number) => void
}

/** Which row stands at the upper edge; another number and Enter go there, never beyond the last row. */
export function RowNumber({ ref, rowWindow, count, total, onGo }: Props) {
  const { rows } = useMessages().grid
  const { number } = useFormat()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const row = Math.min(count, useTopRow(rowWindow) + 1)
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') setTyped(null)
    if (key !== 'Enter' || typed === null) return
    const asked = Number(typed.replaceAll(/\D/g, ''))
    setTyped(null)
    if (asked > 0) onGo(Math.min(count, asked))
  }
  return (
    <span className={styles['rowNumber']}>
      <label htmlFor={id}>{rows.row}</label>
      <input
        ref={ref}
        id={id}
        inputMode="numeric"
        value={typed ?? number(row)}
        disabled={count === 0}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
      />
      {total !== null && <span>{rows.of(number(total))}</span>}
    </span>
  )
}
