/** Who answers the questions, and the part of an answer that all of them must agree on. */
import type { Question } from './questions.ts'

export type Answer = {
  total: number
  /** The ICCIDs of a window, in order. */
  window?: readonly string[]
  /** Cards by "key=value" of the facets, or by the key of the condition that is left out; sums by their name. */
  counts?: Readonly<Record<string, number>>
}

export type Contestant = { answer: (question: Question) => Promise<Answer> }
export type Contestants = Readonly<Record<string, Contestant>>

/** The keys of the facets that are compared: their values are few, so every contestant lists all of them. */
export const COMPARED: readonly string[] = ['status', 'vendor', 'dataType', 'simType', 'apnName', 'tag']

/** Some list what no card has, some do not. */
export function withoutZeros(counts: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(counts.filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Throws when somebody answers otherwise than the first: then no figure is worth anything. */
export async function crossCheck(contestants: Contestants, questions: readonly Question[]): Promise<void> {
  for (const question of questions) {
    const answers: [string, string][] = []
    for (const [name, { answer }] of Object.entries(contestants))
      answers.push([name, JSON.stringify(await answer(question))])
    const [first] = answers
    const other = answers.find(([, text]) => text !== first?.[1])
    if (first && other)
      throw new Error(`${question.route}?${question.text}\n${first.join(': ')}\nbut ${other.join(': ')}`)
  }
}
