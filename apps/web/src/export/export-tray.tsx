/** What is being exported and what was, over the lower corner of the page: an export goes on while people go on. */
import { EXPORT_WORDS } from '../i18n/export-words.ts'
import { useWords } from '../i18n/language.tsx'
import type { BegunExport } from './begun-exports.ts'
import styles from './export.module.css'
import { TrayItem } from './tray-item.tsx'

export function ExportTray({ begun }: { begun: readonly BegunExport[] }) {
  const words = useWords(EXPORT_WORDS)
  if (begun.length === 0) return null
  return (
    <section aria-label={words.tray} className={styles['tray']}>
      {begun.map(({ id }) => (
        <TrayItem key={id} id={id} />
      ))}
    </section>
  )
}
