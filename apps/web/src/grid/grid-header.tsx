import { type CardFieldName, fieldOf, isCardFieldName, type SortKey } from '@linkdeck/contract'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useId } from 'react'
import { useLanguage, useMessages } from '../i18n/language.tsx'
import styles from './card-table.module.css'
import { lookOfCell } from './cell-look.ts'
import { ColumnEdge } from './column-edge.tsx'
import { type ColumnChoice, type Pins, pinnedCount } from './column-order.ts'
import { HeaderMenu } from './header-menu.tsx'
import type { CardHeader, CardTable } from './use-card-table.ts'

type Props = {
  table: CardTable
  headers: readonly CardHeader[]
  columns: readonly CardFieldName[]
  pins: Pins
  sort: readonly SortKey[]
  activeColumn: number
  onSort: (sort: readonly SortKey[]) => void
  onColumns: (columns: ColumnChoice) => void
}

export function GridHeader(props: Props) {
  return (
    <thead className={styles['head']}>
      <tr aria-rowindex={1} className={styles['headRow']}>
        {props.headers.map((header) => {
          const name = header.column.id
          return isCardFieldName(name) && <HeaderCell key={name} name={name} header={header} {...props} />
        })}
      </tr>
    </thead>
  )
}

/** A click sorts, Shift and click adds to the sort; the rest stands in the menu and on the edge. */
function HeaderCell({ name, header, ...props }: Props & { name: CardFieldName; header: CardHeader }) {
  const { table, columns, pins, sort, activeColumn, onSort, onColumns } = props
  const { language } = useLanguage()
  const labelId = useId()
  const label = fieldOf(name)[language]
  const column = columns.indexOf(name)
  const place = sort.findIndex((key) => key.name === name)
  const descending = sort[place]?.descending
  return (
    <th
      scope="col"
      aria-colindex={column + 1}
      aria-sort={ariaSort(descending)}
      aria-labelledby={labelId}
      tabIndex={column === activeColumn ? 0 : -1}
      {...lookOfCell(name, column, pinnedCount(columns, pins))}
    >
      <span className={styles['label']} id={labelId}>
        <span className={styles['labelText']}>{label}</span>
        {descending !== undefined && <SortMark descending={descending} place={sort.length > 1 ? place + 1 : null} />}
      </span>
      <HeaderMenu {...{ name, label, labelId, table, sort, columns, pins, onSort, onColumns }} />
      <ColumnEdge name={name} label={label} table={table} header={header} />
    </th>
  )
}

function SortMark({ descending, place }: { descending: boolean; place: number | null }) {
  const { header } = useMessages().grid
  const Arrow = descending ? ArrowDown : ArrowUp
  return (
    <span className={styles['sortMark']}>
      <Arrow aria-hidden />
      {place !== null && (
        <>
          <span aria-hidden>{place}</span>
          <span className="visually-hidden">{header.order(place)}</span>
        </>
      )}
    </span>
  )
}

function ariaSort(descending: boolean | undefined): 'ascending' | 'descending' | 'none' {
  if (descending === undefined) return 'none'
  return descending ? 'descending' : 'ascending'
}
