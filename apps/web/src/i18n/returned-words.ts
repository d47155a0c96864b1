import type { Language } from '@linkdeck/contract'
import { returned as en } from './en/returned.ts'
import { returned as zh } from './zh/returned.ts'

/** Sentences about exported files that come back. */
export const RETURNED_WORDS: Record<Language, typeof en> = { en, zh }
