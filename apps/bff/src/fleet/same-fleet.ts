/** Whether the credentials still see the fleet that the index holds: a key of another account would empty it. */
import { EVERYTHING, identityOf } from '@linkdeck/contract'
import type { FleetIndex } from '@linkdeck/fleet-index'
import { canLookUp } from '@linkdeck/linkcard'
import type { Answered, Asker } from './asker.ts'

/** Cards asked for, one after the other, until the service shows one that is known. */
const SAMPLE = 20

export async function isSameFleet(index: FleetIndex, asker: Asker, signal: AbortSignal): Promise<boolean> {
  const { coverage } = await index.state()
  if (coverage.known === 0) return true
  for await (const iccid of sampleOf(index, coverage.known)) {
    if (await showsKnown(index, await asker.lookUp(iccid, signal))) return true
  }
  // Look-ups may find nothing for want of a permission, while the list is the same as ever.
  return showsKnown(index, await asker.page(EVERYTHING, signal))
}

/** Spread over the fleet. */
async function* sampleOf(index: FleetIndex, known: number): AsyncGenerator<string> {
  const step = Math.ceil(known / SAMPLE)
  for (let offset = 0; offset < known; offset += step) {
    const [card] = (await index.search({ ...EVERYTHING, offset, limit: 1 })).rows
    if (card?.iccid && canLookUp(card.iccid)) yield card.iccid
  }
}

async function showsKnown(index: FleetIndex, { page }: Answered): Promise<boolean> {
  for (const row of page.rows) {
    const identity = identityOf(row)
    if (identity !== null && (await index.get(identity)) !== null) return true
  }
  return false
}
