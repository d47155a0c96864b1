import { parseCardTime } from '@linkdeck/contract'
import { useFormat, useMessages } from '../../i18n/language.tsx'
import { type CellProps, textOf } from './cell-props.ts'
import styles from './cells.module.css'
import { expiryStateOf } from './expiry-state.ts'
import { NoValue, RawValue } from './odd-value.tsx'
import { RenewalMark } from './renewal-cell.tsx'

/** Beyond a quarter the date says enough. */
const RELATIVE_DAYS = 90

/** When the plan ends, how soon that is, and whether anything renews it. Soon and not renewed is the alarm. */
export function ExpiryCell({ card, name, nowMs }: CellProps) {
  const format = useFormat()
  const { expiry, unread } = useMessages().grid
  const text = textOf(card, name)
  const at = parseCardTime(text)
  if (text === null) return <NoValue />
  if (at === null) return <RawValue text={text} reason={unread(text)} />
  const { state, days, renewal, isAlarm } = expiryStateOf(card, nowMs)
  const isNear = days !== null && Math.abs(days) <= RELATIVE_DAYS
  const relative = format.relativeDays(at, nowMs)
  return (
    <span
      className={styles['expiry']}
      data-state={state}
      title={`${format.dateTime(at)} · ${relative} · ${expiry.explain[renewal]}`}
    >
      <time dateTime={format.date(at)}>{format.date(at)}</time>
      <span className={styles['soon']}>{isNear && relative}</span>
      <RenewalMark renewal={renewal} isAlarm={isAlarm} />
      {isAlarm ? (
        <span className={styles['alarm']}>{expiry.stops}</span>
      ) : (
        <span className="visually-hidden">{expiry.explain[renewal]}</span>
      )}
    </span>
  )
}
