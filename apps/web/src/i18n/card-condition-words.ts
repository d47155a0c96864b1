import type { Language } from '@linkdeck/contract'
import { condition as en } from './en/condition.ts'
import { condition as zh } from './zh/condition.ts'

/** What states mean and what to do about them: sentences that travel with the detail panel. */
export const CARD_CONDITION_WORDS: Record<Language, typeof en> = { en, zh }
