/** The box until its machinery has come: the same place and size, and a field that takes letters already. */
import { Search } from 'lucide-react'
import type { RefObject, SubmitEvent } from 'react'
import { useMessages } from '../i18n/language.tsx'
import styles from './query-frame.module.css'

export function QueryFrame({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const { search } = useMessages().shell
  /** The box asks it when it comes. */
  const keepForBox = (event: SubmitEvent) => {
    event.preventDefault()
    if (field.current) field.current.dataset['entered'] = field.current.value
  }
  return (
    <search className={styles['search']}>
      <form className={styles['box']} onSubmit={keepForBox}>
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
      </form>
    </search>
  )
}
