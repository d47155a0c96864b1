/**
 * The column model: order, visibility, pinning, widths and sort marks. TanStack Table never sees a row: sorting is
 * done by whoever answers, and rows are drawn from the answer itself.
 */
import {
  CARD_FIELD_NAMES,
  type Card,
  type CardFieldName,
  fieldOf,
  isCardFieldName,
  type SortKey,
} from '@linkdeck/contract'
import {
  type ColumnDef,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  type Header,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { type Pins, pinnedCount } from './column-order.ts'
import { MAX_WIDTH, MIN_WIDTH, widthOf } from './column-widths.ts'

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
})

const NO_ROWS: Card[] = []

const COLUMNS: ColumnDef<typeof features, Card>[] = CARD_FIELD_NAMES.map((name) => ({
  id: name,
  accessorFn: (card) => card[name],
  size: widthOf(name),
  minSize: MIN_WIDTH,
  maxSize: MAX_WIDTH,
  // The most used first; of everything else the least, the soonest, the first letter.
  sortDescFirst: fieldOf(name).kind === 'count' || name === 'periodAddFlow',
}))

export type CardHeader = Header<typeof features, Card>
export type CardTable = ReturnType<typeof useCardTable>['table']

type Options = {
  sort: readonly SortKey[]
  /** Pinned ones first. */
  columns: readonly CardFieldName[]
  pins: Pins
  onSort: (sort: readonly SortKey[]) => void
}

/** The visible headers in their order. Widths are left out of the render: a drag writes a CSS variable instead. */
export function useCardTable({ sort, columns, pins, onSort }: Options) {
  const state = useMemo(
    () => ({
      sorting: sort.map(({ name, descending }) => ({ id: name, desc: descending })),
      columnOrder: [...columns],
      columnVisibility: Object.fromEntries(CARD_FIELD_NAMES.map((name) => [name, columns.includes(name)])),
      columnPinning: { start: columns.slice(0, pinnedCount(columns, pins)), end: [] },
    }),
    [sort, columns, pins],
  )
  const table = useTable(
    {
      features,
      columns: COLUMNS,
      data: NO_ROWS,
      state,
      manualSorting: true,
      columnResizeMode: 'onChange',
      onSortingChange: (updater) => onSort(sortKeysOf(functionalUpdate(updater, state.sorting))),
    },
    ({ sorting }) => sorting,
  )
  return { table, headers: table.getHeaderGroups()[0]?.headers ?? [] }
}

function sortKeysOf(sorting: readonly { id: string; desc: boolean }[]): readonly SortKey[] {
  return sorting.flatMap(({ id, desc }) => (isCardFieldName(id) ? [{ name: id, descending: desc }] : []))
}
