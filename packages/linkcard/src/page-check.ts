/** A page may lie: another page than asked, fewer rows than promised, a card twice, a row that is no card. */
import { type Card, identityOf, type Remark } from '@linkdeck/contract'
import { decodeCard, readList } from './decode-card.ts'
import { isObject, type JsonObject } from './json.ts'
import { remarksOf } from './remarks.ts'

export type AskedPage = { pageNo: number; pageSize: number }

export type CheckedPage = { total: number | null; rows: Card[]; remarks: Remark[] }

/** The page's cards and what is odd about them; null when the data is not the page that was asked. */
export function checkPage(data: JsonObject, { pageNo, pageSize }: AskedPage): CheckedPage | null {
  const echo = readCount(data['PageNo'])
  const list = data['List']
  if ((echo !== null && echo !== pageNo) || (typeof list !== 'object' && list !== undefined)) return null
  const total = readCount(data['Total'])
  const items = readList(list)
  const found = items.flatMap((item) => (isObject(item) ? decodeCard(item) : []))
  const identified = found.filter((card) => identityOf(card) !== null)
  const rows = [...new Map(identified.map((card) => [identityOf(card), card])).values()]
  const promised = total === null ? 0 : Math.min(pageSize, Math.max(0, total - (pageNo - 1) * pageSize))
  const remarks: Remark[] = [
    { kind: 'short-page', count: promised - items.length },
    { kind: 'no-identity', count: items.length - identified.length },
    { kind: 'repeated', count: identified.length - rows.length },
  ]
  return { total, rows, remarks: [...remarks.filter(({ count }) => count > 0), ...remarksOf(rows)] }
}

/** A whole number from 0, also when sent as text. */
function readCount(value: unknown): number | null {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null
}
