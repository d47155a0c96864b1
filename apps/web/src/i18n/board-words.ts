import type { Language } from '@linkdeck/contract'
import { board as en } from './en/board.ts'
import { board as zh } from './zh/board.ts'

/** Sentences that travel with the board. */
export const BOARD_WORDS: Record<Language, typeof en> = { en, zh }
