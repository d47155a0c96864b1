import type { Language } from '@linkdeck/contract'
import { shortcuts as en } from './en/shortcuts.ts'
import { shortcuts as zh } from './zh/shortcuts.ts'

/** The map of the keyboard, in words that travel with it. */
export const SHORTCUT_WORDS: Record<Language, typeof en> = { en, zh }
