/**
 * What crowds ask: the page's own questions. It asks for the first cards of a view and what is counted beside them when
 * the view is opened, for further ones as somebody scrolls, and every ten seconds where the index stands unless it is
 * told by a stream, as 200 at a time are. People mostly look at the same views: of 100 questions of _people_
 *
 *   40 are the first page of the whole fleet or of a view that comes with Linkdeck,
 *   20 what such a view counts beside it,
 *   27 another page of it, as somebody scrolls through its first 2,000 cards,
 *    8 where the index stands, by the 800 of a thousand who have no stream,
 *    5 nobody else asks: a page of a view of their own, what it counts, a page deep in the fleet, typed end digits.
 *
 * Of _strangers_ no two ask the same: all of it is of the last kind. What many ask was asked once before, as on a day
 * that has begun.
 */
import { READY_VIEWS, ROUTES } from '@linkdeck/contract'
import { madeCard } from '@linkdeck/fleet-index/made-card'
import { KINDS } from '../fleet-index/questions.ts'

/** The paths that a crowd of this many asks for, in turn. */
export type Crowd = (questions: number, cards: number) => string[]

const VIEWS = ['', ...Object.values(READY_VIEWS)]
const BLOCK = 100
const BLOCKS = 20

export const people: Crowd = (questions, cards) =>
  Array.from({ length: questions }, (_, at) => {
    // 61 and 100 have no common divisor: a hundred in a row are as described, in no order.
    const share = (at * 61) % 100
    if (share < 40) return pathOf(ROUTES.cards, viewAt(at))
    if (share < 60) return pathOf(ROUTES.facets, viewAt(at))
    if (share < 87) return pathOf(ROUTES.cards, viewAt(at), blockAt(at))
    if (share < 95) return ROUTES.sync
    return ownPath(at, cards)
  })

/** All that more than one of them asks. */
export function sharedPaths(): string[] {
  const blocks = Array.from({ length: BLOCKS }, (_, at) => blockAt(at))
  return VIEWS.flatMap((view) => [
    pathOf(ROUTES.cards, view),
    pathOf(ROUTES.facets, view),
    ...blocks.map((block) => pathOf(ROUTES.cards, view, block)),
  ])
}

export const strangers: Crowd = (questions, cards) => Array.from({ length: questions }, (_, at) => ownPath(at, cards))

/** One that no other number gives. */
function ownPath(at: number, cards: number): string {
  const view = `${narrow(at, cards)}&rest=..${at + 1}MB`
  switch (at % 4) {
    case 0:
      return pathOf(ROUTES.cards, view, pageFrom(0))
    case 1:
      return pathOf(ROUTES.facets, view)
    case 2:
      return pathOf(ROUTES.cards, 'sort=-used', pageFrom(Math.floor(cards / 2) + (at % Math.floor(cards / 4))))
    default:
      return pathOf(ROUTES.cards, `q=${madeCard(at % cards).card.iccid?.slice(-6)}`)
  }
}

const narrow = KINDS.find(({ name }) => name === 'all facets, narrow view')?.spell ?? (() => '')

/** Eleven views, and steps that have no common divisor with eleven. */
function viewAt(at: number): string {
  return VIEWS[(at * 7) % VIEWS.length] ?? ''
}

function blockAt(at: number): string {
  return pageFrom(((at % BLOCKS) + 1) * BLOCK)
}

function pageFrom(offset: number): string {
  return `offset=${offset}&limit=${BLOCK}`
}

function pathOf(route: string, ...parts: readonly string[]): string {
  return `${route}?${parts.filter((part) => part !== '').join('&')}`
}
