import { parseCardTime } from '@linkdeck/contract'
import { useFormat, useMessages } from '../../i18n/language.tsx'
import { type CellProps, textOf } from './cell-props.ts'
import styles from './cells.module.css'
import { RawValue } from './odd-value.tsx'
import { usageAgeOf } from './usage-age.ts'

/** How old the usage is. Where the service does not say, it is unknown and not "now". */
export function AgeCell({ card, name, nowMs }: CellProps) {
  const format = useFormat()
  const { age, unread } = useMessages().grid
  const text = textOf(card, name)
  const at = parseCardTime(text)
  if (text === null) return <span className={styles['faint']}>{age.unknown}</span>
  if (at === null) return <RawValue text={text} reason={unread(text)} />
  const isStale = usageAgeOf(text, nowMs).state === 'stale'
  return (
    <span className={styles['line']} title={`${format.dateTime(at)} · ${isStale ? age.stale : age.fresh}`}>
      <span className={styles['dot']} data-stale={isStale || undefined} aria-hidden />
      {format.age(at, nowMs)}
    </span>
  )
}
