/** Its table wants an item for every row: a million places, whose cards are looked up when they are drawn. */
import { ConfigProvider, Table, type TableColumnsType, type TableRef } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { createCardBlocks } from '../../common/card-blocks.ts'
import { cellText } from '../../common/cell-text.ts'
import type { Sort } from '../../common/load-cards.ts'
import { view } from '../../common/view.ts'

type Place = { place: number }

const PLACES: readonly Place[] = Array.from({ length: view.total }, (_, place) => ({ place }))
const WIDTH = view.columns.reduce((sum, { width }) => sum + width, 0)
const LINE_PX = 22
/** A row is a line of text, its padding and the line below it. */
const THEME = { components: { Table: { cellPaddingBlock: (view.rowHeight - LINE_PX - 1) / 2 } } }

function Grid() {
  const table = useRef<TableRef>(null)
  const [sort, setSort] = useState<Sort | null>(null)
  const [version, setVersion] = useState(0)
  const blocks = useMemo(() => createCardBlocks(sort, () => setVersion((before) => before + 1)), [sort])
  const want = () => {
    const rows = [...(table.current?.nativeElement.querySelectorAll<HTMLElement>('[data-row-key]') ?? [])]
    const places = rows.map(({ dataset }) => Number(dataset['rowKey']))
    if (places.length > 0) blocks.want(Math.min(...places), Math.max(...places))
  }
  useEffect(want)
  // Rows are drawn again only when the columns are new.
  const columns = useMemo(
    (): TableColumnsType<Place> =>
      view.columns.map(({ name, label, width }, at) => ({
        key: name,
        title: label,
        width,
        sorter: true,
        showSorterTooltip: false,
        ellipsis: { showTitle: false },
        ...(at === 0 ? { fixed: 'left' as const } : {}),
        render: (_, { place }) => (version < 0 ? null : cellText(blocks.at(place), name)),
      })),
    [blocks, version],
  )
  window.peer = { goTo: (row) => table.current?.scrollTo({ index: row }) }
  return (
    <ConfigProvider theme={THEME}>
      <div style={{ width: view.width }}>
        <Table<Place>
          ref={table}
          virtual
          rowKey="place"
          dataSource={PLACES}
          columns={columns}
          pagination={false}
          scroll={{ x: WIDTH, y: view.height - view.headHeight }}
          onScroll={want}
          onChange={(_pagination, _filters, sorter) => setSort(sortOf([sorter].flat()[0]))}
        />
      </div>
    </ConfigProvider>
  )
}

function sortOf(sorter: { columnKey?: unknown; order?: 'ascend' | 'descend' | null } | undefined): Sort | null {
  const column = view.columns.find(({ name }) => name === sorter?.columnKey)
  return column && sorter?.order ? { name: column.name, descending: sorter.order === 'descend' } : null
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Grid />)
