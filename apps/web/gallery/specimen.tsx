import type { ReactNode } from 'react'
import styles from './gallery.module.css'

/** A component in one state, under the name of the state. */
export function Specimen({ state, children }: { state: string; children: ReactNode }) {
  return (
    <figure className={styles['specimen']}>
      <figcaption>{state}</figcaption>
      <div className={styles['stage']}>{children}</div>
    </figure>
  )
}
