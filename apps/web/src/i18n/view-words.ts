import type { Language } from '@linkdeck/contract'
import { views as en } from './en/views.ts'
import { views as zh } from './zh/views.ts'

/** Sentences that travel with the saved views. */
export const VIEW_WORDS: Record<Language, typeof en> = { en, zh }
