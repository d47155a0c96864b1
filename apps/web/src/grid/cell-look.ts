import type { CardFieldName } from '@linkdeck/contract'
import type { CSSProperties } from 'react'
import { classNames } from '../ui/class-names.ts'
import styles from './card-table.module.css'
import { isNumeric } from './cells.tsx'
import { pinVariable } from './use-width-variables.ts'

type Look = { className: string | undefined; style: CSSProperties | undefined }

const STYLES: CSSProperties[] = []

/** How a cell of a column looks, in the header as in the rows. pinned: how many columns stay in view. */
export function lookOfCell(name: CardFieldName, column: number, pinned: number): Look {
  const isPinned = column < pinned
  return {
    className: classNames(
      styles['cell'],
      isPinned && styles['pinned'],
      column === pinned - 1 && styles['lastPinned'],
      isNumeric(name) && styles['numeric'],
    ),
    style: isPinned ? leftOf(column) : undefined,
  }
}

/** One object a column: thousands of cells share it. */
function leftOf(column: number): CSSProperties {
  STYLES[column] ??= { left: `var(${pinVariable(column)})` }
  return STYLES[column]
}
