/** A page may lie: another page than asked, fewer rows than promised, a card twice, a row that is no card. */
import { type Card, identityOf, type Remark } from '@linkdeck/contract'
import { decodeCard, readList } from './decode-card.ts'
import { isObject, type JsonObject, writeJson } from './json.ts'
import { remarksOf } from './remarks.ts'

export type AskedPage = { pageNo: number; pageSize: number }

/** A card and the row it was read from, as JSON text with every digit. */
export type CardSource = { readonly card: Card; readonly raw: string }

/** A row that is no card, and why. */
export type Quarantined = { readonly raw: string; readonly reason: 'no-identity' | 'not-a-row' }

export type CheckedPage = {
  total: number | null
  /** Each card once. */
  sources: readonly CardSource[]
  quarantined: readonly Quarantined[]
  remarks: Remark[]
}

/** The page's cards and what is odd about them; null when the data is not the page that was asked. */
export function checkPage(data: JsonObject, { pageNo, pageSize }: AskedPage): CheckedPage | null {
  const echo = readCount(data['PageNo'])
  const list = data['List']
  if ((echo !== null && echo !== pageNo) || (typeof list !== 'object' && list !== undefined)) return null
  const total = readCount(data['Total'])
  const items = readList(list)
  const { identified, quarantined } = sort(items)
  const sources = [...new Map(identified.map((source) => [identityOf(source.card), source])).values()]
  const promised = total === null ? 0 : Math.min(pageSize, Math.max(0, total - (pageNo - 1) * pageSize))
  const remarks: Remark[] = [
    { kind: 'short-page', count: promised - items.length },
    { kind: 'no-identity', count: quarantined.length },
    { kind: 'repeated', count: identified.length - sources.length },
  ]
  const told = remarks.filter(({ count }) => count > 0)
  return { total, sources, quarantined, remarks: [...told, ...remarksOf(sources.map(({ card }) => card))] }
}

function sort(items: readonly unknown[]): { identified: CardSource[]; quarantined: Quarantined[] } {
  const identified: CardSource[] = []
  const quarantined: Quarantined[] = []
  for (const item of items) {
    const card = isObject(item) ? decodeCard(item) : null
    if (card && identityOf(card) !== null) identified.push(sourceOf(card, item))
    else quarantined.push({ raw: writeJson(item), reason: card ? 'no-identity' : 'not-a-row' })
  }
  return { identified, quarantined }
}

/** Most answers are only shown: the row is written out when somebody wants to keep it. */
function sourceOf(card: Card, row: unknown): CardSource {
  return {
    card,
    get raw() {
      return writeJson(row)
    },
  }
}

/** A whole number from 0, also when sent as text. */
function readCount(value: unknown): number | null {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null
}
