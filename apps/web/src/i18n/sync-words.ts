import type { Language } from '@linkdeck/contract'
import { sync as en } from './en/sync.ts'
import { sync as zh } from './zh/sync.ts'

/** The story of the fleet index: sentences that travel with its panel. */
export const SYNC_WORDS: Record<Language, typeof en> = { en, zh }
