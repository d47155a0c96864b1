/** Values that are not there, or not what the document promises: said in words, never hidden, never an error. */
import { CircleHelp } from 'lucide-react'
import { useMessages } from '../../i18n/language.tsx'
import styles from './cells.module.css'
import { visibleText } from './visible-text.ts'

/** A dash, and why. */
export function NoValue({ reason }: { reason?: string }) {
  const { noValue } = useMessages().grid
  return (
    <span role="img" aria-label={reason ?? noValue} title={reason} className={styles['none']}>
      –
    </span>
  )
}

/** The raw text with a mark that explains itself. */
export function RawValue({ text, reason }: { text: string; reason: string }) {
  return (
    <span className={styles['raw']} title={reason}>
      <bdi>{visibleText(text)}</bdi>
      <CircleHelp role="img" aria-hidden={false} aria-label={reason} />
    </span>
  )
}
