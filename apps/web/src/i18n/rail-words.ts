import type { Language } from '@linkdeck/contract'
import { rail as en } from './en/rail.ts'
import { rail as zh } from './zh/rail.ts'

/** The names and notes of the filters, in words that travel with the rail. */
export const RAIL_WORDS: Record<Language, typeof en> = { en, zh }
