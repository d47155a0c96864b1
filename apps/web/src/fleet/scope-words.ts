import { decode } from '@linkdeck/contract'
import { sentenceOf, wordsOfQuery } from '../filters/condition-words.ts'
import { useFormat, useLanguage, useMessages, useWords } from '../i18n/language.tsx'
import { SYNC_WORDS } from '../i18n/sync-words.ts'

/** What a crawl reads, in words; its scope is the text of a query. */
export function useScopeWords(): (scope: string) => string {
  const messages = useMessages()
  const { language } = useLanguage()
  const { and } = useFormat()
  const { wholeFleet } = useWords(SYNC_WORDS)
  return (scope) => {
    const { query } = decode(new URLSearchParams(scope))
    return and(wordsOfQuery(query, { language, messages }).map(sentenceOf)) || wholeFleet
  }
}
