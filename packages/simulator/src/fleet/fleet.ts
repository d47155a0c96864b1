/** A seeded fleet and the service's own truth about every filter. Stored are only changes, and the lists of past filters. */
import { type CardRow, type KnownCard, rowOf } from './card-row.ts'
import { type Changes, createChanges } from './changes.ts'
import type { FleetSeed } from './dice.ts'
import { type FilterHabits, type FilterName, type Filters, filtersOf, testOf } from './filters.ts'
import { indexesOfIccid, indexesOfImsi, indexesOfMsisdn } from './identifiers.ts'
import { knownCards } from './known-cards.ts'
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
  /** How many cards are listed. */
  readonly size: number
  /** The row of a card as ListCardInfo returns it, also of one that is gone. */
  card(index: number): CardRow
  /** The cards that fit the filters among the parameters, in the service's order. Throws a Refusal like the service. */
  select(parameters: Readonly<Record<string, string>>): number[]
  /** The same without copying. */
  selection(parameters: Readonly<Record<string, string>>): Selection
}

export function createFleet(seed: FleetSeed, habits: FleetHabits, changes: Changes = createChanges(seed.size)): Fleet {
  const known = knownCards(seed, changes)
  const memory = createSelectionMemory()

  function find(filters: Filters): Int32Array {
    const fits = testOf(filters, habits)
    const shows = isHiding(filters, habits) ? (card: KnownCard) => card.Status !== '50' && fits(card) : fits
    const named = namedBy(filters, seed, habits)?.filter(changes.isListed)
    return Int32Array.from(matching(named ?? changes.listed() ?? everyIndex(seed), (index) => shows(known(index))))
  }

  function all(): Selection {
    const listed = changes.listed()
    if (listed) return { size: listed.length, at: (position) => listed[position] }
    return { size: seed.size, at: (position) => (position < seed.size ? position : undefined) }
  }

  function found(asked: Filters): Selection {
    const list = memory.remember(`${changes.version()} ${JSON.stringify(asked)}`, () => find(asked))
    return { size: list.length, at: (position) => list[position] }
  }

  function selection(parameters: Readonly<Record<string, string>>): Selection {
    const asked = filtersOf(parameters)
    testOf(asked, habits)
    for (const name of habits.ignoredFilters) delete asked[name]
    const { size, at } = Object.keys(asked).length === 0 && !isHiding(asked, habits) ? all() : found(asked)
    const place = changes.places(size)
    return { size, at: (position) => at(place(position)) }
  }

  return {
    get size() {
      return changes.listed()?.length ?? seed.size
    },
    card: (index) => {
      if (!Number.isInteger(index) || index < 0 || index >= changes.made()) throw new RangeError(`no card ${index}`)
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
function namedBy({ Iccid, Msisdn, Imsi }: Filters, seed: FleetSeed, { iccidMatch }: FleetHabits): number[] | null {
  if (Iccid !== undefined && iccidMatch === 'exact') return indexesOfIccid(Iccid, seed)
  if (Msisdn !== undefined) return indexesOfMsisdn(Msisdn, seed)
  return Imsi === undefined ? null : indexesOfImsi(Imsi, seed)
}

function* everyIndex({ size }: FleetSeed): Iterable<number> {
  for (let index = 0; index < size; index += 1) yield index
}

function* matching(indexes: Iterable<number>, fits: (index: number) => boolean): Iterable<number> {
  for (const index of indexes) if (fits(index)) yield index
}
