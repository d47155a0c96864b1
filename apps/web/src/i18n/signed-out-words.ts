import type { Language } from '@linkdeck/contract'
import { signedOut as en } from './en/signed-out.ts'
import { signedOut as zh } from './zh/signed-out.ts'

/** What stands on the door, in sentences that travel with it. */
export const SIGNED_OUT_WORDS: Record<Language, typeof en> = { en, zh }
