/** Parts of the page that are loaded when they are needed. One that does not come says so, and leaves the rest alone. */
import { TriangleAlert } from 'lucide-react'
import type { ComponentType } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { type LaterPart, lazyOr } from '../ui/lazy-or.ts'
import styles from './notices.module.css'

export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  return lazyOr(load, MissingPart)
}

/** The program has stopped, or was replaced by another version since the page was opened. */
export function MissingPart() {
  const { missingPart } = useMessages().shell
  return (
    <section role="alert" className={styles['notice']}>
      <TriangleAlert aria-hidden className={styles['mark']} />
      <p className={styles['body']}>{missingPart.title}</p>
      <Button onClick={() => window.location.reload()}>{missingPart.reload}</Button>
    </section>
  )
}
