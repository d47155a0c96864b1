/** The text of a file that is no workbook, to be read as a list; what cannot be read is told by its reason. */
import { MAX_LIST_BYTES, type WorkbookText } from '@linkdeck/contract'

/** sheet: of a workbook, the one that was read, beside the others. */
export type ReadFile = { text: string; sheet: Omit<WorkbookText, 'text'> | null } | { refused: 'old-workbook' | 'size' }

/** What a file is, whatever its name says: an Excel workbook is a ZIP archive, an old or a locked one is none. */
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD = [0xd0, 0xcf, 0x11, 0xe0]

export async function readListFile(file: Blob): Promise<ReadFile> {
  if (file.size > MAX_LIST_BYTES) return { refused: 'size' }
  if (await begins(file, OLD)) return { refused: 'old-workbook' }
  return { text: await file.text(), sheet: null }
}

export function isZip(file: Blob): Promise<boolean> {
  return begins(file, ZIP)
}

async function begins(file: Blob, signature: readonly number[]): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, signature.length).arrayBuffer())
  return signature.every((byte, at) => head[at] === byte)
}
