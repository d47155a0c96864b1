/**
 * Sign-ins that were refused, in the audit: ten a minute one by one, and a minute later, in one row, how many more there
 * were. So a flood of guesses neither fills the house nor goes unseen.
 */
import type { AuditTable } from '@linkdeck/app-store'
import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'
import { type AuditTrail, NOBODY, type Told } from './audit-trail.ts'
import { floodGate, WINDOW_MS } from './flood-gate.ts'
import { type Log, placeOf } from './log.ts'

export type RefusedSignIns = {
  refused: (c: Context<AppEnv>, told?: Omit<Told, 'action'>) => Promise<void>
  /** One that was not even looked at. */
  turnedAway: () => void
}

type Deps = { audit: Pick<AuditTable, 'add'>; trail: AuditTrail; log: Log; now: () => number }

const ACTION = 'sign-in-refused'

export function createRefusedSignIns({ audit, trail, log, now }: Deps): RefusedSignIns {
  const isFlooded = floodGate(now)
  let alsoRefused = 0

  const tell = () => {
    const details = JSON.stringify({ alsoRefused })
    alsoRefused = 0
    audit
      .add({ atMs: now(), personId: NOBODY.id, personName: NOBODY.name, action: ACTION, details, from: '' })
      .catch((error: unknown) => log('error', 'audit-unwritten', placeOf(error)))
  }
  const turnedAway = () => {
    if (alsoRefused === 0) setTimeout(tell, WINDOW_MS).unref()
    alsoRefused += 1
  }
  return {
    turnedAway,
    refused: async (c, told = {}) => (isFlooded() ? turnedAway() : trail(c, { action: ACTION, ...told })),
  }
}
