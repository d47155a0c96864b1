import { parseCardTime } from '@linkdeck/contract'
import { useFormat, useMessages } from '../../i18n/language.tsx'
import { type CellProps, textOf } from './cell-props.ts'
import styles from './cells.module.css'
import { expiryStateOf } from './expiry-state.ts'
import { NoValue, RawValue } from './odd-value.tsx'
import { RenewalMark } from './renewal-cell.tsx'

/** When the plan ends, how soon that is, and whether anything renews it. Soon and not renewed is the alarm. */
export function ExpiryCell({ card, name, nowMs }: CellProps) {
  const format = useFormat()
  const { expiry, unread } = useMessages().grid
  const text = textOf(card, name)
  const at = parseCardTime(text)
  if (text === null) return <NoValue />
  if (at === null) return <RawValue text={text} reason={unread(text)} />
  const { state, renewal, isAlarm } = expiryStateOf(card, nowMs)
  return (
    <span className={styles['expiry']} data-state={state} title={`${format.dateTime(at)} · ${expiry.explain[renewal]}`}>
      <time dateTime={format.date(at)}>{format.date(at)}</time>
      <span className={styles['soon']}>{format.relativeDays(at, nowMs)}</span>
      <RenewalMark renewal={renewal} isAlarm={isAlarm} />
      {isAlarm ? (
        <span className={styles['alarm']}>{expiry.stops}</span>
      ) : (
        <span className="visually-hidden">{expiry.explain[renewal]}</span>
      )}
    </span>
  )
}
