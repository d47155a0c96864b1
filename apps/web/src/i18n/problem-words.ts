import type { Language } from '@linkdeck/contract'
import { problems as en } from './en/problems.ts'
import { problems as zh } from './zh/problems.ts'

/** What went wrong and what to do about it, in sentences that travel with whatever says so. */
export const PROBLEM_WORDS: Record<Language, typeof en> = { en, zh }
