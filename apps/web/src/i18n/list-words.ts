import type { Language } from '@linkdeck/contract'
import { lists as en } from './en/lists.ts'
import { lists as zh } from './zh/lists.ts'

/** Sentences that travel with the lists that people bring. */
export const LIST_WORDS: Record<Language, typeof en> = { en, zh }
