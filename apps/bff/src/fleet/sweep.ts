/** Removes the cards that are gone beyond doubt, unless they are too many to be believed. */
import type { FleetIndex } from '@linkdeck/fleet-index'

/** More than both of these at once wait for a person: a narrowed permission looks like a fleet that shrank. */
const BELIEVED = { cards: 20, share: 0.02 }

export async function sweep(index: FleetIndex, nowMs: number): Promise<void> {
  const gone = (await index.removable()).map(({ identity }) => identity)
  const [{ coverage }, held] = await Promise.all([index.state(), index.heldRemovals()])
  const count = gone.length + held.count
  const isTooMany = count > BELIEVED.cards && count > coverage.known * BELIEVED.share
  if (gone.length > 0) await (isTooMany ? index.holdRemovals(gone, nowMs) : index.remove(gone, nowMs))
  await index.forgetTombstones(nowMs)
}
