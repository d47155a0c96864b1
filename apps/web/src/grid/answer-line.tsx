/** How true the rows are: where from, as of when, under which request id, what was odd, and what the sort means. */
import type { Remark, SortKey } from '@linkdeck/contract'
import { TriangleAlert } from 'lucide-react'
import { useNow } from '../clock.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Popover } from '../ui/popover.tsx'
import styles from './answer-line.module.css'
import { RemarkList } from './remark-list.tsx'

type Props = {
  source: 'live' | 'index'
  /** ISO 8601, UTC. */
  asOf: string
  requestId: string | null
  remarks: readonly Remark[]
  total: number | null
  rowCount: number
  sort: readonly SortKey[]
}

const HALF_MINUTE_MS = 30_000

export function AnswerLine({ source, asOf, requestId, remarks, total, rowCount, sort }: Props) {
  const { answer } = useMessages().grid
  const format = useFormat()
  const nowMs = useNow(HALF_MINUTE_MS)
  const at = Date.parse(asOf)
  return (
    <section className={styles['line']} aria-label={answer.name}>
      <strong>{total === null ? answer.totalUnknown : answer.total(total, format.number(total))}</strong>
      <span className={styles['source']} data-source={source}>
        {answer[source]}
      </span>
      {Number.isFinite(at) && (
        <span className={styles['time']} title={format.dateTime(at)}>
          {answer.asOf(format.time(at), format.age(at, nowMs))}
        </span>
      )}
      {requestId && <RequestId id={requestId} />}
      {sort.length > 0 && rowCount > 1 && <SortNote total={total} rowCount={rowCount} source={source} />}
      {remarks.length > 0 && <Remarks remarks={remarks} />}
    </section>
  )
}

function RequestId({ id }: { id: string }) {
  const { grid, card } = useMessages()
  return (
    <span className={styles['request']}>
      <span>{grid.answer.requestId}</span>
      <code title={id}>{id}</code>
      <CopyButton text={id} label={card.copy(grid.answer.requestId)} doneLabel={card.copied} />
    </span>
  )
}

/** A live answer is sorted where it is shown; the line says over how much of the fleet that holds. */
function SortNote({ total, rowCount, source }: Pick<Props, 'total' | 'rowCount' | 'source'>) {
  const { answer } = useMessages().grid
  const { number } = useFormat()
  if (source === 'index') return null
  if (total === rowCount) return <span>{answer.sortedAll(number(rowCount))}</span>
  return (
    <span className={styles['caution']}>
      {total === null ? answer.sortedHereOpen(number(rowCount)) : answer.sortedHere(number(rowCount), number(total))}
    </span>
  )
}

function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const { answer } = useMessages().grid
  return (
    <Popover
      label={answer.remarksTitle}
      trigger={(props) => (
        <button type="button" {...props} className={styles['remarks']}>
          <TriangleAlert aria-hidden />
          {answer.remarks(remarks.length)}
        </button>
      )}
    >
      <h3>{answer.remarksTitle}</h3>
      <RemarkList remarks={remarks} />
    </Popover>
  )
}
