/** The question that all pages ask of the same server: a block of the index in one order. */
import { type Card, type CardFieldName, keyOf } from '@linkdeck/contract'

export type Sort = { name: CardFieldName; descending: boolean }

/** Rows a block, and blocks asked for at a time: as Linkdeck does. */
export const BLOCK = 100
export const AT_ONCE = 3

export async function loadCards(offset: number, sort: Sort | null, signal?: AbortSignal): Promise<Card[]> {
  const order = sort ? `&sort=${sort.descending ? '-' : ''}${keyOf(sort.name)}` : ''
  const address = `/api/cards?offset=${offset}&limit=${BLOCK}&source=index${order}`
  const answer = await fetch(address, signal ? { signal } : {})
  const { rows } = await answer.json()
  return rows
}
