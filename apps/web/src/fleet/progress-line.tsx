import type { Crawl } from '@linkdeck/contract'
import type { CSSProperties } from 'react'
import styles from './progress-line.module.css'
import { percentOf } from './sync-state.ts'

/** How far a crawl is, as a thin line along the lower edge of what it stands in. The words beside it say the same. */
export function ProgressLine({ crawl }: { crawl: Crawl }) {
  const percent = percentOf(crawl)
  const style = { '--percent': `${percent ?? 0}%` } as CSSProperties
  return <span aria-hidden className={styles['line']} data-waits={crawl.problem !== null || undefined} style={style} />
}
