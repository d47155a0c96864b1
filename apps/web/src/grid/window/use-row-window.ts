import { useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { useLatest } from '../use-latest.ts'
import { createRowWindow, type RowWindow } from './row-window.ts'
import type { ScrollPort } from './scroll-ports.ts'

type Rows = { count: number; rowHeight: number }

/** The window over the rows of a component. findPort: asked once, when its elements are there. */
export function useRowWindow({ count, rowHeight }: Rows, findPort: () => ScrollPort | null): RowWindow {
  const [rowWindow] = useState(createRowWindow)
  const attach = useLatest(() => {
    const port = findPort()
    return port ? rowWindow.attach(port) : undefined
  })
  useLayoutEffect(() => attach(), [attach])
  useLayoutEffect(() => rowWindow.setRows({ count, rowHeight }), [rowWindow, count, rowHeight])
  return rowWindow
}

/** The row at the upper edge, told while the rows move and when they rest. */
export function useTopRow({ subscribe, onRest, top }: RowWindow): number {
  const [join] = useState(() => (listener: () => void) => {
    const leaves = [subscribe(listener), onRest(listener)]
    return () => {
      for (const leave of leaves) leave()
    }
  })
  return useSyncExternalStore(join, () => top().row)
}
