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

export function placeOfCell(cell: HTMLElement): GridPlace {
  return {
    row: Number(cell.parentElement?.getAttribute('aria-rowindex')) - 1,
    column: Number(cell.getAttribute('aria-colindex')) - 1,
  }
}

export function focusPlace(grid: HTMLElement | null, { row, column }: GridPlace): void {
  const cell = grid?.querySelector<HTMLElement>(`[aria-rowindex="${row + 1}"] > [aria-colindex="${column + 1}"]`)
  cell?.focus({ preventScroll: true })
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
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
