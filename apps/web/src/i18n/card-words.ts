import type { Language } from '@linkdeck/contract'
import { card as en } from './en/card.ts'
import { card as zh } from './zh/card.ts'

/** The sentences of the detail panel, which travel with it. */
export const CARD_WORDS: Record<Language, typeof en> = { en, zh }
