/** What a press does to the selection. What carries it out is loaded with the bar of the selection, or by the press. */
import type { CardBlocks } from '../grid/window/card-blocks.ts'

export type SelectionAct =
  | { kind: 'toggle'; place: number }
  /** From the card that was pressed last, else from the place the key left. */
  | { kind: 'range'; place: number; from: number }
  | { kind: 'all' }
  | { kind: 'none' }

/** The cards that are acted on. */
export type ActedOn = { scope: string; blocks: CardBlocks }

export function select(act: SelectionAct, on: ActedOn): void {
  import('./select-cards.ts').then(
    ({ selectCards }) => selectCards(act, on),
    () => {
      // Without the program nothing is selected, and nothing says that it is.
    },
  )
}
