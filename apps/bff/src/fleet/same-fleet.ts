/** Whether the credentials still see the fleet that the index holds: a key of another account would empty it. */
import { EVERYTHING, identityOf } from '@linkdeck/contract'
import type { FleetIndex } from '@linkdeck/fleet-index'
import type { Asker } from './asker.ts'

/** Cards asked for, one after the other, until one is found. */
const SAMPLE = 20

export async function isSameFleet(index: FleetIndex, asker: Asker, signal: AbortSignal): Promise<boolean> {
  const { coverage } = await index.state()
  const step = Math.max(1, Math.floor(coverage.known / SAMPLE))
  let asked = 0
  for (let offset = 0; offset < coverage.known && asked < SAMPLE; offset += step) {
    const [card] = (await index.search({ ...EVERYTHING, offset, limit: 1 })).rows
    if (!card?.iccid) continue
    asked += 1
    const { page } = await asker.lookUp(card.iccid, signal)
    if (page.rows.some((row) => identityOf(row) === identityOf(card))) return true
  }
  return asked === 0
}
