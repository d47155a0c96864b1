/** What stands in the place of what is asked for: that it is on its way, or why it did not come. */
import { CrawlFailure } from '../fleet/crawl-failure.tsx'
import { ADMIN_WORDS } from '../i18n/admin-words.ts'
import { useWords } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import styles from './admin.module.css'

type Props = { isLoading: boolean; error: Error | null; onRetry: () => void }

export function Unloaded({ isLoading, error, onRetry }: Props) {
  const words = useWords(ADMIN_WORDS)
  if (isLoading) return <p className={styles['loading']}>{words.loading}</p>
  if (!error) return null
  return (
    <div className={styles['failed']}>
      <CrawlFailure error={error} />
      <Button onClick={onRetry}>{words.retry}</Button>
    </div>
  )
}
