/** One tab stop for the whole grid: the active cell. Keys move it, focus follows, and the cell is scrolled into view. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { cellAround, focusInner, focusPlace, isCellOf, placeOfCell, rowsInView, stepInner } from './grid-focus.ts'
import { type GridPlace, placeAfterKey } from './grid-keys.ts'

const START: GridPlace = { row: 1, column: 0 }

type Options = {
  grid: RefObject<HTMLElement | null>
  /** Rows of cards, without the header. */
  rowCount: number
  columnCount: number
  /** aria-rowindex of the first card. */
  firstRowIndex: number
  /** Keys that do not move. True when it was used. */
  onKey: (place: GridPlace, event: KeyboardEvent) => boolean
  /** A Page key beyond the last or the first row. True when there is another page. */
  onTurn: (step: -1 | 1) => boolean
}

export function useRoving({ grid, rowCount, columnCount, firstRowIndex, onKey, onTurn }: Options) {
  const [wanted, setWanted] = useState(START)
  const active = { row: Math.min(wanted.row, rowCount), column: Math.min(wanted.column, columnCount - 1) }
  const holdsFocus = useRef(false)
  const shouldFocus = useRef(false)

  const settle = (place: GridPlace) =>
    setWanted((old) => (old.row === place.row && old.column === place.column ? old : place))

  // After every render: a move takes focus along, a focused row that is gone hands it on, a moved column keeps it.
  useLayoutEffect(() => {
    const focused = document.activeElement
    const isLost = holdsFocus.current && focused === document.body
    if (shouldFocus.current || isLost) focusPlace(grid.current, active, firstRowIndex)
    else if (focused instanceof HTMLElement && isCellOf(grid.current, focused)) {
      settle(placeOfCell(focused, firstRowIndex))
    }
    shouldFocus.current = false
  })

  const onCellKey = (cell: HTMLElement, event: KeyboardEvent): boolean => {
    if (event.key === 'F2') return focusInner(cell, 0)
    if (onKey(active, event)) return true
    if (event.altKey || event.shiftKey) return false
    const size = { rows: rowCount + 1, columns: columnCount, page: rowsInView(grid.current, cell) }
    const next = placeAfterKey(active, event, size)
    if (!next) return false
    shouldFocus.current = true
    setWanted(turned(event.key, active, next) ?? next)
    return true
  }

  const turned = (key: string, from: GridPlace, to: GridPlace): GridPlace | null => {
    if (from.row !== to.row) return null
    if (key === 'PageDown' && onTurn(1)) return { row: 1, column: to.column }
    return key === 'PageUp' && onTurn(-1) ? { row: rowCount, column: to.column } : null
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = event.target instanceof Element && grid.current?.contains(event.target) && cellAround(event.target)
    if (!cell) return
    const isUsed = event.target === cell ? onCellKey(cell, event) : onInnerKey(cell, event)
    if (isUsed) event.preventDefault()
  }

  const onFocus = ({ target }: FocusEvent) => {
    const cell = grid.current?.contains(target) && cellAround(target)
    if (!cell) return
    holdsFocus.current = true
    settle(placeOfCell(cell, firstRowIndex))
  }

  const onBlur = () => {
    holdsFocus.current = false
  }

  return { active, onKeyDown, onFocus, onBlur }
}

/** F2 enters what a cell holds, arrows go through it, Escape leaves it. */
function onInnerKey(cell: HTMLElement, event: KeyboardEvent): boolean {
  if (event.key === 'Escape') {
    cell.focus()
    return true
  }
  // An edge takes the arrows for itself.
  const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
  if (!isArrow || event.defaultPrevented || !(event.target instanceof Element)) return false
  return stepInner(cell, event.target, event.key === 'ArrowRight' ? 1 : -1)
}
