import * as z from 'zod/mini'

/** A workbook as the text of a list. sheet: the one that was read, others: those that were not. */
const WorkbookText = z.object({ text: z.string(), sheet: z.string(), others: z.array(z.string()) })
export type WorkbookText = z.infer<typeof WorkbookText>

/** One that Linkdeck has exported is the JSON document of the same export; any other is the text of a list. */
export const WorkbookAnswer = z.union([z.object({ document: z.string() }), WorkbookText])
export type WorkbookAnswer = z.infer<typeof WorkbookAnswer>
