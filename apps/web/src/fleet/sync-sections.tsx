/** Everything about the fleet index, in the order in which it matters. */
import { useWords } from '../i18n/language.tsx'
import { SYNC_WORDS } from '../i18n/sync-words.ts'
import { CrawlSection } from './crawl-section.tsx'
import { HeldSection } from './held-section.tsx'
import { OddSection, type OnUnknownCode } from './odd-section.tsx'
import { PastSection } from './past-section.tsx'
import { SyncHeading } from './sync-heading.tsx'
import styles from './sync-panel.module.css'
import type { Sync } from './use-sync.ts'

export function SyncSections({ sync, onUnknownCode }: { sync: Sync; onUnknownCode: OnUnknownCode }) {
  const words = useWords(SYNC_WORDS)
  if (!sync) return <p className={styles['unknown']}>{words.unknown}</p>
  return (
    <div className={styles['sections']}>
      <SyncHeading sync={sync} />
      <HeldSection held={sync.held} />
      <CrawlSection sync={sync} />
      <OddSection {...sync} onUnknownCode={onUnknownCode} />
      <PastSection {...sync} />
    </div>
  )
}
