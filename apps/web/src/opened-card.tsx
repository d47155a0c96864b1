/** The card that the address names: from the loaded page where it stands there, else asked for alone. */
import { type Card, identityOf } from '@linkdeck/contract'
import { lazy, Suspense } from 'react'
import type { OpenCard } from './address.ts'
import type { OnFilter } from './grid/cells/cell-props.ts'
import styles from './opened-card.module.css'
import { ProblemPanel, problemFrom } from './problems/problem-panel.tsx'
import { currentView, goTo } from './use-address.ts'
import { useCard } from './use-cards.ts'
import type { Fleet } from './use-fleet.ts'

const CardPanel = lazy(() => import('./card/card-panel.tsx').then((module) => ({ default: module.CardPanel })))

type Props = { open: OpenCard; fleet: Fleet; takesFocus: boolean; onFilter: OnFilter }

export function OpenedCard({ open, fleet, takesFocus, onFilter }: Props) {
  const { rows, answer } = fleet
  const at = rows.findIndex((row) => identityOf(row) === open.id)
  const row = rows[at] ?? null
  const isSettled = fleet.state === 'ready' || fleet.obstacles.length > 0 || fleet.error !== null
  const alone = useCard(open, row === null && isSettled)
  const card = row ?? alone.data?.card ?? null
  const neighbour = (step: -1 | 1) => {
    const next = at < 0 ? undefined : rows[at + step]
    return next ? () => showCard(next, 'replace') : null
  }
  return (
    <div className={styles['frame']}>
      <Suspense>
        <CardPanel
          card={card}
          state={stateOf(card, alone.error)}
          problem={alone.error && <ProblemPanel error={alone.error} onRetry={() => void alone.refetch()} />}
          asOf={(row ? answer?.asOf : alone.data?.asOf) ?? null}
          position={at < 0 ? null : { row: at + 1, rows: rows.length }}
          takesFocus={takesFocus}
          onPrevious={neighbour(-1)}
          onNext={neighbour(1)}
          onClose={() => goTo({ ...currentView(), open: null })}
          onFilter={onFilter}
        />
      </Suspense>
    </div>
  )
}

function stateOf(card: Card | null, error: Error | null): 'loading' | 'ready' | 'missing' | 'failed' {
  if (card) return 'ready'
  if (!error) return 'loading'
  return problemFrom(error).kind === 'not-found' ? 'missing' : 'failed'
}

/** A card without instance id and ICCID has no address and cannot be opened. */
export function showCard(card: Card, step: 'push' | 'replace'): void {
  const id = identityOf(card)
  if (id !== null) goTo({ ...currentView(), open: { id, iccid: card.iccid } }, step)
}
