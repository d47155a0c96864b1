import {
  type CardQuery,
  conditionsOf,
  describeRefusal,
  type FieldName,
  fieldOf,
  liveRefusals,
  PAGE_SIZES,
  rangeOf,
  timeRangeOf,
} from '@linkdeck/contract'
import type { RequestParameters } from './percent-encode.ts'
import { requestNameOf } from './wire.ts'

const MEGABYTE = 1024 ** 2

/** The business parameters of one page; a TypeError when ListCardInfo cannot answer the query. */
export function encodeQuery(query: CardQuery): RequestParameters {
  const [refusal] = liveRefusals(query)
  if (refusal) throw new TypeError(describeRefusal(refusal))
  const conditions = conditionsOf(query).map(([name, { any }]) => encodeTerm(name, any[0] ?? ''))
  return Object.assign(pageParameters(query.offset / query.limit + 1, query.limit), ...conditions)
}

/** Whether the service can be asked for this text as an ICCID: rows may hold anything. */
export function canLookUp(iccid: string): boolean {
  return iccid !== '' && !/[\p{Cc}\p{Surrogate}]/u.test(iccid)
}

/** The question for every row of an ICCID, as one page of the largest size. */
export function encodeLookUp(iccid: string): RequestParameters {
  if (!canLookUp(iccid)) throw new TypeError('This is no ICCID.')
  return { ...pageParameters(1, Math.max(...PAGE_SIZES)), [requestNameOf('iccid')]: iccid }
}

function pageParameters(pageNo: number, pageSize: number) {
  return { PageNo: String(pageNo), PageSize: String(pageSize) }
}

function encodeTerm(name: FieldName, term: string): RequestParameters {
  const parameter = requestNameOf(name)
  switch (fieldOf(name).live) {
    case 'time-range': {
      const { from, to } = timeRangeOf(term)
      return given({ [`${parameter}Start`]: from, [`${parameter}End`]: to })
    }
    case 'flow-range': {
      const { from, to } = rangeOf(name, term)
      return given({ MinFlow: megabytes(from), MaxFlow: megabytes(to) })
    }
    case 'percent-step':
      return given({ MaxRestFlowPercentage: fraction(rangeOf(name, term).to) })
    default:
      return { [parameter]: term }
  }
}

function megabytes(bytes: number | null): string | null {
  return bytes === null ? null : String(bytes / MEGABYTE)
}

function fraction(percent: number | null): string | null {
  return percent === null ? null : String(percent / 100)
}

function given(parameters: Record<string, string | null>): RequestParameters {
  const entries = Object.entries(parameters)
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])))
}
