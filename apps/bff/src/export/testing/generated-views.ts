/** For tests: a fleet of hostile cards, views of it that nobody thought of, and what each of them means. */
import {
  CARD_FIELD_NAMES,
  type Card,
  type CardFieldName,
  type CardQuery,
  compareCards,
  type ExportFormat,
  encodeExport,
  fileColumnsOf,
  type Language,
  matches,
  NO_CONDITION,
  ROUTES,
  resolve,
  spellEntries,
  withCondition,
} from '@linkdeck/contract'
import { arbitraryCard, arbitraryQuery } from '@linkdeck/contract/testing'
import type { Simulator } from '@linkdeck/simulator'
import fc from 'fast-check'
import { openFleetWorld } from '../../fleet/testing/fleet-world.ts'
import { createWorld, UNREACHED } from '../../test-world.ts'

export type GeneratedView = { query: CardQuery; columns: readonly CardFieldName[]; language: Language }

/** Of the clock of a test world. */
const NOW_MS = 1_800_000_000_000

const CARDS = distinct(fc.sample(arbitraryCard, { numRuns: 400, seed: 5 }))

/** Cards of one identity are one card. */
function distinct(cards: readonly Card[]): Card[] {
  return [...new Map(cards.map((card) => [card.vsimInstanceId ?? card.iccid, card])).entries()].flatMap(([id, card]) =>
    id === null ? [] : [card],
  )
}

export async function openHostileFleet(simulator: Simulator) {
  const { index, fleet, close } = await openFleetWorld(simulator)
  const rows = CARDS.map((card) => ({ card, raw: '{}' }))
  await index.applyPage({ rows, quarantined: [], seenAtMs: 1 })
  return { ask: createWorld({ linkcard: UNREACHED, fleet }).ask, close }
}

/** The same ones each time. */
export function generatedViews(count: number): readonly GeneratedView[] {
  const view = fc.record({
    // A list that nobody kept is refused.
    query: arbitraryQuery.map((query) => withCondition(query, 'list', NO_CONDITION)),
    columns: fc.uniqueArray(fc.constantFrom(...CARD_FIELD_NAMES), { minLength: 1 }),
    language: fc.constantFrom('zh' as const, 'en' as const),
  })
  return fc.sample(view, { numRuns: count, seed: 7 })
}

export function addressOf({ query, ...view }: GeneratedView, format: ExportFormat): string {
  const entries = encodeExport({ ...query, source: 'index' }, { ...view, format, isMasked: false, id: null })
  return `${ROUTES.export}?${spellEntries(entries)}`
}

/** By the definition of a query, not by the index that answers it. */
export function meantBy({ query, columns: names, language }: GeneratedView) {
  const columns = fileColumnsOf(names, { language, hasCodes: false, isMasked: false })
  const asked = resolve(query, NOW_MS)
  const fitting = CARDS.filter((card) => matches(card, asked)).sort(compareCards(asked.sort))
  return {
    headings: columns.map(({ heading }) => heading),
    rows: fitting.map((card) => columns.map(({ cellOf }) => cellOf(card))),
  }
}
