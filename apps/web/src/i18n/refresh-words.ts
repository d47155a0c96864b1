import type { Language } from '@linkdeck/contract'
import { refresh as en } from './en/refresh.ts'
import { refresh as zh } from './zh/refresh.ts'

/** What a refresh costs and why, in sentences that travel with their dialog. */
export const REFRESH_WORDS: Record<Language, typeof en> = { en, zh }
