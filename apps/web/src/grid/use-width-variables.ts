import type { CardFieldName } from '@linkdeck/contract'
import { type RefObject, useLayoutEffect } from 'react'
import { clampWidth, widthOf } from './column-widths.ts'
import type { CardTable } from './use-card-table.ts'

/** Writes the widths of the columns into CSS variables around the grid: a drag costs a style, never a render. */
export function useWidthVariables(
  frame: RefObject<HTMLElement | null>,
  table: CardTable,
  columns: readonly CardFieldName[],
): void {
  const { columnSizing } = table.atoms
  useLayoutEffect(() => {
    const write = () => {
      const sizing = columnSizing.get()
      const widths = columns.map((name) => clampWidth(sizing[name] ?? widthOf(name)))
      frame.current?.style.setProperty('--columns', widths.map((width) => `${width}px`).join(' '))
      frame.current?.style.setProperty('--pinned-width', `${widths[0] ?? 0}px`)
    }
    write()
    const { unsubscribe } = columnSizing.subscribe(write)
    return unsubscribe
  }, [frame, columnSizing, columns])
}
