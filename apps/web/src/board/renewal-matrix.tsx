/** When plans end, and whether they renew: every cell opens its cards, and all of them sum to the view. */
import { type CardQuery, type CrossAnswer, resolve } from '@linkdeck/contract'
import { useState } from 'react'
import { useNow } from '../clock.ts'
import { BOARD_WORDS } from '../i18n/board-words.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import styles from './board.module.css'
import { CountButton } from './count-button.tsx'
import { COUNTED_BY, conditionsOfCell, countOf, RENEWALS, statusesIn } from './renewal-counts.ts'
import { WINDOWS } from './renewal-windows.ts'
import { StatusChoice } from './status-choice.tsx'
import { within } from './tiles.ts'
import { useCrosses } from './use-crosses.ts'

const HOUR_MS = 3_600_000

type Props = { query: CardQuery; onShow: (query: CardQuery) => void }

export function RenewalMatrix({ query, onShow }: Props) {
  const { renewal: words } = useWords(BOARD_WORDS)
  const [status, setStatus] = useState<string | null>(null)
  const nowMs = useNow(HOUR_MS)
  const rows = WINDOWS.map(({ name, conditions }) => ({ name, query: within(query, conditions) }))
  const answers = useCrosses(
    rows.map((row) => resolve(row.query, nowMs)),
    COUNTED_BY,
  )
  return (
    <section aria-labelledby="board-renewal">
      <h2 id="board-renewal" className={styles['heading']}>
        {words.title}
      </h2>
      <StatusChoice
        statuses={answers.every((answer) => answer !== undefined) ? statusesIn(answers) : null}
        chosen={status}
        onChoose={setStatus}
      />
      <div className={styles['scroll']}>
        <table className={styles['matrix']}>
          <thead>
            <tr>
              <th scope="col">{words.ends}</th>
              <th scope="col">{words.renews}</th>
              <th scope="col">{words.stops}</th>
              <th scope="col">{words.unknown}</th>
              <th scope="col">{words.all}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <MatrixRow
                key={row.name}
                label={words.windows[row.name]}
                isSoon={row.name === 'week'}
                {...{ query: row.query, answer: answers[at], status, onShow }}
              />
            ))}
          </tbody>
          <tfoot>
            <SumRow label={words.all} {...{ answers, status }} />
          </tfoot>
        </table>
      </div>
    </section>
  )
}

type RowProps = Props & { label: string; isSoon: boolean; answer: CrossAnswer | undefined; status: string | null }

/** Soon and not renewing is the one to act on. */
function MatrixRow({ label, isSoon, query, answer, status, onShow }: RowProps) {
  const shown = useCount()
  return (
    <tr>
      <th scope="row">{label}</th>
      {RENEWALS.map((renewal) => (
        <td key={String(renewal)} data-alarm={(isSoon && renewal === 'false') || undefined}>
          <CountButton
            count={countOf(answer, status, renewal)}
            onClick={() => onShow(within(query, conditionsOfCell(status, renewal)))}
          />
        </td>
      ))}
      <td>{shown(countOf(answer, status))}</td>
    </tr>
  )
}

type SumProps = { label: string; answers: readonly (CrossAnswer | undefined)[]; status: string | null }

function SumRow({ label, answers, status }: SumProps) {
  const shown = useCount()
  const sum = (counts: readonly (number | null)[]) =>
    counts.reduce((all, count) => (all === null || count === null ? null : all + count), 0)
  return (
    <tr>
      <th scope="row">{label}</th>
      {RENEWALS.map((renewal) => (
        <td key={String(renewal)}>{shown(sum(answers.map((answer) => countOf(answer, status, renewal))))}</td>
      ))}
      <td>{shown(sum(answers.map((answer) => countOf(answer, status))))}</td>
    </tr>
  )
}

function useCount(): (count: number | null) => string {
  const { number } = useFormat()
  return (count) => (count === null ? '–' : number(count))
}
