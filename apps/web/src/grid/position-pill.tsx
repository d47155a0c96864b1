import { useSyncExternalStore } from 'react'
import { useFormat, useMessages } from '../i18n/language.tsx'
import styles from './position-pill.module.css'
import { type CardBlocks, cardOf } from './window/card-blocks.ts'
import type { RowWindow } from './window/row-window.ts'

const TAIL = 4

type Props = { rowWindow: RowWindow; blocks: CardBlocks; total: number | null }

/** Where one is, while the rows go by too fast to be read. */
export function PositionPill({ rowWindow, blocks, total }: Props) {
  const { rows } = useMessages().grid
  const { number } = useFormat()
  const { isFlying } = useSyncExternalStore(rowWindow.subscribe, rowWindow.shot)
  const { row } = rowWindow.top()
  const iccid = cardOf(blocks.at(row))?.iccid
  const place = rows.place(number(row + 1), total === null ? null : number(total))
  return (
    <div className={styles['pill']} data-shown={isFlying || undefined} aria-hidden>
      {place}
      {iccid && <b>…{iccid.slice(-TAIL)}</b>}
    </div>
  )
}
