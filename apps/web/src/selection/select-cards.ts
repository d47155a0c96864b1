/** Carries out what was pressed. A range may lead over rows that nobody has seen: their cards are read first. */
import type { Card } from '@linkdeck/contract'
import { errorOf } from '../error-of.ts'
import { type CardBlocks, cardOf } from '../grid/window/card-blocks.ts'
import type { Range } from '../grid/window/row-range.ts'
import { createCardReader } from './card-reader.ts'
import { markCards } from './mark-cards.ts'
import { MOST_CARDS } from './read-cards.ts'
import { changeSelection, heldSelection, isSelected, type Selection } from './selection.ts'
import type { ActedOn, SelectionAct } from './selection-act.ts'

/** Where a range begins. Its cards get what the first one got; a new end takes the last range back. */
type Anchor = { blocks: CardBlocks; place: number; before: Selection | null; isOn: boolean }

let anchor: Anchor | null = null
const reader = createCardReader()

export async function selectCards(act: SelectionAct, on: ActedOn): Promise<void> {
  reader.stop()
  changeSelection(on.scope, { reading: null, fault: null })
  if (act.kind === 'toggle') toggle(act.place, on)
  else if (act.kind === 'range') await selectRange(act, on)
  else {
    anchor = null
    changeSelection(on.scope, { selection: act.kind === 'all' ? { kind: 'all', except: new Set() } : null })
  }
}

function toggle(place: number, { scope, blocks }: ActedOn): void {
  const card = cardOf(blocks.at(place))
  if (!card) return
  const { selection } = heldSelection(scope)
  const isOn = !isSelected(selection, card)
  anchor = { blocks, place, before: selection, isOn }
  changeSelection(scope, { selection: markCards(selection, { cards: [card], isOn, asOf: blocks.first.asOf }) })
}

async function selectRange({ place, from }: { place: number; from: number }, on: ActedOn): Promise<void> {
  const { scope, blocks } = on
  const { selection } = heldSelection(scope)
  // Rows of another order have other cards between them; after everything was cleared a range begins anew.
  if (anchor?.blocks !== blocks) anchor = { blocks, place: from, before: selection, isOn: true }
  const { before, isOn, place: begin } = anchor
  const range = { from: Math.min(begin, place), to: Math.max(begin, place) + 1 }
  if (range.to - range.from > MOST_CARDS[blocks.first.source]) return changeSelection(scope, { fault: 'too-many' })
  const cards = loadedCards(blocks, range)
  const { asOf } = blocks.first
  if (cards) changeSelection(scope, { selection: markCards(before, { cards, isOn, asOf }) })
  else await readRange(range, on, anchor)
}

/** Null when one of them is not loaded. */
function loadedCards(blocks: CardBlocks, { from, to }: Range): readonly Card[] | null {
  const cards: Card[] = []
  for (let place = from; place < to; place += 1) {
    const card = cardOf(blocks.at(place))
    if (!card) return null
    cards.push(card)
  }
  return cards
}

async function readRange(range: Range, { scope, blocks }: ActedOn, { before, isOn }: Anchor): Promise<void> {
  try {
    const wanted = { range, keep: (card: Card) => card }
    const read = await reader.read(blocks, wanted, (reading) => changeSelection(scope, { reading }))
    if (!read) return
    const { kept: cards, asOf } = read
    changeSelection(scope, { reading: null, selection: markCards(before, { cards, isOn, asOf }) })
  } catch (error) {
    changeSelection(scope, { reading: null, fault: errorOf(error) })
  }
}
