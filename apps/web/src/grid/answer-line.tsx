/** How true the rows are: where from, as of when, under which request id, what was odd, and what the sort means. */
import type { Coverage, Remark, SortKey } from '@linkdeck/contract'
import { TriangleAlert } from 'lucide-react'
import { Suspense } from 'react'
import { useNow } from '../clock.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { lazyPart } from '../problems/lazy-part.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Popover } from '../ui/popover.tsx'
import styles from './answer-line.module.css'

const RemarkList = lazyPart(() => import('./remark-list.tsx').then(({ RemarkList }) => RemarkList))

type Props = {
  source: 'live' | 'index'
  /** ISO 8601, UTC. */
  asOf: string
  requestId: string | null
  remarks: readonly Remark[]
  total: number | null
  /** Of the index: how much of the fleet the total is counted over. */
  coverage?: Coverage | undefined
  rowCount: number
  sort: readonly SortKey[]
}

const HALF_MINUTE_MS = 30_000

export function AnswerLine({ requestId, remarks, ...props }: Props) {
  const { answer } = useMessages().grid
  const { source, coverage, asOf } = props
  return (
    <section className={styles['line']} aria-label={answer.name}>
      {source === 'index' && coverage ? <OfFleet {...props} coverage={coverage} /> : <OfService {...props} />}
      <Stamp source={source} asOf={asOf} />
      {requestId && <RequestId id={requestId} />}
      {remarks.length > 0 && <Remarks remarks={remarks} />}
    </section>
  )
}

/** What the index counted and sorted, and over how many cards. A part is never shown as the whole. */
function OfFleet({ total, sort, coverage }: Pick<Props, 'total' | 'sort'> & { coverage: Coverage }) {
  const { answer } = useMessages().grid
  const { number } = useFormat()
  const { known, expected, complete } = coverage
  const isSorted = sort.length > 0
  if (complete)
    return (
      <>
        <strong>{total === null ? answer.totalUnknown : answer.totalOf(number(total), known, number(known))}</strong>
        <span>{isSorted ? answer.sortedFleet : answer.index}</span>
      </>
    )
  const read = expected === null ? answer.readOpen(known, number(known)) : answer.read(number(known), number(expected))
  return (
    <>
      <strong>{total === null ? answer.totalUnknown : answer.soFar(total, number(total))}</strong>
      <span className={styles['caution']}>{isSorted ? answer.sortedOver(read) : answer.over(read)}</span>
    </>
  )
}

/** One page of the service, and how many cards the service says there are. */
function OfService({ total, sort, rowCount }: Pick<Props, 'total' | 'sort' | 'rowCount'>) {
  const { answer } = useMessages().grid
  const { number } = useFormat()
  return (
    <>
      <strong>{total === null ? answer.totalUnknown : answer.total(total, number(total))}</strong>
      <span>{answer.live}</span>
      {sort.length > 0 && rowCount > 1 && <SortNote total={total} rowCount={rowCount} />}
    </>
  )
}

/** A page of the service is sorted where it is shown; the line says over how much of the fleet that holds. */
function SortNote({ total, rowCount }: Pick<Props, 'total' | 'rowCount'>) {
  const { answer } = useMessages().grid
  const { number } = useFormat()
  if (total === rowCount) return <span>{answer.sortedAll(number(rowCount))}</span>
  return (
    <span className={styles['caution']}>
      {total === null ? answer.sortedHereOpen(number(rowCount)) : answer.sortedHere(number(rowCount), number(total))}
    </span>
  )
}

/** To the second where it is the moment of an answer; an index is as old as the reading behind it. */
function Stamp({ source, asOf }: Pick<Props, 'source' | 'asOf'>) {
  const { answer } = useMessages().grid
  const { moment, time, age, dateTime } = useFormat()
  const nowMs = useNow(HALF_MINUTE_MS)
  const at = Date.parse(asOf)
  if (!Number.isFinite(at)) return null
  return (
    <span title={dateTime(at)}>{answer.asOf(source === 'live' ? time(at) : moment(at, nowMs), age(at, nowMs))}</span>
  )
}

function RequestId({ id }: { id: string }) {
  const { grid, shell } = useMessages()
  return (
    <span className={styles['request']}>
      <span>{grid.answer.requestId}</span>
      <code title={id}>{id}</code>
      <CopyButton text={id} label={shell.copy(grid.answer.requestId)} doneLabel={shell.copied} />
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
      <Suspense>
        <RemarkList remarks={remarks} />
      </Suspense>
    </Popover>
  )
}
