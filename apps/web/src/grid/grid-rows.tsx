import { type Card, type CardFieldName, identityOf } from '@linkdeck/contract'
import type { CSSProperties } from 'react'
import styles from './card-table.module.css'
import type { OnFilter } from './cells/cell-props.ts'
import type { GridPlace } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'

type Props = {
  rows: readonly Card[]
  columns: readonly CardFieldName[]
  firstRowIndex: number
  active: GridPlace
  openId: string | null
  nowMs: number
  onFilter: OnFilter
}

/** The cards of a page. A row keeps its place in the document when its card changes, so that focus stays. */
export function GridRows({ rows, columns, firstRowIndex, active, openId, nowMs, onFilter }: Props) {
  return (
    <tbody>
      {rows.map((card, slot) => {
        const place = `${slot}`
        return (
          <GridRow
            key={place}
            card={card}
            columns={columns}
            rowIndex={firstRowIndex + slot}
            activeColumn={active.row === slot + 1 ? active.column : -1}
            isOpen={openId !== null && identityOf(card) === openId}
            nowMs={nowMs}
            onFilter={onFilter}
          />
        )
      })}
    </tbody>
  )
}

/** Rows of the final height while there is nothing to show yet: one element, so that drawing them delays no card. */
export function SkeletonRows({ count }: { count: number }) {
  return <div aria-hidden="true" className={styles['skeleton']} style={{ '--rows': count } as CSSProperties} />
}
