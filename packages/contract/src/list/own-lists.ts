/** The lists that a person keeps, so that those nobody needs any more can make room. */
import * as z from 'zod/mini'

/** What one person may keep: lists, and identifiers in all of them together. */
export type ListBound = { lists: number; identifiers: number }

/** Twenty lists of the longest, or a thousand of those that people paste. */
export const LIST_BOUND: ListBound = { lists: 1000, identifiers: 2_000_000 }

/** madeAt: ISO 8601 in UTC. views: saved ones, of anybody, whose address names it; while there are any, it stays. */
export const OwnList = z.object({ id: z.string(), madeAt: z.string(), identifiers: z.number(), views: z.number() })
export type OwnList = z.infer<typeof OwnList>

/** The oldest first. */
export const OwnListsAnswer = z.object({
  lists: z.array(OwnList),
  most: z.object({ lists: z.number(), identifiers: z.number() }),
})
export type OwnListsAnswer = z.infer<typeof OwnListsAnswer>
