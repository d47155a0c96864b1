/** What is being exported and what was, over the lower corner of the page: an export goes on while people go on. */
import { EXPORT_WORDS } from '../i18n/export-words.ts'
import { useWords } from '../i18n/language.tsx'
import styles from './export.module.css'
import { TrayItem } from './tray-item.tsx'
import type { ShownExport } from './use-exports.ts'

type Props = { exports: readonly { id: string; shown: ShownExport }[] }

export function ExportTray({ exports }: Props) {
  const words = useWords(EXPORT_WORDS)
  if (exports.length === 0) return null
  return (
    <section aria-label={words.tray} className={styles['tray']}>
      {exports.map(({ id, shown }) => (
        <TrayItem key={id} {...{ id, shown }} />
      ))}
    </section>
  )
}
