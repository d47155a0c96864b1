import type { ExportNote, FileColumn, Language } from '@linkdeck/contract'
import type { FileRows } from './file-rows.ts'

/** What is written into a file of any format. */
export type ExportFile = {
  columns: readonly FileColumn[]
  language: Language
  rows: FileRows
  /** The note, once every row is written. */
  finish: (end: Pick<ExportNote, 'sha256' | 'hashed' | 'shortened'>) => ExportNote
}

/** Writes a file as fast as its bytes are taken; given up early, it lets go of what it holds. */
export type WriteFile = (file: ExportFile) => AsyncGenerator<Uint8Array>
