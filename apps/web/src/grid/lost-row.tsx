import { RotateCw } from 'lucide-react'
import { useMessages } from '../i18n/language.tsx'
import styles from './lost-row.module.css'
import type { Slot } from './window/card-blocks.ts'

type Props = { slot: Slot; reasonOf: (error: Error) => string; onRetry: () => void }

/** Why no card stands in a row: said there, and there it can be asked for again. */
export function LostRow({ slot, reasonOf, onRetry }: Props) {
  const { rows } = useMessages().grid
  if (slot === 'gone') return <span className={styles['lost']}>{rows.gone}</span>
  if (!(slot instanceof Error)) return null
  const reason = reasonOf(slot)
  return (
    <span className={styles['lost']} title={reason}>
      <button type="button" tabIndex={-1} className={styles['retry']} onClick={onRetry}>
        <RotateCw aria-hidden />
        {rows.retry}
      </button>
      {rows.failed}
      <span className="visually-hidden">{reason}</span>
    </span>
  )
}
