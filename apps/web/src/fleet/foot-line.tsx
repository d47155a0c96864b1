/** What the whole view adds up to. Kinds of plan stand apart, because their amounts do not mean the same. */
import type { SummaryAnswer } from '@linkdeck/contract'
import { FOOT_WORDS } from '../i18n/foot-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import styles from './foot-line.module.css'

type Props = {
  summary: SummaryAnswer
  /** These are the totals of the view before. */
  isOld: boolean
}

export function FootLine({ summary, isOld }: Props) {
  const foot = useWords(FOOT_WORDS)
  const { cards, unknown, coverage } = summary
  return (
    <div className={styles['line']} data-old={isOld || undefined}>
      <span className="visually-hidden">{foot.name}</span>
      <span>
        <strong>{foot.cards(cards)}</strong>
        {!coverage.complete && <em className={styles['partial']}>{foot.partial}</em>}
      </span>
      <Single single={summary.single} />
      <Pool pool={summary.pool} />
      {unknown.cards > 0 && <span>{foot.unknown(unknown.cards)}</span>}
    </div>
  )
}

function Single({ single }: Pick<SummaryAnswer, 'single'>) {
  const foot = useWords(FOOT_WORDS)
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
  const foot = useWords(FOOT_WORDS)
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
  const foot = useWords(FOOT_WORDS)
  if (count === 0) return null
  return (
    <span className={styles['unread']} title={foot.unreadHint}>
      {foot.unread(count)}
    </span>
  )
}
