/** What can be computed of a page before it is its turn to be written: while the disk has the pages before it. */
import { type Card, identityOf } from '@linkdeck/contract'
import { writeBody } from './card-body.ts'
import { digestOf } from './card-row.ts'
import type { FleetPage } from './page.ts'

/** A card as it is stored. digest: of body and raw. */
export type StoredCard = { card: Card; raw: string; body: string; digest: bigint }

export type ReadRow = StoredCard & { identity: string }

export type ReadPage = Omit<FleetPage, 'rows'> & { rows: readonly ReadRow[] }

/** Rows computed without giving way to the event loop: about 5 ms. */
const SLICE = 200

export async function readPage({ rows, quarantined, ...page }: FleetPage): Promise<ReadPage> {
  const read: ReadRow[] = []
  const nameless: { raw: string; reason: string }[] = []
  for (const [at, { card, raw }] of rows.entries()) {
    const identity = identityOf(card)
    if (identity === null) nameless.push({ raw, reason: 'no-identity' })
    else read.push({ identity, ...storedCard(card, raw) })
    if (at % SLICE === SLICE - 1) await new Promise((resolve) => setImmediate(resolve))
  }
  return { ...page, rows: read, quarantined: [...quarantined, ...nameless] }
}

export function storedCard(card: Card, raw: string): StoredCard {
  const body = writeBody(card)
  return { card, raw, body, digest: digestOf(`${body}\n${raw}`) }
}
