/** The note about an exported file: which view it holds, how true it is, and how to see that nobody changed it. */
import * as z from 'zod/mini'
import { Coverage } from '../answer/coverage.ts'
import { FILE_WORDS, type NoteLine } from '../card/file-words.ts'
import type { Language } from '../card/vocab.ts'

/**
 * address: the view as it was asked, relative dates and all; pinned: the same with the days they named. asOf and
 * writtenAt: ISO 8601 with +08:00. columns: keys of the file's columns in order. sha256: of the bytes that hashed names.
 */
export const ExportNote = z.object({
  address: z.string(),
  pinned: z.string(),
  filters: z.string(),
  sort: z.string(),
  asOf: z.string(),
  writtenAt: z.string(),
  coverage: Coverage,
  /** Cards. */
  rows: z.number(),
  /** Rows behind the cards: what a list of the view asks for and no card has. */
  notFound: z.number(),
  columns: z.array(z.string()),
  /** Cells that held more text than a cell of the format can, and were cut. */
  shortened: z.number(),
  sha256: z.string(),
  hashed: z.string(),
  version: z.string(),
})
export type ExportNote = z.infer<typeof ExportNote>

/** The note as a table of two columns, for people. */
export function linesOfNote(note: ExportNote, language: Language): readonly (readonly [string, string | number])[] {
  const words = FILE_WORDS[language]
  const { coverage } = note
  const values: Record<NoteLine, string | number> = {
    ...note,
    complete: coverage.complete ? words.yes : words.no,
    known: coverage.known,
    expected: coverage.expected ?? words.unknown,
    uncertain: coverage.uncertain,
    columns: note.columns.join(', '),
  }
  const lines = Object.keys(words.note).filter((line): line is NoteLine => line in values)
  return lines.map((line) => [words.note[line], values[line]])
}

/** The note of such a table; null when it is none, or not a whole one. */
export function noteOfLines(lines: readonly (readonly string[])[], language: Language): ExportNote | null {
  const words = FILE_WORDS[language]
  const told = new Map(lines.map(([word = '', value = '']) => [word, value]))
  const text = (line: NoteLine) => told.get(words.note[line])
  const number = (line: NoteLine) => (/^\d+$/.test(text(line) ?? '') ? Number(text(line)) : null)
  const read = ExportNote.safeParse({
    ...Object.fromEntries(TEXT_LINES.map((line) => [line, text(line)])),
    ...Object.fromEntries(NUMBER_LINES.map((line) => [line, number(line)])),
    coverage: {
      known: number('known'),
      expected: number('expected'),
      uncertain: number('uncertain'),
      complete: text('complete') === words.yes,
    },
    columns: text('columns')?.split(', '),
  })
  return read.success ? read.data : null
}

const TEXT_LINES = [
  'address',
  'pinned',
  'filters',
  'sort',
  'asOf',
  'writtenAt',
  'sha256',
  'hashed',
  'version',
] as const satisfies readonly NoteLine[]
const NUMBER_LINES = ['rows', 'notFound', 'shortened'] as const satisfies readonly NoteLine[]

/**
 * How far an export has come. waiting: two of the same person's are being written. total: rows there will be, null
 * before they are counted. note: of a finished one.
 */
export const ExportStatus = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'writing', 'done', 'stopped', 'failed']),
  rows: z.number(),
  total: z.nullable(z.number()),
  elapsedMs: z.number(),
  note: z.nullable(ExportNote),
})
export type ExportStatus = z.infer<typeof ExportStatus>

/** Exports of one person that wait or are written; each holds one of the six connections a browser has for everything. */
export const MOST_OPEN_EXPORTS = 3

/** Whether it waits or is written. */
export function isOpenExport({ state }: Pick<ExportStatus, 'state'>): boolean {
  return state === 'waiting' || state === 'writing'
}
