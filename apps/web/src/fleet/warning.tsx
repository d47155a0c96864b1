import type { ReactNode } from 'react'
import styles from './sync-panel.module.css'

type Props = { tone: 'warn' | 'bad'; title?: string; role?: 'alert'; children: ReactNode }

/** What somebody should know before trusting the numbers beside it. */
export function Warning({ tone, title, role, children }: Props) {
  return (
    <p role={role} className={styles['warning']} data-tone={tone}>
      {title && <strong>{title}</strong>}
      {children}
    </p>
  )
}
