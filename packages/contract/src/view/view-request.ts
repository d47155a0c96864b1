/** What is sent to keep views, to change them and to order them. */
import * as z from 'zod/mini'
import { isBrokenText } from '../query/broken-text.ts'
import { Density, MAX_VIEW_NAME, MOST_VIEWS } from './saved-view.ts'

/** POST: keeps a view. */
export const ViewRequest = z.strictObject({
  name: z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(MAX_VIEW_NAME),
    z.refine((name) => !isBrokenText(name)),
  ),
  /** Long ones are refused by name after they were read, not by their form. */
  address: z.string().check(z.maxLength(50_000)),
  density: Density,
  isShared: z.boolean(),
})
export type ViewRequest = z.infer<typeof ViewRequest>

/** PATCH: what is to be otherwise. */
export const ViewChange = z.partial(ViewRequest)
export type ViewChange = z.infer<typeof ViewChange>

/** PUT: own views in this order; those that are not named come after them. */
export const ViewOrder = z.strictObject({
  ids: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(MOST_VIEWS)),
})
