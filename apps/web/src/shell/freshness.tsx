/** How true the page is: where its cards come from and as of when. */
import type { CardsAnswer } from '@linkdeck/contract'
import { RotateCw } from 'lucide-react'
import { useNow } from '../clock.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import styles from './freshness.module.css'

const MINUTE_MS = 60_000
const OLD_MS = 10 * MINUTE_MS

type Props = { answer: CardsAnswer | undefined; isFetching: boolean; onRefresh: () => void }

export function Freshness({ answer, isFetching, onRefresh }: Props) {
  const { shell } = useMessages()
  return (
    <div className={styles['line']}>
      {answer ? <Stamp answer={answer} /> : <span className={styles['words']}>{isFetching && shell.loading}</span>}
      <IconButton
        label={isFetching ? shell.refreshing : shell.refresh}
        icon={<RotateCw data-turning={isFetching || undefined} />}
        className={styles['refresh']}
        onClick={onRefresh}
      />
    </div>
  )
}

function Stamp({ answer: { source, asOf } }: { answer: CardsAnswer }) {
  const { shell } = useMessages()
  const { time, age } = useFormat()
  const nowMs = useNow(MINUTE_MS)
  const instantMs = Date.parse(asOf)
  const state = nowMs - instantMs > OLD_MS ? 'old' : 'fresh'
  return (
    <Tooltip text={`${age(instantMs, nowMs)}. ${shell.zone}`}>
      <span className={styles['words']}>
        <span className={styles['dot']} data-state={state} />
        <span className={styles['source']}>{source === 'live' ? shell.live : shell.index} · </span>
        {shell.asOf(time(instantMs))}
      </span>
    </Tooltip>
  )
}
