/** Answers that arrive whole and are wrong. */
import type { CardRow } from './fleet/card-row.ts'
import type { Answer, Page } from './list-card-info.ts'

export type Spoiler = (answer: Answer) => Answer

const HUGE_BYTES = 9 * 1024 ** 2

export const refused: Spoiler = ({ RequestId }) => ({
  Code: 'linkcard.common.BusinessProcessError',
  ErrorMessage: 'A business processing exception occurred.',
  RequestId,
  Success: false,
  LocalizedMessage: '业务处理异常。',
})

export const emptyCode: Spoiler = (answer) => ({ ...answer, Code: '', ErrorMessage: '', LocalizedMessage: '' })

export const huge: Spoiler = (answer) => ({ ...answer, LocalizedMessage: '啊'.repeat(HUGE_BYTES / 3) })

export const wrongPage = page((data) => ({ ...data, PageNo: data.PageNo + 1 }))
export const totalZero = page((data) => ({ ...data, PageCount: 0, Total: 0 }))
export const totalMissing = page(({ PageNo, PageSize, List = [] }) => ({ PageNo, PageSize, List }))
export const listMissing = page(({ List: _, ...rest }) => rest)

export const shortPage = rows((list) => list.slice(0, list.length / 2))
/** Every second row is the one before it. */
export const repeat = rows((list) => list.flatMap((_, at) => list[at - (at % 2)] ?? []))
export const noIdentity = rows((list) => list.map(({ Iccid: _, VsimInstanceId: __, ...rest }) => rest))
export const unknownCodes = rows((list) => list.map((row) => ({ ...row, ...UNDOCUMENTED })))

const UNDOCUMENTED = {
  Status: '99',
  OsStatus: '998',
  Vendor: 'CBN',
  DataType: 'futurecard',
  Period: '1199',
  SimType: 'esim',
  ActiveType: 'remote_order',
  CertifyType: 'personal',
  NetworkType: '6G',
} satisfies CardRow

function page(change: (data: Page) => Page): Spoiler {
  return (answer) => (answer.Data ? { ...answer, Data: change(answer.Data) } : answer)
}

function rows(change: (list: readonly CardRow[]) => readonly CardRow[]): Spoiler {
  return page((data) => ({ ...data, List: change(data.List ?? []) }))
}
