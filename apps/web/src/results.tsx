/** The cards of the view with what is said about them, or why there are none. */
import { type Card, type CardQuery, conditionsOf } from '@linkdeck/contract'
import { Suspense } from 'react'
import type { View } from './address.ts'
import { problemFrom } from './api.ts'
import type { Edit } from './filters/edit.ts'
import { RefreshControl } from './fleet/refresh-control.tsx'
import type { NewData } from './fleet/use-new-data.ts'
import type { Refresh } from './fleet/use-refresh.ts'
import { useSummary } from './fleet/use-summary.ts'
import type { Sync } from './fleet/use-sync.ts'
import { AnswerLine } from './grid/answer-line.tsx'
import { CardGrid } from './grid/card-grid.tsx'
import type { GridPosition } from './grid/card-grid-props.ts'
import type { OnFilter } from './grid/cells/cell-props.ts'
import type { ColumnChoice } from './grid/column-order.ts'
import { ColumnsButton } from './grid/columns-button.tsx'
import { DensityButton } from './grid/density-button.tsx'
import { useMessages } from './i18n/language.tsx'
import type { Messages } from './i18n/messages.ts'
import { keepPosition, keptPosition } from './kept-position.ts'
import { ProblemPanel } from './parts.ts'
import { lazyPart } from './problems/lazy-part.tsx'
import { useProblemTitle } from './problems/use-problem-title.ts'
import styles from './results.module.css'
import { currentView, goTo } from './use-address.ts'
import { useAnswerNotes } from './use-answer-notes.ts'
import { questionOf } from './use-card-blocks.ts'
import { isNotLive } from './use-cards.ts'
import type { Fleet } from './use-fleet.ts'

/** Totals come after the cards: their line is loaded with them, its room is kept. */
const FootLine = lazyPart(() => import('./fleet/foot-line.tsx').then(({ FootLine }) => FootLine))
const ExportPart = lazyPart(() => import('./export/export-part.tsx').then(({ ExportPart }) => ExportPart))
const SelectionBar = lazyPart(() => import('./selection/selection-bar.tsx').then(({ SelectionBar }) => SelectionBar))
const EmptyPanel = lazyPart(() => import('./problems/empty-panel.tsx').then(({ EmptyPanel }) => EmptyPanel))
const RefusalPanel = lazyPart(() => import('./problems/refusal-panel.tsx').then(({ RefusalPanel }) => RefusalPanel))

type Props = {
  view: View
  fleet: Fleet
  refresh: Refresh
  newData: NewData
  sync: Sync
  edit: Edit
  hasShortcuts: boolean
  onOpen: (card: Card, by: 'key' | 'pointer') => void
  onFilter: OnFilter
}

export function Results({ view, fleet, refresh, newData, sync, edit, hasShortcuts, onOpen, onFilter }: Props) {
  const { shell } = useMessages()
  const { query, answer, blocks, error } = fleet
  const { remarks, isMixed } = useAnswerNotes(blocks)
  const total = answer?.total ?? null
  const isPartial = answer?.coverage?.complete === false
  const totals = useSummary(query, answer?.source === 'index')
  const titleOf = useProblemTitle(fleet.state !== 'loading')
  const failure = error && (
    <Suspense>
      <ProblemPanel error={error} onRetry={fleet.refresh} />
    </Suspense>
  )
  const { sort } = query
  const refusal = (
    <Suspense>
      <RefusalPanel {...{ query, sync, edit }} onRetry={fleet.refresh} />
    </Suspense>
  )
  const problem = isNotLive(error) ? refusal : answer ? null : failure
  const scope = questionOf({ ...view.query, sort: [] })
  const reasonOf = (reason: Error) => titleOf(problemFrom(reason))
  const onColumns = (columns: ColumnChoice) => goTo({ ...currentView(), columns })
  return (
    <>
      <p aria-live="polite" className="visually-hidden">
        {answer && fleet.state === 'ready' && totalWords(shell, query, { total, isPartial })}
      </p>
      {/* Asking again failed: what was answered before stays, and its stamp says how old it is. */}
      {!problem && failure}
      <div className={styles['bar']}>
        <div className={styles['stamp']}>
          {!problem &&
            (answer ? <AnswerLine {...answer} {...{ remarks, sort }} rowCount={answer.rows.length} /> : shell.loading)}
        </div>
        <div className={styles['acts']}>
          {answer && (
            <Suspense>
              <ExportPart query={view.query} columns={view.columns} {...{ answer, blocks, scope }} />
            </Suspense>
          )}
          <RefreshControl
            {...{ query, refresh }}
            newData={{ ...newData, isNew: newData.isNew || isMixed }}
            isFetching={fleet.isFetching}
            isDisabled={(fleet.state === 'loading' && !error) || sync === undefined}
          />
          <DensityButton />
          <ColumnsButton columns={view.columns} onColumns={onColumns} />
        </div>
      </div>
      {/* Where the link past the controls leads. */}
      <div id="cards" tabIndex={-1} className={styles['grid']}>
        <CardGrid
          blocks={blocks}
          total={total}
          {...{ sort, scope }}
          columns={view.columns}
          openId={view.open?.id ?? null}
          state={fleet.state}
          problem={problem}
          empty={
            <Suspense>
              <EmptyPanel query={query} total={total} edit={edit} answer={answer} />
            </Suspense>
          }
          foot={
            <footer className={styles['foot']}>
              <Suspense>{totals.summary && <FootLine summary={totals.summary} isOld={totals.isOld} />}</Suspense>
            </footer>
          }
          shortcuts={hasShortcuts}
          reasonOf={reasonOf}
          positionOf={(question) => keptPosition(question) ?? startAt(view.query.offset)}
          onPosition={keepPosition}
          onSort={(next) => edit((current) => ({ ...current, sort: next, offset: 0 }))}
          onOpen={onOpen}
          onFilter={onFilter}
          onColumns={onColumns}
        />
      </div>
      {blocks && !problem && (
        <Suspense>
          <SelectionBar {...{ scope, blocks, reasonOf }} columns={view.columns} />
        </Suspense>
      )}
    </>
  )
}

function startAt(offset: number): GridPosition {
  return { row: offset, px: 0, active: { row: offset + 1, column: 0 } }
}

type Total = { total: number | null; isPartial: boolean }

function totalWords(shell: Messages['shell'], query: CardQuery, { total, isPartial }: Total): string {
  if (total === null) return shell.totalUnknown
  if (isPartial) return shell.totalSoFar(total)
  const isAsked = conditionsOf(query).length > 0 || query.text !== ''
  return isAsked ? shell.total(total) : shell.totalAll(total)
}
