import type { Problem } from '@linkdeck/contract'

const SENTENCES = {
  unreadable:
    'This cannot be read as an Excel workbook. Open the file, save it as .xlsx without a password, and try again.',
  bytes: 'Unpacked, this workbook is larger than is read here. Copy the column that is wanted into a new one.',
  rows: 'This sheet has more rows than are read here.',
  cells: 'This workbook has more cells than are read here. Copy the column that is wanted into a new one.',
  length: 'A cell of this workbook holds more text than Excel lets a cell hold.',
} as const

/** Why a workbook is not read. Nothing of it is then: half of a list looks like a whole one. */
export class XlsxFault extends Error {
  readonly problem: Problem

  constructor(why: keyof typeof SENTENCES) {
    super(SENTENCES[why])
    this.name = 'XlsxFault'
    this.problem = { kind: why === 'unreadable' ? 'bad-request' : 'too-large', message: SENTENCES[why] }
  }
}

/** What a library says about a broken file is not for people. */
export function faultOf(error: unknown): XlsxFault {
  return error instanceof XlsxFault ? error : new XlsxFault('unreadable')
}
