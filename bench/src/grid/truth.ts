/** Which cards stand where, asked of the index: a row that is painted has to be the right one. */
import { type CardsAnswer, keyOf, ROUTES } from '@linkdeck/contract'
import type { Column } from './view.ts'

export type Truth = {
  first: string
  middle: string
  last: string
  /** The first of either order: grids do not agree on which comes with the first click. */
  sorted: readonly string[]
}

export async function readTruth(origin: string, total: number, column: Column): Promise<Truth> {
  const key = keyOf(column.name)
  return {
    first: await iccidAt(origin, 'offset=0'),
    middle: await iccidAt(origin, `offset=${Math.floor(total / 2)}`),
    last: await iccidAt(origin, `offset=${total - 1}`),
    sorted: [await iccidAt(origin, `sort=${key}`), await iccidAt(origin, `sort=-${key}`)],
  }
}

async function iccidAt(origin: string, text: string): Promise<string> {
  const answer = await fetch(`${origin}${ROUTES.cards}?source=index&limit=100&${text}`)
  const { rows }: CardsAnswer = await answer.json()
  const iccid = rows[0]?.iccid
  if (!iccid) throw new Error(`There is no card at ${text}`)
  return iccid
}
