import type { CardFieldName } from '@linkdeck/contract'
import { Subscribe } from '@tanstack/react-table'
import type { KeyboardEvent } from 'react'
import { useMessages } from '../i18n/language.tsx'
import styles from './column-edge.module.css'
import { clampWidth, MAX_WIDTH, MIN_WIDTH, widthOf } from './column-widths.ts'
import { fittingWidth } from './fitting-width.ts'
import type { CardHeader, CardTable } from './use-card-table.ts'

const STEP_PX = 16

type Props = { name: CardFieldName; label: string; table: CardTable; header: CardHeader }

/** The right edge of a column: drag it, or use the arrow keys on it; a double click fits the column to its content. */
export function ColumnEdge({ name, label, table, header }: Props) {
  const { width: widthLabel } = useMessages().grid.header
  const resize = header.getResizeHandler()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    stepWidth(table, name, event.key === 'ArrowLeft' ? -STEP_PX : STEP_PX)
  }
  return (
    <Subscribe source={table.atoms.columnSizing} selector={(sizing) => sizing[name]}>
      {(size) => (
        <hr
          tabIndex={-1}
          aria-orientation="vertical"
          aria-label={widthLabel(label)}
          aria-valuenow={clampWidth(size ?? widthOf(name))}
          aria-valuemin={MIN_WIDTH}
          aria-valuemax={MAX_WIDTH}
          className={styles['edge']}
          onMouseDown={resize}
          onTouchStart={resize}
          onKeyDown={onKeyDown}
          onDoubleClick={(event) => setWidth(table, name, fittingWidth(event.currentTarget))}
        />
      )}
    </Subscribe>
  )
}

export function setWidth(table: CardTable, name: CardFieldName, width: number): void {
  table.setColumnSizing((sizing) => ({ ...sizing, [name]: clampWidth(width) }))
}

export function stepWidth(table: CardTable, name: CardFieldName, step: number): void {
  setWidth(table, name, (table.getColumn(name)?.getSize() ?? widthOf(name)) + step)
}
