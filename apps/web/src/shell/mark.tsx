import styles from './top-bar.module.css'

/** The mark of Linkdeck: a card with its contacts, one of them lit. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={styles['mark']}>
      <path d="M9 3h10l6 6v16a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" fill="currentColor" />
      <path d="M10 14h4v4h-4zM10 20h4v4h-4zM16 14h4v4h-4z" className={styles['contact']} />
      <path d="M16 20h4v4h-4z" className={styles['lit']} />
    </svg>
  )
}
