import type { Language } from '@linkdeck/contract'
import { selection as en } from './en/selection.ts'
import { selection as zh } from './zh/selection.ts'

/** What is said about selected cards, in sentences that travel with their bar. */
export const SELECTION_WORDS: Record<Language, typeof en> = { en, zh }
