/** What could stand at a place of the text. */
import type { Language } from '@linkdeck/contract'
import type { Counts } from '../filters/counts.ts'
import type { QueryBoxWords } from '../i18n/query-box-words.ts'

export type Suggestion = {
  /** As it is written. */
  code: string
  /** What it is called. */
  label: string
  /** Cards that have it, in the question as it is typed; null where nobody counted. */
  count: number | null
  /** A key waits for its value; everything else is a whole condition. */
  isWhole: boolean
}

/** What suggestions are made of. counts: of the question without what stands at the place. */
export type Source = {
  language: Language
  words: QueryBoxWords
  counts: Counts | null
  nowMs: number
}
