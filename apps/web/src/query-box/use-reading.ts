/** What the text in the box means, what is wrong with it, and what can be chosen: found out after the letter is painted. */
import type { CardQuery, TextFault } from '@linkdeck/contract'
import { useDeferredValue, useMemo } from 'react'
import { useNow } from '../clock.ts'
import type { Counts } from '../filters/counts.ts'
import { useLanguage } from '../i18n/language.tsx'
import { QUERY_BOX_WORDS } from '../i18n/query-box-words.ts'
import { wordsOfFault } from './fault-words.ts'
import type { Command, Option } from './option.ts'
import { optionsOf } from './options-of.ts'
import { readTyped, shownFaults } from './read-typed.ts'
import { useDraftCounts } from './use-draft-counts.ts'
import type { TypedText } from './use-typed-text.ts'

const MINUTE_MS = 60_000

type Asked = {
  typed: TypedText
  isOpen: boolean
  query: CardQuery
  isIndexed: boolean
  commands: readonly Command[]
  history: readonly string[]
}

type Found = {
  counts: Counts | null
  options: readonly Option[]
  /** Those of the text as it is at this moment: a quick hand is ahead of the list. */
  optionsNow: () => readonly Option[]
  /** Those to be marked, and the first of them in words. */
  faults: readonly TextFault[]
  sentence: string | null
}

export function useReading({ typed, isOpen, query, isIndexed, commands, history }: Asked): Found {
  const look = useDeferredValue(typed.look)
  const { language } = useLanguage()
  const nowMs = useNow(MINUTE_MS)
  const reading = useMemo(
    () => readTyped(look.text, look.caret, { current: query, isIndexed }),
    [look, query, isIndexed],
  )
  const counts = useDraftCounts(reading.question, { isWanted: isOpen && isIndexed, nowMs })
  const words = QUERY_BOX_WORDS[language]
  const source = useMemo(
    () => ({ language, words, counts, nowMs, commands, history }),
    [language, words, counts, nowMs, commands, history],
  )
  const options = useMemo(() => (isOpen ? optionsOf(reading, source) : []), [isOpen, reading, source])
  const optionsNow = () => {
    if (!isOpen || look === typed.look) return options
    return optionsOf(readTyped(typed.look.text, typed.look.caret, { current: query, isIndexed }), source)
  }
  const faults = reading.text === typed.text ? shownFaults(reading, typed.isChecked) : []
  const sentence = faults[0] ? wordsOfFault(faults[0], typed.text, { language, words }) : null
  return { counts, options, optionsNow, faults, sentence }
}
