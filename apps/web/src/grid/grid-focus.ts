/** Between the places of a grid and the elements that stand there. A place counts rows from the header, row 0. */
import type { GridPlace } from './grid-keys.ts'

const CELL = 'td, th'
const INNER = 'button, hr'

export function cellAround(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(CELL)
}

export function isCellOf(grid: HTMLElement | null, element: Element): boolean {
  return element.matches(CELL) && grid?.contains(element) === true
}

/** firstRowIndex: aria-rowindex of the first row below the header. */
export function placeOfCell(cell: HTMLElement, firstRowIndex: number): GridPlace {
  const rowIndex = Number(cell.parentElement?.getAttribute('aria-rowindex'))
  return { row: Math.max(0, rowIndex - firstRowIndex + 1), column: Number(cell.getAttribute('aria-colindex')) - 1 }
}

export function focusPlace(grid: HTMLElement | null, { row, column }: GridPlace, firstRowIndex: number): void {
  const rowIndex = row === 0 ? 1 : firstRowIndex + row - 1
  const cell = grid?.querySelector<HTMLElement>(`[aria-rowindex="${rowIndex}"] > [aria-colindex="${column + 1}"]`)
  cell?.focus({ preventScroll: true })
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** How many whole rows are in view, but for one that stays as a landmark. */
export function rowsInView(grid: HTMLElement | null, cell: HTMLElement): number {
  const height = grid?.parentElement?.clientHeight ?? 0
  return Math.max(1, Math.floor(height / (cell.offsetHeight || 1)) - 2)
}

/** What can be worked inside a cell, by its place in it; false for a cell that holds nothing of the kind. */
export function focusInner(cell: HTMLElement, at: number): boolean {
  const inner = [...cell.querySelectorAll<HTMLElement>(INNER)]
  const next = inner[Math.max(0, Math.min(inner.length - 1, at))]
  next?.focus()
  return next !== undefined
}

export function stepInner(cell: HTMLElement, from: Element, step: -1 | 1): boolean {
  const at = [...cell.querySelectorAll(INNER)].findIndex((element) => element.contains(from))
  return focusInner(cell, at + step)
}
