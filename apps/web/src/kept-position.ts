/** Where a person was in the rows of a question, kept with the entry of the history: Back and a reload return there. */
import type { GridPosition } from './grid/card-grid-props.ts'
import { throttle } from './grid/window/throttle.ts'
import { beforeLeaving, currentView } from './use-address.ts'
import { questionOf } from './use-card-blocks.ts'

/** Safari refuses more than a hundred changes of the history in half a minute. */
const EVERY_MS = 400

type Kept = { question: string; numbers: readonly number[] }

let latest: Kept | null = null

function write(): void {
  // The entry may be another one by now.
  if (latest && latest.question === questionOf(currentView().query)) window.history.replaceState(latest, '')
}

const writer = throttle(write, EVERY_MS)
beforeLeaving(write)
window.addEventListener('pagehide', write)

export function keepPosition(question: string, { row, px, active }: GridPosition): void {
  latest = { question, numbers: [row, px, active.row, active.column] }
  writer.ask()
}

/** Where the rows of a question were left in this entry of the history; null when they were never seen in it. */
export function keptPosition(question: string): GridPosition | null {
  const kept: unknown = window.history.state
  if (!isKept(kept) || kept.question !== question) return null
  const [row, px, activeRow, column] = kept.numbers
  if (row === undefined || px === undefined || activeRow === undefined || column === undefined) return null
  return { row, px, active: { row: activeRow, column } }
}

function isKept(state: unknown): state is Kept {
  return (
    typeof state === 'object' &&
    state !== null &&
    'question' in state &&
    'numbers' in state &&
    Array.isArray(state.numbers) &&
    state.numbers.every(Number.isFinite)
  )
}
