/** What is asked about a list, and what became of each of its words: nothing is guessed, and nothing dropped unsaid. */
import * as z from 'zod/mini'

/** The bytes of a request: a hundred thousand lines, with some columns beside the identifiers. */
export const MAX_LIST_BYTES = 8 * 1024 * 1024

/**
 * text: as it was pasted. chosen: for a shortened number as it was written, the numbers it stands for. keep: whether
 * the list is kept for views; without it, it is only looked at.
 */
export const ListRequest = z.strictObject({
  text: z.string(),
  chosen: z.optional(z.record(z.string(), z.array(z.string().check(z.maxLength(32))))),
  keep: z.optional(z.boolean()),
})
export type ListRequest = z.infer<typeof ListRequest>

const Sample = z.object({ count: z.number(), first: z.array(z.string()) })

/** fits: how many numbers of cards it can be, candidates: the first ten of them. */
export const MangledIdentifier = z.object({
  given: z.string(),
  times: z.number(),
  fits: z.number(),
  candidates: z.array(z.string()),
})
export type MangledIdentifier = z.infer<typeof MangledIdentifier>

/**
 * id: of the list that was kept. total: identifiers as often as they stand there. found: different ones that a card
 * has, repaired and chosen ones among them. mangled: shortened ones that stand for no one card; shown are the first.
 * isWhole: the index knows every card; before that nothing is repaired, as another card may fit.
 */
export const ListAnswer = z.object({
  id: z.nullable(z.string()),
  total: z.number(),
  duplicates: z.number(),
  found: z.number(),
  repaired: z.number(),
  unknown: Sample,
  mangled: z.object({ count: z.number(), shown: z.array(MangledIdentifier) }),
  unread: Sample,
  isWhole: z.boolean(),
})
export type ListAnswer = z.infer<typeof ListAnswer>

/** An id begins with how many different identifiers the list has, so that a view can say it without asking. */
export function sizeOfList(id: string): number | null {
  const size = /^(\d{1,6})-/.exec(id)?.[1]
  return size === undefined ? null : Number(size)
}
