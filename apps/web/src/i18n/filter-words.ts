import type { Language } from '@linkdeck/contract'
import { filters as en } from './en/filters.ts'
import { filters as zh } from './zh/filters.ts'

/** Conditions as sentences: they travel with the parts that show a question which has some. */
export const FILTER_WORDS: Record<Language, typeof en> = { en, zh }
