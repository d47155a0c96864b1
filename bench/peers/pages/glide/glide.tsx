/** Draws on a canvas, so what is painted cannot be read from the document: the page keeps it as it is drawn. */
import '@glideapps/glide-data-grid/dist/index.css'
import {
  DataEditor,
  type DataEditorRef,
  type DrawCellCallback,
  type GridCell,
  GridCellKind,
  type Item,
  type Rectangle,
} from '@glideapps/glide-data-grid'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { createCardBlocks } from '../../common/card-blocks.ts'
import { cellText } from '../../common/cell-text.ts'
import type { Sort } from '../../common/load-cards.ts'
import { view } from '../../common/view.ts'

const COLUMNS = view.columns.map(({ name, label, width }) => ({ id: name, title: label, width }))
const FIRST_ROWS: Rectangle = { x: 0, y: 0, width: 1, height: 20 }

/** The first cells that were painted last, by row. */
const painted = new Map<number, string>()
const KEPT = 200

const draw: DrawCellCallback = ({ col, row, cell }, drawContent) => {
  drawContent()
  if (col !== 0 || cell.kind !== GridCellKind.Text) return
  painted.delete(row)
  painted.set(row, cell.displayData)
  for (const old of painted.keys()) if (painted.size > KEPT) painted.delete(old)
}

function Grid() {
  const editor = useRef<DataEditorRef>(null)
  const region = useRef(FIRST_ROWS)
  const [sort, setSort] = useState<Sort | null>(null)
  const blocks = useMemo(() => createCardBlocks(sort, () => drawAgain(editor.current, region.current)), [sort])
  useEffect(() => blocks.want(region.current.y, region.current.y + region.current.height), [blocks])
  const getCellContent = useCallback(
    ([column, row]: Item): GridCell => {
      const name = view.columns[column]?.name ?? 'iccid'
      const text = cellText(blocks.at(row), name)
      return { kind: GridCellKind.Text, data: text, displayData: text, allowOverlay: false }
    },
    [blocks],
  )
  window.peer = {
    textAt: (y) => painted.get(rowAt(editor.current, region.current, y)) ?? '',
    headerAt: (label) => {
      const bounds = editor.current?.getBounds(
        COLUMNS.findIndex(({ title }) => title === label),
        -1,
      )
      return { x: (bounds?.x ?? 0) + (bounds?.width ?? 0) / 2, y: (bounds?.y ?? 0) + (bounds?.height ?? 0) / 2 }
    },
  }
  return (
    <DataEditor
      ref={editor}
      columns={COLUMNS}
      rows={view.total}
      getCellContent={getCellContent}
      drawCell={draw}
      width={view.width}
      height={view.height}
      rowHeight={view.rowHeight}
      headerHeight={view.headHeight}
      freezeColumns={1}
      smoothScrollX
      smoothScrollY
      onVisibleRegionChanged={(range) => {
        region.current = range
        blocks.want(range.y, range.y + range.height)
      }}
      onHeaderClicked={(column) => setSort((before) => nextSort(before, column))}
    />
  )
}

function nextSort(before: Sort | null, column: number): Sort {
  const name = view.columns[column]?.name ?? 'iccid'
  return { name, descending: before?.name === name && !before.descending }
}

function drawAgain(editor: DataEditorRef | null, { y, height }: Rectangle): void {
  const cells = Array.from({ length: (height + 1) * COLUMNS.length }, (_, at): { cell: Item } => ({
    cell: [at % COLUMNS.length, y + Math.floor(at / COLUMNS.length)],
  }))
  editor?.updateCells(cells)
}

function rowAt(editor: DataEditorRef | null, { y: from, height }: Rectangle, y: number): number {
  for (let row = from; row <= from + height; row += 1) {
    const bounds = editor?.getBounds(0, row)
    if (bounds && y >= bounds.y && y < bounds.y + bounds.height) return row
  }
  return -1
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Grid />)
