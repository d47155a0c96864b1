/** Restores the view of a file and compares it: with the days that its dates named then, or with those of today. */
import type { ExportNote } from '@linkdeck/contract'
import { useEffect, useId, useMemo, useState } from 'react'
import { spellView, type View } from '../address.ts'
import { problemFrom } from '../api.ts'
import { useWords } from '../i18n/language.tsx'
import { RETURNED_WORDS } from '../i18n/returned-words.ts'
import { useProblemTitle } from '../problems/use-problem-title.ts'
import { Segmented } from '../ui/segmented.tsx'
import { goTo } from '../use-address.ts'
import { ComparisonReport } from './comparison-report.tsx'
import { faultSentence } from './fault-sentence.ts'
import type { Returned } from './open-returned.ts'
import styles from './returned.module.css'
import { useComparison } from './use-comparison.ts'
import { viewsOfNote } from './views-of-note.ts'

type Props = { returned: Returned; note: ExportNote }

export function ComparedView({ returned, note }: Props) {
  const words = useWords(RETURNED_WORDS)
  const label = useId()
  const views = useMemo(() => viewsOfNote(note), [note])
  const [days, setDays] = useState<string>(views.before ? 'before' : 'today')
  const view = days === 'before' ? views.before : views.today
  useEffect(() => {
    if (view) goTo(view)
  }, [view])
  if (!view) return <p className={styles['caution']}>{words.noView}</p>
  return (
    <>
      {isMoving(views) && (
        <div className={styles['days']}>
          <span id={label}>{words.days}</span>
          <Segmented
            labelledBy={label}
            value={days}
            onChange={setDays}
            options={[
              { value: 'before', label: words.daysThen },
              { value: 'today', label: words.daysNow },
            ]}
          />
        </div>
      )}
      {!views.before && <p className={styles['caution']}>{words.daysOnlyNow}</p>}
      <Result {...{ returned, note, view }} />
    </>
  )
}

function Result({ returned, note, view }: Props & { view: View }) {
  const words = useWords(RETURNED_WORDS)
  const state = useComparison(returned, view)
  return (
    <>
      <div role="status">
        {state.is === 'running' && <p className={styles['quiet']}>{words.running(state.rows)}</p>}
        {state.is === 'failed' && <Failure error={state.error} />}
      </div>
      {state.is === 'done' && <ComparisonReport result={state} note={note} keys={returned.header.keys} />}
    </>
  )
}

function Failure({ error }: { error: Error }) {
  const words = useWords(RETURNED_WORDS)
  const titleOf = useProblemTitle(true)
  const problem = problemFrom(error)
  return (
    <p className={styles['caution']}>{faultSentence(error, words) ?? `${titleOf(problem)} (${problem.message})`}</p>
  )
}

/** Whether the days of then are other ones than those of today. */
function isMoving({ before, today }: ReturnType<typeof viewsOfNote>): boolean {
  return before !== null && today !== null && spellView(before) !== spellView(today)
}
