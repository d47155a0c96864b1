import type { Language } from '@linkdeck/contract'
import { admin as en } from './en/admin.ts'
import { admin as zh } from './zh/admin.ts'

/** Sentences that travel with the admin screen and with the menu of whoever is signed in. */
export const ADMIN_WORDS: Record<Language, typeof en> = { en, zh }
