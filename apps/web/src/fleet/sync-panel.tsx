/** The whole story behind the freshness line: what is known, what is being read, what is doubtful, and what it costs. */
import type { SyncAnswer } from '@linkdeck/contract'
import { useMessages, useWords } from '../i18n/language.tsx'
import { SYNC_WORDS } from '../i18n/sync-words.ts'
import { Modal } from '../ui/modal.tsx'
import { CrawlSection } from './crawl-section.tsx'
import { HeldSection } from './held-section.tsx'
import { OddSection, type OnUnknownCode } from './odd-section.tsx'
import { PastSection } from './past-section.tsx'
import { SyncHeading } from './sync-heading.tsx'
import styles from './sync-panel.module.css'
import type { Sync } from './use-sync.ts'

type Props = { sync: Sync; onUnknownCode: OnUnknownCode; onClose: () => void }

export function SyncPanel({ sync, onUnknownCode, onClose }: Props) {
  const { shell } = useMessages()
  const words = useWords(SYNC_WORDS)
  return (
    <Modal title={words.title} closeLabel={shell.close} onClose={onClose}>
      <div className={styles['body']}>
        {sync ? <Sections sync={sync} onUnknownCode={onUnknownCode} /> : <p>{words.unknown}</p>}
      </div>
    </Modal>
  )
}

function Sections({ sync, onUnknownCode }: { sync: SyncAnswer; onUnknownCode: OnUnknownCode }) {
  return (
    <>
      <SyncHeading sync={sync} />
      <HeldSection held={sync.held} />
      <CrawlSection sync={sync} />
      <OddSection {...sync} onUnknownCode={onUnknownCode} />
      <PastSection {...sync} />
    </>
  )
}
