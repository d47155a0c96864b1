/** The text of a file that was dropped or chosen; what cannot be read is told by its reason. */
import { MAX_LIST_BYTES } from '@linkdeck/contract'

/** An Excel workbook is a ZIP archive, whatever its name says. */
const ZIP = 'PK\u0003\u0004'

export async function readListFile(file: Blob): Promise<{ text: string } | { refused: 'workbook' | 'size' }> {
  if ((await file.slice(0, ZIP.length).text()) === ZIP) return { refused: 'workbook' }
  return file.size > MAX_LIST_BYTES ? { refused: 'size' } : { text: await file.text() }
}
