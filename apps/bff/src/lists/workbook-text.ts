/** A workbook as the text of a list: the cells of its first sheet. That others are not read is said. */
import { MAX_LIST_BYTES, type WorkbookText } from '@linkdeck/contract'
import { readXlsx, type XlsxBounds } from './read-xlsx.ts'
import { XlsxFault } from './xlsx-fault.ts'

/** As many rows as a sheet can have; cells and bytes of a hundred thousand lines with some columns beside the identifiers. */
const BOUNDS: XlsxBounds = { bytes: 64 * 1024 ** 2, rows: 1_048_576, cells: 5_000_000 }

export async function workbookText(bytes: Uint8Array): Promise<WorkbookText> {
  const { sheets, rowsOf } = await readXlsx(bytes, BOUNDS)
  const [sheet = '', ...others] = sheets
  const lines: string[] = []
  let left = MAX_LIST_BYTES
  for await (const row of rowsOf(sheet)) {
    const line = row.filter((text) => text !== '').join('\t')
    if (line === '') continue
    left -= Buffer.byteLength(line) + 1
    if (left < 0) throw new XlsxFault('bytes')
    lines.push(line)
  }
  return { text: lines.join('\n'), sheet, others }
}
