import * as z from 'zod/mini'

/** How much of the fleet the index holds. Numbers of cards; expected is what the service says there are, null before it did. */
export const Coverage = z.object({
  known: z.number(),
  expected: z.nullable(z.number()),
  /** Known, but not seen by the last crawl and not yet found gone either. */
  uncertain: z.number(),
  /** Whether a crawl has seen every card since asOf. */
  complete: z.boolean(),
})
export type Coverage = z.infer<typeof Coverage>
