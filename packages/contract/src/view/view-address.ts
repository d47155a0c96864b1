/** A view as one text, as it stands in the address of the page: the question, and the columns it is looked at by. */
import { type CardFieldName, fieldNameOf, isCardFieldName, keyOf } from '../card/fields.ts'
import type { CardQuery } from '../query/card-query.ts'
import { describeProblem } from '../query/query-fault.ts'
import { decode, encode, spellEntries } from '../query/query-string.ts'

/** Mail programs and chats cut links that are longer. */
export const MAX_ADDRESS = 2000

/** columns: null before anybody chose. */
export type ViewAddress = { query: CardQuery; columns: readonly CardFieldName[] | null }

type Entry = readonly [string, string]
type Fault = { field: string; message: string }

export function viewEntries({ query, columns }: ViewAddress): readonly Entry[] {
  const chosen: readonly Entry[] = columns ? [['columns', columns.map(keyOf).join(',')]] : []
  return [...encode(query), ...chosen]
}

/** The one spelling of a view. */
export function spellViewAddress(view: ViewAddress): string {
  return spellEntries(viewEntries(view))
}

/** Reads the entries of an address, in any spelling; else the first part that cannot be read, or that is too long. */
export function readViewEntries(given: Iterable<Entry>): { view: ViewAddress } | Fault {
  const entries = [...given]
  const chosen = entries.flatMap(([key, value]) => (key === 'columns' ? [value] : []))
  const [first] = chosen
  const columns = first === undefined ? null : columnsOfText(first)
  if (chosen.length > 1 || (first !== undefined && columns === null))
    return { field: 'columns', message: 'columns names different fields of a card, such as iccid,status, once.' }
  const { query, problems } = decode(entries.filter(([key]) => key !== 'columns'))
  const [unread] = problems
  if (unread) return { field: unread.key, message: describeProblem(unread) }
  const view = { query, columns }
  return lengthFault(view) ?? { view }
}

/** Fields of a card by their keys; null when one is none, or stands twice. */
export function columnsOfText(text: string): readonly CardFieldName[] | null {
  const keys = text.split(',')
  const names = keys.flatMap((key) => fieldNameOf(key) ?? []).filter(isCardFieldName)
  return names.length === keys.length && new Set(names).size === names.length ? names : null
}

/** Why an address is too long to be kept or sent, with the key that takes most of it; null when it is not. */
export function lengthFault(view: ViewAddress): (Fault & { length: number }) | null {
  const { length } = spellViewAddress(view)
  if (length <= MAX_ADDRESS) return null
  const field = longestKey(viewEntries(view))
  const message = `The address of this view has ${length} characters, and ${MAX_ADDRESS} are the most. ${field} takes most of them: ask for fewer values of it, or for a range.`
  return { field, message, length }
}

function longestKey(entries: readonly Entry[]): string {
  const lengths = new Map<string, number>()
  for (const [key, value] of entries) lengths.set(key, (lengths.get(key) ?? 0) + spellEntries([[key, value]]).length)
  const [longest = ''] = [...lengths].sort(([, a], [, b]) => b - a).map(([key]) => key)
  return longest.replace(/^-/, '')
}
