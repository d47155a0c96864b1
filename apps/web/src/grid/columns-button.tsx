import { Columns3 } from 'lucide-react'
import { Suspense } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { lazyPart } from '../problems/lazy-part.tsx'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import type { ColumnChoice } from './column-order.ts'

export const ColumnsMenu = lazyPart(() => import('./columns-menu.tsx').then(({ ColumnsMenu }) => ColumnsMenu))

/** Where to find it from elsewhere on the page. */
export const COLUMNS_BUTTON = 'columns'

type Props = { columns: ColumnChoice; onColumns: (columns: ColumnChoice) => void }

export function ColumnsButton(props: Props) {
  const { columns: words } = useMessages().grid
  return (
    <Popover
      label={words.title}
      align="end"
      trigger={(trigger) => (
        <Button id={COLUMNS_BUTTON} look="quiet" {...trigger}>
          <Columns3 size={16} strokeWidth={1.75} aria-hidden />
          {words.title}
        </Button>
      )}
    >
      <Suspense>
        <ColumnsMenu {...props} />
      </Suspense>
    </Popover>
  )
}
