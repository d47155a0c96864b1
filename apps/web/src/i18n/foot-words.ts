import type { Language } from '@linkdeck/contract'
import { foot as en } from './en/foot.ts'
import { foot as zh } from './zh/foot.ts'

/** The totals of a view, in sentences that travel with their line. */
export const FOOT_WORDS: Record<Language, typeof en> = { en, zh }
