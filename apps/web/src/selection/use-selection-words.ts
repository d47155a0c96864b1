import type { CardsAnswer } from '@linkdeck/contract'
import { useNow } from '../clock.ts'
import { useFormat, useWords } from '../i18n/language.tsx'
import { SELECTION_WORDS } from '../i18n/selection-words.ts'
import type { Selection } from './selection.ts'
import type { Work } from './use-selection-work.ts'

const MINUTE_MS = 60_000

/** What is selected, and as of when that is known. */
export function useSelectedWords(selection: Selection | null, { total, coverage, asOf }: CardsAnswer): string {
  const words = useWords(SELECTION_WORDS)
  const asOfWords = useAsOfWords()
  if (selection === null) return words.none
  if (selection.kind === 'some') return joined(words.comma, words.some(selection.cards.size), asOfWords(selection.asOf))
  const all = total === null ? words.allUnknown : words.all(total, coverage?.complete === false)
  const but = selection.except.size === 0 ? null : words.but(selection.except.size)
  return joined(words.comma, all, but, asOfWords(asOf))
}

/** What has become of what was done with them; '' when there is nothing to say. */
export function useWorkWords(work: Work, reasonOf: (error: Error) => string): string {
  const words = useWords(SELECTION_WORDS)
  const asOfWords = useAsOfWords()
  switch (work.state) {
    case 'reading':
      return words.reading(work.reading.read, work.reading.of)
    case 'copied': {
      const { kind, count, without, asOf, isMixed } = work
      const left = without > 0 ? words.without(without) : null
      return joined(words.comma, words.copied[kind](count), left, asOfWords(asOf), isMixed ? words.mixed : null)
    }
    case 'refused':
      return words.copyFailed
    case 'listing':
      return words.listing
    case 'listed':
      if (work.id === null) return words.noList
      return joined(words.comma, words.listed(work.without), work.isMixed ? words.mixed : null)
    case 'failed':
      return words.failed[work.doing](reasonOf(work.error))
    default:
      return ''
  }
}

function useAsOfWords(): (asOf: string) => string | null {
  const words = useWords(SELECTION_WORDS)
  const { moment } = useFormat()
  const nowMs = useNow(MINUTE_MS)
  return (asOf) => (Number.isNaN(Date.parse(asOf)) ? null : words.asOf(moment(Date.parse(asOf), nowMs)))
}

function joined(comma: string, ...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(comma)
}
