/**
 * Sign-ins that were refused, in the audit: ten a minute one by one, and a minute later or when the program stops, in one
 * row, how many more there were. So a flood of guesses neither fills the house nor goes unseen.
 */
import type { AuditTable } from '@linkdeck/app-store'
import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'
import { createAuditTrail, NOBODY, type Told } from './audit-trail.ts'
import { floodGate, WINDOW_MS } from './flood-gate.ts'
import { type Log, placeOf } from './log.ts'

export type RefusedSignIns = {
  refused: (c: Context<AppEnv>, told?: Omit<Told, 'action'>) => Promise<void>
  /** One that was not even looked at. */
  turnedAway: () => void
  /** For the end of the program: the others of the last minute are in the audit when it resolves. */
  tellNow: () => Promise<void>
}

type Deps = { audit: AuditTable; log: Log; now: () => number }

const ACTION = 'sign-in-refused'

export function createRefusedSignIns({ audit, log, now }: Deps): RefusedSignIns {
  const trail = createAuditTrail({ audit, now })
  const isFlooded = floodGate(now)
  let alsoRefused = 0
  let later: NodeJS.Timeout | undefined

  const tellNow = async () => {
    clearTimeout(later)
    if (alsoRefused === 0) return
    const details = JSON.stringify({ alsoRefused })
    alsoRefused = 0
    await audit
      .add({ atMs: now(), personId: NOBODY.id, personName: NOBODY.name, action: ACTION, details, from: '' })
      .catch((error: unknown) => log('error', 'audit-unwritten', placeOf(error)))
  }
  const turnedAway = () => {
    if (alsoRefused === 0) later = setTimeout(() => void tellNow(), WINDOW_MS).unref()
    alsoRefused += 1
  }
  return {
    turnedAway,
    tellNow,
    refused: async (c, told = {}) => (isFlooded() ? turnedAway() : trail(c, { action: ACTION, ...told })),
  }
}
