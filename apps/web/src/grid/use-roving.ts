/** One tab stop for the whole grid: the active cell. Keys move it, focus follows, and its row is brought into view. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { cellAround, focusInner, focusPlace, isCellOf, placeOfCell, stepInner } from './grid-focus.ts'
import { type GridPlace, placeAfterKey } from './grid-keys.ts'
import type { RowWindow } from './window/row-window.ts'

const START: GridPlace = { row: 1, column: 0 }
/** Rows that stay in view as landmarks when a Page key passes the others. */
const LANDMARKS = 2

type Options = {
  grid: RefObject<HTMLElement | null>
  rowWindow: RowWindow
  /** Rows of cards, without the header. */
  rowCount: number
  columnCount: number
  /** Keys that do not move. True when it was used. */
  onKey: (place: GridPlace, event: KeyboardEvent) => boolean
  /** Shift and a key that moves: over which rows of cards, from 0. */
  onRange: (from: number, to: number) => void
}

export function useRoving({ grid, rowWindow, rowCount, columnCount, onKey, onRange }: Options) {
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
    if (shouldFocus.current || isLost) focusPlace(grid.current, active)
    else if (focused instanceof HTMLElement && isCellOf(grid.current, focused)) settle(placeOfCell(focused))
    shouldFocus.current = false
  })

  const moveTo = (place: GridPlace) => {
    if (place.row > 0) rowWindow.reveal(place.row - 1)
    shouldFocus.current = true
    setWanted(place)
  }

  /** Other rows have come: the cells of the header keep the focus, a cell of the old rows hands it on. */
  const startAt = (place: GridPlace) => {
    if (holdsFocus.current && active.row === 0) return
    shouldFocus.current = holdsFocus.current
    setWanted(place)
  }

  const onCellKey = (cell: HTMLElement, event: KeyboardEvent): boolean => {
    if (event.key === 'F2') return focusInner(cell, 0)
    if (onKey(active, event)) return true
    if (event.altKey) return false
    const { from, to } = rowWindow.inView()
    const size = { rows: rowCount + 1, columns: columnCount, page: Math.max(1, to - from - LANDMARKS) }
    const next = placeAfterKey(active, event, size)
    if (!next || (event.shiftKey && !isRange(active, next))) return false
    if (event.shiftKey) onRange(active.row - 1, next.row - 1)
    moveTo(next)
    return true
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
    const place = placeOfCell(cell)
    settle(place)
    const { from, to } = rowWindow.inView()
    // A browser scrolls to what it gives the focus to, but does not know where a row outside the window belongs.
    if (place.row > 0 && (place.row <= from || place.row > to)) {
      requestAnimationFrame(() => rowWindow.reveal(place.row - 1))
    }
  }

  const onBlur = () => {
    holdsFocus.current = false
  }

  return { active, moveTo, startAt, onKeyDown, onFocus, onBlur }
}

/** From one row of cards to another. */
function isRange(from: GridPlace, to: GridPlace): boolean {
  return from.row > 0 && to.row > 0 && from.row !== to.row
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
