/** What can be computed of a page before it is its turn to be written: while the disk has the pages before it. */
import { type Card, identityOf } from '@linkdeck/contract'
import { type CardRow, cardRowOf } from './card-row.ts'
import type { FleetPage } from './page.ts'

export type ReadRow = { identity: string; card: Card; row: CardRow }

export type ReadPage = Omit<FleetPage, 'rows'> & { rows: readonly ReadRow[] }

/** Rows computed without giving way to the event loop: about 5 ms. */
const SLICE = 100

export async function readPage({ rows, quarantined, ...page }: FleetPage): Promise<ReadPage> {
  const read: ReadRow[] = []
  const nameless: { raw: string; reason: string }[] = []
  for (const [at, { card, raw }] of rows.entries()) {
    const identity = identityOf(card)
    if (identity === null) nameless.push({ raw, reason: 'no-identity' })
    else read.push({ identity, card, row: cardRowOf(card, raw) })
    if (at % SLICE === SLICE - 1) await new Promise((resolve) => setImmediate(resolve))
  }
  return { ...page, rows: read, quarantined: [...quarantined, ...nameless] }
}
