import type { Language } from '@linkdeck/contract'
import { password as en } from './en/password.ts'
import { password as zh } from './zh/password.ts'

/** What is said where people come in with a password, choose one, or change it. */
export const PASSWORD_WORDS: Record<Language, typeof en> = { en, zh }
