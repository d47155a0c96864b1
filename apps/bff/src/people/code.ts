/** Codes that let somebody choose a password, once: too long to guess, so only their hash has to be kept. */
import { randomBytes } from 'node:crypto'
import type { KeptPerson } from '@linkdeck/app-store'
import { hashOf } from '../sessions.ts'

export type SetupCode = {
  code: string
  isGood: (code: string) => boolean
  /** Whether it was still good; from now on it is not. */
  spend: (code: string) => boolean
}

const SETUP_MS = 15 * 60_000
const INVITATION_MS = 24 * 3_600_000

/** 128 bits. */
export const mintCode = () => randomBytes(16).toString('base64url')

/** Where somebody chooses a password with a code. */
export const codeAddress = (origin: string, code: string) => `${origin}/#code=${code}`

/** For whoever reads what the program prints as it starts, and becomes its first admin. */
export function createSetupCode(now: () => number): SetupCode {
  const code = mintCode()
  const untilMs = now() + SETUP_MS
  let isSpent = false
  const isGood = (given: string) => !isSpent && now() < untilMs && hashOf(given) === hashOf(code)
  return {
    code,
    isGood,
    spend: (given) => {
      const wasGood = isGood(given)
      isSpent ||= wasGood
      return wasGood
    },
  }
}

export function invitationOf(code: string, nowMs: number): KeptPerson['invitation'] {
  return { hash: hashOf(code), untilMs: nowMs + INVITATION_MS }
}

/** Whether somebody may choose their password with this code. */
export function isInvited({ invitation, isDisabled }: KeptPerson, code: string, nowMs: number): boolean {
  return !isDisabled && invitation !== null && nowMs < invitation.untilMs && invitation.hash === hashOf(code)
}
