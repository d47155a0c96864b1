import { parseCardTime } from '@linkdeck/contract'
import { useFormat, useMessages } from '../../i18n/language.tsx'
import { type CellProps, textOf } from './cell-props.ts'
import styles from './cells.module.css'
import { NoValue, RawValue } from './odd-value.tsx'

/** A moment in Asia/Shanghai: the date first, the time of day quieter. */
export function TimeCell({ card, name, nowMs }: CellProps) {
  const format = useFormat()
  const { unread } = useMessages().grid
  const text = textOf(card, name)
  if (text === null) return <NoValue />
  const at = parseCardTime(text)
  if (at === null) return <RawValue text={text} reason={unread(text)} />
  return (
    <span className={styles['line']} title={format.relativeDays(at, nowMs)}>
      {format.date(at)} <span className={styles['faint']}>{format.time(at)}</span>
    </span>
  )
}
