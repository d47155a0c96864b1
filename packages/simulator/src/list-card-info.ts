/** ListCardInfo itself: a page of the fleet in the document's envelope. */
import type { CardRow } from './fleet/card-row.ts'
import type { Fleet } from './fleet/fleet.ts'
import { Refusal } from './refusals.ts'

/** Data of an answer; faults may take members away. */
export type Page = { PageNo: number; PageSize: number; PageCount?: number; Total?: number; List?: readonly CardRow[] }

export type Answer = {
  Code: string
  ErrorMessage: string
  RequestId: string
  Success: boolean
  LocalizedMessage: string
  Data?: Page
}

const PAGE_SIZES = [10, 15, 25, 40]
const MOST_PAGE_NO = 2 ** 31 - 1

type Question = { parameters: Readonly<Record<string, string>>; requestId: string; deepestPage: number }

/** Throws a Refusal for parameters the service cannot read. */
export function listCardInfo(fleet: Fleet, { parameters, requestId, deepestPage }: Question): Answer {
  const pageSize = readCount(parameters['PageSize'])
  const pageNo = readCount(parameters['PageNo'])
  const isPage = PAGE_SIZES.includes(pageSize) && pageNo >= 1 && pageNo <= Math.min(deepestPage, MOST_PAGE_NO)
  if (!isPage) throw new Refusal('linkcard.system.IllegalRequest')
  const { size, at } = fleet.selection(parameters)
  const first = (pageNo - 1) * pageSize
  const indexes = Array.from({ length: Math.max(0, Math.min(pageSize, size - first)) }, (_, row) => at(first + row))
  const List = indexes.flatMap((index) => (index === undefined ? [] : [fleet.card(index)]))
  return {
    Code: '200',
    // The document's successful sample carries a message too: no client may take it for a failure.
    ErrorMessage: 'InstanceId cannot be empty.',
    RequestId: requestId,
    Success: true,
    LocalizedMessage: 'InstanceId cannot be empty.',
    Data: { PageNo: pageNo, PageSize: pageSize, PageCount: Math.ceil(size / pageSize), Total: size, List },
  }
}

/** NaN for what is no count. */
function readCount(text: string | undefined): number {
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
}
