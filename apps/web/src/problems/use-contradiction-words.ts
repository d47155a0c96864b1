import { labelOf, OS_STATUS, STATUS } from '@linkdeck/contract'
import type { Contradiction } from '../filters/status-agreement.ts'
import { FILTER_WORDS } from '../i18n/filter-words.ts'
import { useFormat, useLanguage, useWords } from '../i18n/language.tsx'

/** Which states and details exclude each other, in words; null where none do. */
export function useContradictionWords(pair: Contradiction | null) {
  const filters = useWords(FILTER_WORDS)
  const { language } = useLanguage()
  const { or } = useFormat()
  if (pair === null) return null
  const status = or(pair.status.map((code) => labelOf(STATUS, code, language)))
  const detail = or(pair.osStatus.map((code) => labelOf(OS_STATUS, code, language)))
  return { status, detail, sentence: filters.contradiction(status, detail) }
}
