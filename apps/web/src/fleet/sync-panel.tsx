/** The whole story behind the freshness line: what is known, what is being read, what is doubtful, and what it costs. */
import { useMessages, useWords } from '../i18n/language.tsx'
import { SYNC_WORDS } from '../i18n/sync-words.ts'
import { Modal } from '../ui/modal.tsx'
import type { OnUnknownCode } from './odd-section.tsx'
import styles from './sync-panel.module.css'
import { SyncSections } from './sync-sections.tsx'
import type { Sync } from './use-sync.ts'

type Props = { sync: Sync; onUnknownCode: OnUnknownCode; onClose: () => void }

export function SyncPanel({ sync, onUnknownCode, onClose }: Props) {
  const { shell } = useMessages()
  const words = useWords(SYNC_WORDS)
  return (
    <Modal title={words.title} closeLabel={shell.close} onClose={onClose}>
      <div className={styles['body']}>
        <SyncSections sync={sync} onUnknownCode={onUnknownCode} />
      </div>
    </Modal>
  )
}
