import { decode } from '@linkdeck/contract'
import { sentenceOf, wordsOfQuery } from '../filters/condition-words.ts'
import { useFormat, useLanguage, useWords } from '../i18n/language.tsx'
import { SYNC_WORDS } from '../i18n/sync-words.ts'
import { useMask } from '../masks/use-mask.ts'

/** What a crawl reads, in words; its scope is the text of a query. */
export function useScopeWords(): (scope: string) => string {
  const { language } = useLanguage()
  const { and } = useFormat()
  const { isOn: isMasked } = useMask()
  const { wholeFleet } = useWords(SYNC_WORDS)
  return (scope) => {
    const { query } = decode(new URLSearchParams(scope))
    return and(wordsOfQuery(query, { language, isMasked }).map(sentenceOf)) || wholeFleet
  }
}
