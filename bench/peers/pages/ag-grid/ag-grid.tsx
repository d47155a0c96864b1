import type { Card } from '@linkdeck/contract'
import {
  type ColDef,
  type IDatasource,
  InfiniteRowModelModule,
  ModuleRegistry,
  type SortModelItem,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { createRoot } from 'react-dom/client'
import { cellText } from '../../common/cell-text.ts'
import { AT_ONCE, BLOCK, loadCards, type Sort } from '../../common/load-cards.ts'
import { view } from '../../common/view.ts'

ModuleRegistry.registerModules([InfiniteRowModelModule])

const COLUMNS = view.columns.map(
  ({ name, label, width }, at): ColDef<Card> => ({
    colId: name,
    headerName: label,
    width,
    sortable: true,
    valueGetter: ({ data }) => cellText(data, name),
    pinned: at === 0 ? 'left' : null,
  }),
)

const SOURCE: IDatasource = {
  rowCount: view.total,
  getRows: async ({ startRow, sortModel, successCallback, failCallback }) => {
    try {
      successCallback(await loadCards(startRow, sortOf(sortModel)), view.total)
    } catch {
      failCallback()
    }
  },
}

function sortOf([first]: SortModelItem[]): Sort | null {
  const column = view.columns.find(({ name }) => name === first?.colId)
  return first && column ? { name: column.name, descending: first.sort === 'desc' } : null
}

function Grid() {
  return (
    <div style={{ width: view.width, height: view.height }}>
      <AgGridReact<Card>
        rowModelType="infinite"
        datasource={SOURCE}
        columnDefs={COLUMNS}
        rowHeight={view.rowHeight}
        headerHeight={view.headHeight}
        infiniteInitialRowCount={view.total}
        cacheBlockSize={BLOCK}
        maxConcurrentDatasourceRequests={AT_ONCE}
        maxBlocksInCache={64}
        getRowId={({ data }) => data.vsimInstanceId ?? ''}
      />
    </div>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Grid />)
