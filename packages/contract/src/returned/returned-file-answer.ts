import * as z from 'zod/mini'

/** A workbook as the JSON document of the same export; null: it is none of ours. */
export const ReturnedFileAnswer = z.object({ document: z.nullable(z.string()) })
export type ReturnedFileAnswer = z.infer<typeof ReturnedFileAnswer>
