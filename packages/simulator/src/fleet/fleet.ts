/** A seeded fleet and the service's own truth about every filter. Nothing is stored but the lists of past filters. */
import { type CardRow, type KnownCard, rowOf } from './card-row.ts'
import type { FleetSeed } from './dice.ts'
import { documentCard } from './document-card.ts'
import { type FilterHabits, type FilterName, type Filters, filtersOf, testOf } from './filters.ts'
import { GeneratedCard } from './generated-card.ts'
import { indexesOfIccid, indexesOfImsi, indexesOfMsisdn } from './identifiers.ts'
import { createSelectionMemory } from './selection-memory.ts'

export type FleetHabits = FilterHabits & {
  /** Destroyed cards are in every list, or only in one asked for by Status or OsStatus 50. */
  destroyed: 'listed' | 'hidden'
  /** Filters the service accepts and forgets. */
  ignoredFilters: readonly FilterName[]
}

/** The cards a call is about, in the service's order. */
export type Selection = { size: number; at: (position: number) => number | undefined }

export type Fleet = {
  size: number
  /** The row of a card as ListCardInfo returns it. */
  card(index: number): CardRow
  /** The cards that fit the filters among the parameters, in the service's order. Throws a Refusal like the service. */
  select(parameters: Readonly<Record<string, string>>): number[]
  /** The same without copying. */
  selection(parameters: Readonly<Record<string, string>>): Selection
}

export function createFleet(seed: FleetSeed, habits: FleetHabits): Fleet {
  const first = documentCard(seed)
  const memory = createSelectionMemory()

  /** The one door to a card: a change laid over the generated fleet belongs here. */
  function known(index: number): KnownCard {
    return index === 0 ? first : new GeneratedCard(seed, index)
  }

  function find(filters: Filters): Int32Array {
    const fits = testOf(filters, habits)
    const shows = isHiding(filters, habits) ? (card: KnownCard) => card.Status !== '50' && fits(card) : fits
    return Int32Array.from(matching(candidates(filters, seed, habits), (index) => shows(known(index))))
  }

  function selection(parameters: Readonly<Record<string, string>>): Selection {
    const asked = filtersOf(parameters)
    testOf(asked, habits)
    for (const name of habits.ignoredFilters) delete asked[name]
    if (Object.keys(asked).length === 0 && !isHiding(asked, habits)) {
      return { size: seed.size, at: (position) => (position < seed.size ? position : undefined) }
    }
    const found = memory.remember(JSON.stringify(asked), () => find(asked))
    return { size: found.length, at: (position) => found[position] }
  }

  return {
    size: seed.size,
    card: (index) => {
      if (!Number.isInteger(index) || index < 0 || index >= seed.size) throw new RangeError(`no card ${index}`)
      return rowOf(known(index))
    },
    selection,
    select: (parameters) => {
      const { size, at } = selection(parameters)
      return Array.from({ length: size }, (_, position) => at(position) ?? 0)
    },
  }
}

function isHiding({ Status, OsStatus }: Filters, { destroyed }: FleetHabits): boolean {
  return destroyed === 'hidden' && Status !== '50' && OsStatus !== '50'
}

/** An identifier names its card by arithmetic; every other filter looks at all of them. */
function candidates({ Iccid, Msisdn, Imsi }: Filters, seed: FleetSeed, { iccidMatch }: FleetHabits): Iterable<number> {
  if (Iccid !== undefined && iccidMatch === 'exact') return indexesOfIccid(Iccid, seed)
  if (Msisdn !== undefined) return indexesOfMsisdn(Msisdn, seed)
  if (Imsi !== undefined) return indexesOfImsi(Imsi, seed)
  return everyIndex(seed)
}

function* everyIndex({ size }: FleetSeed): Iterable<number> {
  for (let index = 0; index < size; index += 1) yield index
}

function* matching(indexes: Iterable<number>, fits: (index: number) => boolean): Iterable<number> {
  for (const index of indexes) if (fits(index)) yield index
}
