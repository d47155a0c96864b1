/** The sentences of the screen, one file a section and language. Names of fields and codes stand in the contract. */
import type { en } from './en.ts'

export type Messages = typeof en
