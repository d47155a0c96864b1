import { CircleHelp, CircleSlash, RefreshCw } from 'lucide-react'
import { useMessages } from '../../i18n/language.tsx'
import type { CellProps } from './cell-props.ts'
import styles from './cells.module.css'
import { type ExpiryState, expiryStateOf } from './expiry-state.ts'
import { NoValue } from './odd-value.tsx'

const ICON = { renews: RefreshCw, stops: CircleSlash, unknown: CircleHelp } as const

/** Whether the plan renews by itself: mark and word. */
export function RenewalCell({ card, nowMs }: CellProps) {
  const { expiry } = useMessages().grid
  const { renewal, isAlarm } = expiryStateOf(card, nowMs)
  if (renewal === 'unknown') return <NoValue reason={expiry.explain.unknown} />
  return (
    <span className={styles['line']} title={expiry.explain[renewal]}>
      <RenewalMark renewal={renewal} isAlarm={isAlarm} />
      <span className={isAlarm ? styles['alarm'] : undefined}>{renewal === 'renews' ? expiry.on : expiry.off}</span>
    </span>
  )
}

export function RenewalMark({ renewal, isAlarm }: Pick<ExpiryState, 'renewal' | 'isAlarm'>) {
  const Icon = ICON[renewal]
  return <Icon className={styles['mark']} data-renewal={isAlarm ? 'alarm' : renewal} aria-hidden />
}
