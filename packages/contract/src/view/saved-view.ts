/** Views that are kept under a name. */
import * as z from 'zod/mini'

export const MOST_VIEWS = 500
export const MAX_VIEW_NAME = 80

/** How high the rows are. */
export const Density = z.enum(['comfortable', 'compact'])
export type Density = z.infer<typeof Density>

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
