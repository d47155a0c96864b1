import type { Language } from '@linkdeck/contract'
import { unanswered as en } from './en/unanswered.ts'
import { unanswered as zh } from './zh/unanswered.ts'

/** Why a view shows no cards and what to do about it, in sentences that travel with its panels. */
export const UNANSWERED_WORDS: Record<Language, typeof en> = { en, zh }
