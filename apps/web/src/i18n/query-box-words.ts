import type { Language } from '@linkdeck/contract'
import { queryBox as en } from './en/query-box.ts'
import { queryBox as zh } from './zh/query-box.ts'

export type QueryBoxWords = typeof en

/** What the query box says while somebody types: sentences that travel with its list. */
export const QUERY_BOX_WORDS: Record<Language, QueryBoxWords> = { en, zh }
