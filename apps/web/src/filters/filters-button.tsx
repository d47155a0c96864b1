import { type CardQuery, countConditions } from '@linkdeck/contract'
import { SlidersHorizontal } from 'lucide-react'
import { useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import styles from './filters-button.module.css'

type Props = { query: CardQuery; isOpen: boolean; onOpen: (open: boolean) => void }

/** Opens and closes the rail, and tells how many filters are set while it is closed. */
export function FiltersButton({ query, isOpen, onOpen }: Props) {
  const { shell } = useMessages()
  const count = countConditions(query)
  return (
    <Button
      aria-expanded={isOpen}
      className={styles['button']}
      title={isOpen ? shell.hideFilters : shell.showFilters}
      onClick={() => onOpen(!isOpen)}
    >
      <SlidersHorizontal aria-hidden size={14} />
      {shell.filters}
      {count > 0 && (
        <span className={styles['count']}>
          <span aria-hidden>{count}</span>
          <span className="visually-hidden">{shell.activeFilters(count)}</span>
        </span>
      )}
    </Button>
  )
}
