/** The question before the last change of its conditions, one click away until the page is closed. */
import { type CardQuery, encode, spellEntries } from '@linkdeck/contract'
import { countedQuestion } from './counted-question.ts'
import type { Step } from './use-address.ts'

let last: CardQuery | null = null

const conditions = (query: CardQuery) => spellEntries(encode(countedQuestion(query)))

/** To be told of every change of a question; the next letter of a change belongs to it. */
export function keepQuestion(before: CardQuery, after: CardQuery, step: Step = 'push'): void {
  if (step === 'push' && conditions(before) !== conditions(after)) last = before
}

/** The question with the conditions before their last change; null where that is what it has. */
export function lastQuestion(query: CardQuery): CardQuery | null {
  if (last === null || conditions(last) === conditions(query)) return null
  return { ...query, where: last.where, text: last.text, offset: 0 }
}
