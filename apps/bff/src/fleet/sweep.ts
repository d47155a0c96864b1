/** Removes the cards that are gone beyond doubt, unless they are too many to be believed: those wait for a person. */
import type { FleetIndex } from '@linkdeck/fleet-index'
import { isTooMany } from './too-many.ts'

export async function sweep(index: FleetIndex, nowMs: number): Promise<void> {
  const gone = (await index.removable()).map(({ identity }) => identity)
  const [{ coverage }, held] = await Promise.all([index.state(), index.heldRemovals()])
  const isHeld = isTooMany(gone.length + held.count, coverage.known)
  if (gone.length > 0) await (isHeld ? index.holdRemovals(gone, nowMs) : index.remove(gone, nowMs))
  await index.forgetTombstones(nowMs)
}
