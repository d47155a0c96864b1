import { type ReactNode, useId } from 'react'
import styles from './admin.module.css'

type Props = { title: string; actions?: ReactNode; children: ReactNode }

/** A titled part of the screen, with what can be done about it beside its title. */
export function Section({ title, actions, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <header className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  )
}
