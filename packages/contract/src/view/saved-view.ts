/** Views that are kept under a name, and what is sent to keep, change and order them. */
import * as z from 'zod/mini'
import { isBrokenText } from '../query/broken-text.ts'

export const MOST_VIEWS = 500
export const MAX_VIEW_NAME = 80

export const DENSITIES = ['comfortable', 'compact'] as const
const Density = z.enum(DENSITIES)

/** address: as spellViewAddress writes it, relative dates and all. isShared: everybody may open it. isOwn: of whoever asks. */
export const SavedView = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  density: Density,
  isShared: z.boolean(),
  isOwn: z.boolean(),
})
export type SavedView = z.infer<typeof SavedView>

/** Own views in their order, then what others share by name. */
export const ViewsAnswer = z.object({ views: z.array(SavedView) })
export type ViewsAnswer = z.infer<typeof ViewsAnswer>

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
