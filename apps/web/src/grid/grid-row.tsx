import { type Card, type CardFieldName, identityOf } from '@linkdeck/contract'
import { memo } from 'react'
import { classNames } from '../ui/class-names.ts'
import styles from './card-table.module.css'
import type { OnFilter } from './cells/cell-props.ts'
import { cellOf, isNumeric } from './cells.tsx'

type Props = {
  card: Card
  columns: readonly CardFieldName[]
  /** aria-rowindex: counted over everything the question found, the header being 1. */
  rowIndex: number
  /** The column of the active cell; -1 when it is in another row. */
  activeColumn: number
  isOpen: boolean
  nowMs: number
  onFilter: OnFilter
}

/** One card. Drawn again only when something of its own changes. */
export const GridRow = memo(function GridRow(props: Props) {
  const { card, columns, rowIndex, activeColumn, isOpen, nowMs, onFilter } = props
  return (
    <tr
      aria-rowindex={rowIndex}
      aria-current={isOpen || undefined}
      className={styles['row']}
      data-identity={identityOf(card) ?? undefined}
    >
      {columns.map((name, column) => {
        const Cell = cellOf(name)
        return (
          <td
            key={name}
            aria-colindex={column + 1}
            tabIndex={column === activeColumn ? 0 : -1}
            className={classNames(
              styles['cell'],
              column === 0 && styles['pinned'],
              isNumeric(name) && styles['numeric'],
            )}
          >
            <Cell card={card} name={name} nowMs={nowMs} onFilter={onFilter} tabIndex={-1} />
          </td>
        )
      })}
    </tr>
  )
})
