/** Plain typed arrays as a contestant, in this process. A window is the cards' numbers and ICCIDs, without their rows. */
import { ROUTES } from '@linkdeck/contract'
import type { Answer, Contestant } from '../contestant.ts'
import type { Question } from '../questions.ts'
import { type Columns, iccidOf, readColumns } from './columns.ts'
import { fittingCards, masksOf } from './conditions.ts'
import { countFacets, countWithout, sumUp } from './counts.ts'
import { createRanks, type Ranks } from './ranks.ts'
import { inOrder, windowOf } from './window.ts'

export function inArrays(cards: number): Contestant {
  const columns = readColumns(cards)
  const ranks = createRanks(columns)
  return { answer: async (question) => answer(columns, ranks, question) }
}

function answer(columns: Columns, ranks: Ranks, { route, query }: Question): Answer {
  const masks = masksOf(columns, query)
  if (route === ROUTES.facets) return countFacets(columns, masks)
  if (route === ROUTES.explain) return countWithout(columns, masks)
  const cards = fittingCards(columns, masks)
  if (route === ROUTES.summary) return sumUp(columns, cards)
  const total = cards.length
  const window = windowOf(cards, query.offset, query.limit, inOrder(query.sort, ranks))
  return { total, window: Array.from(window, (card) => iccidOf(columns, card)) }
}
