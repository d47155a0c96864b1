import type { Language } from '@linkdeck/contract'
import { exporting as en } from './en/export.ts'
import { exporting as zh } from './zh/export.ts'

/** Sentences that travel with the export. */
export const EXPORT_WORDS: Record<Language, typeof en> = { en, zh }
