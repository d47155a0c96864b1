/** The card that the address names: from the view where it is loaded, else asked for alone. */
import type { Card } from '@linkdeck/contract'
import { useSyncExternalStore } from 'react'
import type { OpenCard } from './address.ts'
import { problemFrom } from './api.ts'
import { CardPanel } from './card/card-panel.tsx'
import type { OnFilter } from './grid/cells/cell-props.ts'
import { type CardBlocks, cardOf } from './grid/window/card-blocks.ts'
import styles from './opened-card.module.css'
import { ProblemPanel } from './problems/problem-panel.tsx'
import { showCard } from './show-card.ts'
import { currentView, goTo } from './use-address.ts'
import { useCard } from './use-cards.ts'
import type { Fleet } from './use-fleet.ts'

type Props = { open: OpenCard; fleet: Fleet; takesFocus: boolean; onFilter: OnFilter }

export function OpenedCard({ open, fleet, takesFocus, onFilter }: Props) {
  const { answer, blocks } = fleet
  const place = usePlace(blocks, open.id)
  const row = cardOf(blocks?.at(place))
  const isSettled = fleet.state === 'ready' || fleet.error !== null
  const alone = useCard(open, row === null && isSettled)
  const card = row ?? alone.data?.card ?? null
  const neighbour = (step: -1 | 1) => {
    const next = place + step
    if (!blocks || place < 0 || next < 0 || next >= blocks.count()) return null
    return () => void blocks.take(next).then((other) => other && showCard(other, 'replace'))
  }
  return (
    <div className={styles['frame']}>
      <CardPanel
        card={card}
        state={stateOf(card, alone.error)}
        problem={alone.error && <ProblemPanel error={alone.error} onRetry={() => void alone.refetch()} />}
        asOf={(row ? answer?.asOf : alone.data?.asOf) ?? null}
        position={blocks && place >= 0 ? { row: place + 1, rows: blocks.count() } : null}
        takesFocus={takesFocus}
        onPrevious={neighbour(-1)}
        onNext={neighbour(1)}
        onClose={() => goTo({ ...currentView(), open: null })}
        onFilter={onFilter}
      />
    </div>
  )
}

/** Where a card stands in the view; -1 while it is not loaded there. */
function usePlace(blocks: CardBlocks | null, identity: string): number {
  return useSyncExternalStore(blocks?.subscribe ?? neverChanges, () => blocks?.placeOf(identity) ?? -1)
}

const neverChanges = () => () => {}

function stateOf(card: Card | null, error: Error | null): 'loading' | 'ready' | 'missing' | 'failed' {
  if (card) return 'ready'
  if (!error) return 'loading'
  return problemFrom(error).kind === 'not-found' ? 'missing' : 'failed'
}
