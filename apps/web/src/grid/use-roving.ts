/** One tab stop for the whole grid: the active cell. Keys move it, focus follows, and the cell is scrolled into view. */
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { type GridPlace, placeAfterKey } from './grid-keys.ts'

const CELL = 'td, th'
const INNER = 'button, hr'
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

  // After every render: a move takes focus along, and so does a focused row that is gone.
  useLayoutEffect(() => {
    const isLost = holdsFocus.current && document.activeElement === document.body
    if (!shouldFocus.current && !isLost) return
    shouldFocus.current = false
    focusCell(grid.current, active, firstRowIndex)
  })

  const goTo = (place: GridPlace) => {
    shouldFocus.current = true
    setWanted(place)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || !grid.current?.contains(event.target)) return
    const cell = event.target.closest<HTMLElement>(CELL)
    if (!cell) return
    const isUsed = event.target === cell ? onCellKey(cell, event) : onInnerKey(cell, event)
    if (isUsed) event.preventDefault()
  }

  const onCellKey = (cell: HTMLElement, event: KeyboardEvent): boolean => {
    if (event.key === 'F2') return focusInner(cell, 0)
    if (onKey(active, event)) return true
    if (event.altKey || event.shiftKey) return false
    const page = Math.max(
      1,
      Math.floor((grid.current?.parentElement?.clientHeight ?? 0) / (cell.offsetHeight || 1)) - 2,
    )
    const next = placeAfterKey(active, event, { rows: rowCount + 1, columns: columnCount, page })
    if (!next) return false
    goTo(turned(event.key, active, next) ?? next)
    return true
  }

  const turned = (key: string, from: GridPlace, to: GridPlace): GridPlace | null => {
    if (from.row !== to.row) return null
    if (key === 'PageDown' && onTurn(1)) return { row: 1, column: to.column }
    return key === 'PageUp' && onTurn(-1) ? { row: rowCount, column: to.column } : null
  }

  const onFocus = useCallback(
    (event: FocusEvent) => {
      const cell = event.target.closest<HTMLElement>(CELL)
      const row = cell?.parentElement?.getAttribute('aria-rowindex')
      if (!cell || !row || !grid.current?.contains(cell)) return
      holdsFocus.current = true
      const place = {
        row: Math.max(0, Number(row) - firstRowIndex + 1),
        column: Number(cell.getAttribute('aria-colindex')) - 1,
      }
      setWanted((old) => (old.row === place.row && old.column === place.column ? old : place))
    },
    [grid, firstRowIndex],
  )

  const onBlur = useCallback(() => {
    holdsFocus.current = false
  }, [])

  return { active, onKeyDown, onFocus, onBlur }
}

function focusCell(grid: HTMLElement | null, { row, column }: GridPlace, firstRowIndex: number) {
  const rowIndex = row === 0 ? 1 : firstRowIndex + row - 1
  const cell = grid?.querySelector<HTMLElement>(`[aria-rowindex="${rowIndex}"] > [aria-colindex="${column + 1}"]`)
  cell?.focus({ preventScroll: true })
  cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
}

/** F2 enters what a cell holds, arrows go through it, Escape leaves it. */
function onInnerKey(cell: HTMLElement, event: KeyboardEvent): boolean {
  if (event.key === 'Escape') {
    cell.focus()
    return true
  }
  // A separator takes the arrows for itself.
  if (event.defaultPrevented || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false
  const inner = [...cell.querySelectorAll<HTMLElement>(INNER)]
  const at = inner.findIndex((element) => element.contains(document.activeElement))
  return focusInner(cell, at + (event.key === 'ArrowRight' ? 1 : -1))
}

function focusInner(cell: HTMLElement, at: number): boolean {
  const inner = [...cell.querySelectorAll<HTMLElement>(INNER)]
  const next = inner[Math.max(0, Math.min(inner.length - 1, at))]
  next?.focus()
  return next !== undefined
}
