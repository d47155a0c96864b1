import type { Language } from '@linkdeck/contract'
import { columns as en } from './en/columns.ts'
import { columns as zh } from './zh/columns.ts'

/** What can be done to columns, in words that travel with their menus. */
export const COLUMN_WORDS: Record<Language, typeof en> = { en, zh }
