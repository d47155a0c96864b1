import { type CardQuery, EVERYTHING } from '@linkdeck/contract'

/** What is counted of a view: its conditions and its text. Order, page and source play no part. */
export function countedQuestion({ where, text }: Pick<CardQuery, 'where' | 'text'>): CardQuery {
  return { ...EVERYTHING, where, text }
}
