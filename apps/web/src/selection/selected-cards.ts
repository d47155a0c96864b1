/** The selected cards of a view; those that are not there are read first. */
import type { Card } from '@linkdeck/contract'
import type { CardBlocks } from '../grid/window/card-blocks.ts'
import type { CardReader } from './card-reader.ts'
import type { ReadCards } from './read-cards.ts'
import { isSelected, type Reading, type Selection } from './selection.ts'

export type Selected = { selection: Selection; blocks: CardBlocks }

export type Reads = { reader: CardReader; onReading: (reading: Reading | null) => void }

/** What is wanted of each; null: reading was stopped. */
export async function selectedCards<T>(
  { selection, blocks }: Selected,
  keep: (card: Card) => T,
  { reader, onReading }: Reads,
): Promise<ReadCards<T> | null> {
  if (selection.kind === 'some')
    return { kept: [...selection.cards.values()].map(keep), asOf: selection.asOf, isMixed: false }
  const range = { from: 0, to: blocks.count() }
  return reader.read(blocks, { range, keep: (card) => (isSelected(selection, card) ? keep(card) : null) }, onReading)
}

/** null: nobody knows. */
export function countSelected({ selection, blocks }: Selected): number | null {
  if (selection.kind === 'some') return selection.cards.size
  const { total } = blocks.first
  return total === null ? null : Math.max(0, total - selection.except.size)
}
