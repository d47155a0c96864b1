/**
 * Free text: every word must be part of an identifier, of the remark or of a tag. Identifiers are looked at only for
 * words of four characters or more: three digits are part of nearly every card.
 */
import type { Card } from '../card/card.ts'

export const MIN_ID_PART = 4

/** Stands between the values of a card, so that no word is found across two of them; words never hold it. */
const BETWEEN = '\n'

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** The words of a free text. A number typed in groups ("8986 0321 …") is one word. */
export function needlesOf(text: string): readonly string[] {
  const folded = fold(text).trim()
  if (folded === '') return []
  return /^[\d\s]+$/.test(folded) ? [folded.replaceAll(/\s+/g, '')] : folded.split(/\s+/)
}

type Searched = Pick<Card, 'iccid' | 'msisdn' | 'imsi' | 'remark' | 'tags'>

/** What words look at, folded once: identifiers apart from remark and tags. An index stores both. */
export function searchTextOf({ iccid, msisdn, imsi, remark, tags }: Searched): { ids: string; words: string } {
  const ids = [iccid ?? '', ...msisdn, ...imsi]
  const words = [remark ?? '', ...tags.map(({ name }) => name)]
  return { ids: fold(ids.join(BETWEEN)), words: words.map(foldLine).join(BETWEEN) }
}

/** Breaks inside a remark must not look like the break between values. */
const foldLine = (text: string) => fold(text).replaceAll(/\s/g, ' ')

/** Whether one word is found in what searchTextOf gave. */
export function isFound(needle: string, { ids, words }: { ids: string; words: string }): boolean {
  return words.includes(needle) || (needle.length >= MIN_ID_PART && ids.includes(needle))
}
