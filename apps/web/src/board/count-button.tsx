import { useFormat } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import styles from './board.module.css'

/** A number that opens its cards; nothing to open where there are none. */
export function CountButton({ count, onClick }: { count: number | null; onClick: () => void }) {
  const { number } = useFormat()
  if (count === null) return <span className={styles['nothing']}>–</span>
  if (count === 0) return <span className={styles['nothing']}>0</span>
  return (
    <Button look="link" onClick={onClick}>
      {number(count)}
    </Button>
  )
}
