import type { CardFieldName } from '@linkdeck/contract'
import { type RefObject, useLayoutEffect } from 'react'
import { clampWidth, widthOf } from './column-widths.ts'
import type { CardTable } from './use-card-table.ts'

/** Writes the widths of the columns into CSS variables around the grid: a drag costs a style, never a render. */
export function useWidthVariables(
  frame: RefObject<HTMLElement | null>,
  table: CardTable,
  columns: readonly CardFieldName[],
  pinned: number,
): void {
  const { columnSizing } = table.atoms
  useLayoutEffect(() => {
    const write = () => {
      const sizing = columnSizing.get()
      const widths = columns.map((name) => clampWidth(sizing[name] ?? widthOf(name)))
      frame.current?.style.setProperty('--columns', widths.map((width) => `${width}px`).join(' '))
      let pinnedWidth = 0
      for (const [column, width] of widths.slice(0, pinned).entries()) {
        frame.current?.style.setProperty(pinVariable(column), `${pinnedWidth}px`)
        pinnedWidth += width
      }
      frame.current?.style.setProperty('--pinned-width', `${pinnedWidth}px`)
    }
    write()
    const { unsubscribe } = columnSizing.subscribe(write)
    return unsubscribe
  }, [frame, columnSizing, columns, pinned])
}

/** How far from the left edge a pinned column stays. */
export function pinVariable(column: number): string {
  return `--pin-${column}`
}
