/** Where the filters stand: a rail beside the grid, a sheet over it where there is no room. */
import { type ReactNode, Suspense } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { Modal } from '../ui/modal.tsx'
import styles from './filter-frame.module.css'

type Props = { isSheet: boolean; isOpen: boolean; onClose: () => void; children: ReactNode }

export function FilterFrame({ isSheet, isOpen, onClose, children }: Props) {
  const { filters, shell } = useMessages()
  if (!isOpen) return null
  if (!isSheet)
    return (
      <aside aria-labelledby="rail-title" className={styles['rail']}>
        <h2 id="rail-title" className="visually-hidden">
          {filters.title}
        </h2>
        <Suspense>{children}</Suspense>
      </aside>
    )
  return (
    <Modal look="sheet" title={filters.title} closeLabel={shell.close} onClose={onClose}>
      <Suspense>{children}</Suspense>
    </Modal>
  )
}
