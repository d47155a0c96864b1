import type { ReactNode } from 'react'
import { useMessages } from '../../i18n/language.tsx'
import { Popover } from '../../ui/popover.tsx'
import styles from './cells.module.css'

type Props = { count: number; field: string; tabIndex: 0 | -1; children: ReactNode }

/** "+3": what a row has no room for. Draws nothing when there is no more. */
export function More({ count, field, tabIndex, children }: Props) {
  const { more, moreNamed } = useMessages().grid
  if (count <= 0) return null
  return (
    <Popover
      label={field}
      trigger={(props) => (
        <button
          type="button"
          {...props}
          tabIndex={tabIndex}
          aria-label={moreNamed(count, field)}
          className={styles['more']}
        >
          {more(count)}
        </button>
      )}
    >
      {children}
    </Popover>
  )
}
