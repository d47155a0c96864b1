/** A fleet of which every page can be told: what a crawl that applied pages 0 to n has left, card by card. For tests. */
import { type Card, EVERYTHING } from '@linkdeck/contract'
import { madeCard } from '../../bench/made-card.ts'
import type { FleetIndex, FleetPage } from '../index.ts'

/** Cards a page. */
export const PAGE = 40
/** Pages a turn: page 50 brings the cards of page 0 again, all of them changed. */
const TURN = 50

export const RUN = { id: 'crawl', account: 'a', scope: '', startedAtMs: 0 }

export function pageAt(page: number): FleetPage {
  const rows = Array.from({ length: PAGE }, (_, at) => {
    const { card, raw } = madeCard((page % TURN) * PAGE + at)
    return { card: { ...card, remark: `page ${page}` }, raw }
  })
  return { rows, quarantined: [], seenAtMs: page + 1, crawl: { id: RUN.id, checkpoint: page } }
}

/** What differs from a crawl that applied each page up to this one, whole and once, and none beyond. */
export async function checkCrawled(index: FleetIndex, last: number): Promise<string[]> {
  const expected = new Map<string, Card>()
  for (let page = Math.max(0, last + 1 - TURN); page <= last; page += 1) {
    for (const { card } of pageAt(page).rows) expected.set(String(card.vsimInstanceId), card)
  }
  const found: Card[] = []
  for await (const portion of index.stream(EVERYTHING)) found.push(...portion)
  const { total } = await index.facets(EVERYTHING)
  const wrong = found.flatMap((card) => {
    const { remark } = expected.get(String(card.vsimInstanceId)) ?? { remark: null }
    return card.remark === remark ? [] : [`${card.vsimInstanceId} has ${card.remark}, not ${remark}`]
  })
  if (found.length !== expected.size) wrong.push(`${found.length} cards, not ${expected.size}`)
  if (total !== expected.size) wrong.push(`${total} counted, not ${expected.size}`)
  return wrong.slice(0, 5)
}
