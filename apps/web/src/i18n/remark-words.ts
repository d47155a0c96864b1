import type { Language } from '@linkdeck/contract'
import { remarks as en } from './en/remarks.ts'
import { remarks as zh } from './zh/remarks.ts'

/** What is odd about an answer, in sentences that travel with their list. */
export const REMARK_WORDS: Record<Language, typeof en> = { en, zh }
