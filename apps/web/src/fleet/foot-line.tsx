/** What the whole view adds up to. Kinds of plan stand apart, because their amounts do not mean the same. */
import type { SummaryAnswer } from '@linkdeck/contract'
import { useFormat, useMessages } from '../i18n/language.tsx'
import styles from './foot-line.module.css'

type Props = {
  /** undefined: nobody can say, so nothing is said; its room is kept. */
  summary: SummaryAnswer | undefined
  isOld: boolean
}

export function FootLine({ summary, isOld }: Props) {
  const { foot } = useMessages().fleet
  if (!summary) return <div className={styles['line']} />
  const { cards, unknown, coverage } = summary
  return (
    <section className={styles['line']} aria-label={foot.name} aria-busy={isOld} data-old={isOld || undefined}>
      <span>
        <strong>{foot.cards(cards)}</strong>
        {!coverage.complete && <em className={styles['partial']}>{foot.partial}</em>}
      </span>
      <Single single={summary.single} />
      <Pool pool={summary.pool} />
      {unknown.cards > 0 && <span>{foot.unknown(unknown.cards)}</span>}
    </section>
  )
}

function Single({ single }: Pick<SummaryAnswer, 'single'>) {
  const { foot } = useMessages().fleet
  const { flow } = useFormat()
  if (single.cards === 0) return null
  return (
    <span title={foot.singleHint}>
      {foot.single(single.cards, flow(single.usedBytes), flow(single.restBytes))}
      <Unread count={single.unread} />
    </span>
  )
}

function Pool({ pool }: Pick<SummaryAnswer, 'pool'>) {
  const { foot } = useMessages().fleet
  const { flow } = useFormat()
  if (pool.cards === 0) return null
  return (
    <span title={foot.poolHint}>
      {foot.pools(pool.cards, pool.credentials, flow(pool.usedBytes))}
      <Unread count={pool.unread} />
    </span>
  )
}

function Unread({ count }: { count: number }) {
  const { foot } = useMessages().fleet
  if (count === 0) return null
  return (
    <span className={styles['unread']} title={foot.unreadHint}>
      {foot.unread(count)}
    </span>
  )
}
