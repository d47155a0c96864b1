/** The free edition shows pages of 100 rows at most: it scrolls in a page, and jumps from one to another. */
import type { Card } from '@linkdeck/contract'
import { DataGrid, type GridColDef, type GridSortModel, useGridApiRef } from '@mui/x-data-grid'
import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { cellText } from '../../common/cell-text.ts'
import { BLOCK, loadCards, type Sort } from '../../common/load-cards.ts'
import { view } from '../../common/view.ts'

const COLUMNS = view.columns.map(
  ({ name, label, width }): GridColDef<Card> => ({
    field: name,
    headerName: label,
    width,
    valueGetter: (_, card) => cellText(card, name),
  }),
)

function sortOf([first]: GridSortModel): Sort | null {
  const column = view.columns.find(({ name }) => name === first?.field)
  return first && column ? { name: column.name, descending: first.sort === 'desc' } : null
}

function Grid() {
  const api = useGridApiRef()
  const wantedRow = useRef(0)
  const [page, setPage] = useState(0)
  const [sort, setSort] = useState<GridSortModel>([])
  const [rows, setRows] = useState<readonly Card[]>([])
  useEffect(() => {
    const controller = new AbortController()
    loadCards(page * BLOCK, sortOf(sort), controller.signal).then(setRows, () => undefined)
    return () => controller.abort()
  }, [page, sort])
  useEffect(() => {
    if (rows.length === 0) return
    // A new page begins at its top by itself; only then can another row be gone to.
    const frame = requestAnimationFrame(() => api.current?.scroll({ top: wantedRow.current * view.rowHeight }))
    return () => cancelAnimationFrame(frame)
  }, [rows, api])
  window.peer = {
    goTo: (row) => {
      wantedRow.current = row % BLOCK
      setPage(Math.floor(row / BLOCK))
    },
  }
  return (
    <div style={{ width: view.width, height: view.height }}>
      <DataGrid
        apiRef={api}
        rows={rows}
        columns={COLUMNS}
        getRowId={({ vsimInstanceId }) => vsimInstanceId ?? ''}
        rowCount={view.total}
        rowHeight={view.rowHeight}
        columnHeaderHeight={view.headHeight}
        paginationMode="server"
        pageSizeOptions={[BLOCK]}
        paginationModel={{ page, pageSize: BLOCK }}
        onPaginationModelChange={(model) => setPage(model.page)}
        sortingMode="server"
        sortModel={sort}
        onSortModelChange={setSort}
      />
    </div>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Grid />)
