/** For tests: cards that are told apart by a number, and answers of the service that hold them. */
import { type Card, deriveCard, EMPTY_CARD, type Remark } from '@linkdeck/contract'
import type { CardPage } from '@linkdeck/linkcard'

export function cardOf(number: number): Card {
  const iccid = `8986${String(number).padStart(16, '0')}`
  return deriveCard({ ...EMPTY_CARD, vsimInstanceId: String(10_000_000 + number), iccid, status: '30' })
}

/** An answer with these cards, of as many as there are. */
export function pageOf(numbers: readonly number[], total: number | null, remarks: Remark[] = []): CardPage {
  const rows = numbers.map(cardOf)
  const sources = rows.map((card) => ({ card, raw: JSON.stringify(card.iccid) }))
  return { total, rows, sources, quarantined: [], remarks, requestId: null, answeredAtMs: 0 }
}
