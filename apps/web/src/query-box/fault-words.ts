/** What is wrong with a part of the text, and what would be right. */
import { FIELD_NAMES, fieldOf, type TextFault, type TextRule, wordOfField } from '@linkdeck/contract'
import { formatFor } from '../i18n/format.ts'
import { PROBLEM_WORDS } from '../i18n/problem-words.ts'
import { nearWords } from './near-words.ts'
import type { Source } from './suggestion.ts'

const LONGEST_SHOWN = 40

type Words = Pick<Source, 'language' | 'words'>

export function wordsOfFault(fault: TextFault, text: string, { language, words }: Words): string {
  const marked = text.slice(fault.from, fault.to)
  const shown = marked.length > LONGEST_SHOWN ? `${marked.slice(0, LONGEST_SHOWN)}…` : marked
  const rules: Record<TextRule, string> = { ...PROBLEM_WORDS[language].faults, ...words.rules }
  const field = fault.name ? fieldOf(fault.name)[language] : null
  const sentence = words.fault(field, shown, rules[fault.rule])
  const allowed = fault.allowed ?? meantBy(fault, marked)
  if (allowed.length > 0) return `${sentence}${words.allowed(formatFor(language).or(allowed))}`
  return fault.rule === 'unknown-key' || fault.rule === 'excluded-word' ? `${sentence}${words.asWords}` : sentence
}

function meantBy({ rule }: TextFault, marked: string): readonly string[] {
  return rule === 'unknown-key' ? nearWords(marked.replace(/^-/, ''), FIELD_NAMES.map(wordOfField)) : []
}
