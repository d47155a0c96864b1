/** The box until its machinery has come: the same place and size, and a field that takes letters already. */
import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import { useMessages } from '../i18n/language.tsx'
import styles from './query-frame.module.css'

export function QueryFrame({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const { search } = useMessages().shell
  return (
    <search className={styles['search']}>
      <div className={styles['box']}>
        <Search aria-hidden className={styles['icon']} />
        <div className={styles['field']}>
          <input
            ref={field}
            type="text"
            autoComplete="off"
            spellCheck={false}
            aria-label={search.label}
            placeholder={search.placeholder}
          />
        </div>
      </div>
    </search>
  )
}
