import type { CardFieldName, SortKey } from '@linkdeck/contract'
import { EllipsisVertical } from 'lucide-react'
import { Suspense } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { lazyPart } from '../problems/lazy-part.tsx'
import { Popover } from '../ui/popover.tsx'
import type { ColumnChoice, Pins } from './column-order.ts'
import styles from './header-menu.module.css'
import type { CardTable } from './use-card-table.ts'

const Items = lazyPart(() => import('./header-menu-items.tsx').then(({ HeaderMenuItems }) => HeaderMenuItems))

export type HeaderMenuProps = {
  name: CardFieldName
  label: string
  /** The element in the header that carries the label. */
  labelId: string
  table: CardTable
  sort: readonly SortKey[]
  columns: readonly CardFieldName[]
  pins: Pins
  onSort: (sort: readonly SortKey[]) => void
  onColumns: (columns: ColumnChoice) => void
}

/** Leads to everything that can be done to a column. */
export function HeaderMenu(props: HeaderMenuProps) {
  const label = useMessages().grid.header.menu(props.label)
  return (
    <Popover
      label={label}
      align="end"
      trigger={(trigger) => (
        <button type="button" {...trigger} tabIndex={-1} aria-label={label} className={styles['menuButton']}>
          <EllipsisVertical aria-hidden />
        </button>
      )}
    >
      {(close) => (
        <Suspense>
          <Items {...props} close={close} />
        </Suspense>
      )}
    </Popover>
  )
}
