/** Whether the credentials still see the fleet that the index holds: a key of another account would empty it. */
import { type Card, EVERYTHING, identityOf, NO_CONDITION, withCondition } from '@linkdeck/contract'
import type { FleetIndex } from '@linkdeck/fleet-index'
import { canLookUp } from '@linkdeck/linkcard'
import type { Asker } from './asker.ts'

/** Of the first page, and of known cards that are looked up: cards may have moved between accounts, but not that many. */
const KNOWN_SHARE = { page: 1 / 2, sample: 1 / 10 }
const SAMPLE = 20

export async function isSameFleet(index: FleetIndex, asker: Asker, signal: AbortSignal): Promise<boolean> {
  const { known } = (await index.state()).coverage
  if (known === 0) return true
  const { rows } = (await asker.page(EVERYTHING, signal)).page
  if (rows.length > 0 && (await countKnown(index, rows)) >= rows.length * KNOWN_SHARE.page) return true
  // The newest cards may stand first, and be many.
  let asked = 0
  let found = 0
  for await (const card of sampleOf(index, known)) {
    const { page } = await asker.lookUp(String(card.iccid), signal)
    asked += 1
    if (page.rows.some((row) => identityOf(row) === identityOf(card))) found += 1
  }
  return found > 0 && found >= asked * KNOWN_SHARE.sample
}

async function countKnown(index: FleetIndex, rows: readonly Card[]): Promise<number> {
  const iccids = rows.flatMap(({ iccid }) => iccid ?? [])
  const query = withCondition(EVERYTHING, 'iccid', { ...NO_CONDITION, any: iccids })
  const known = new Set((await index.search({ ...query, limit: rows.length })).rows.map(identityOf))
  return rows.filter((row) => known.has(identityOf(row))).length
}

/** Spread over the fleet. */
async function* sampleOf(index: FleetIndex, known: number): AsyncGenerator<Card> {
  const step = Math.ceil(known / SAMPLE)
  for (let offset = 0; offset < known; offset += step) {
    const [card] = (await index.search({ ...EVERYTHING, offset, limit: 1 })).rows
    if (card?.iccid && canLookUp(card.iccid)) yield card
  }
}
