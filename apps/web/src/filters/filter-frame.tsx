/** Where the filters stand: a rail beside the grid, a sheet over it where there is no room. */
import { type ReactNode, Suspense } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { lazyPart } from '../problems/lazy-part.tsx'
import styles from './filter-frame.module.css'

const FilterSheet = lazyPart(() => import('./filter-sheet.tsx').then(({ FilterSheet }) => FilterSheet))

type Props = { isSheet: boolean; isOpen: boolean; onClose: () => void; children: ReactNode }

export function FilterFrame({ isSheet, isOpen, onClose, children }: Props) {
  const { shell } = useMessages()
  if (!isOpen) return null
  if (!isSheet)
    return (
      <aside aria-labelledby="rail-title" className={styles['rail']}>
        <h2 id="rail-title" className="visually-hidden">
          {shell.filters}
        </h2>
        <Suspense>{children}</Suspense>
      </aside>
    )
  return (
    <Suspense>
      <FilterSheet onClose={onClose}>
        <Suspense>{children}</Suspense>
      </FilterSheet>
    </Suspense>
  )
}
