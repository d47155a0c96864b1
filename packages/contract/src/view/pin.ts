/** A link has two clocks: its relative dates move with today, or are pinned to the days they name now. */

import { fieldOf } from '../card/fields.ts'
import { type CardQuery, conditionsOf } from '../query/card-query.ts'
import { isRelativeTime } from '../query/relative-time.ts'

/** Whether some date of the question is another one tomorrow. `resolve` pins them. */
export function hasMovingDates(query: CardQuery): boolean {
  return conditionsOf(query).some(
    ([name, { any, none }]) =>
      fieldOf(name).kind === 'time' && [...any, ...none].some((term) => term.split('..').some(isRelativeTime)),
  )
}
