/** A card's row in each dimension: told by its key, and made only for a key that was not met before. */
import { type Card, type FieldName, searchTextOf, sortValueOf, valuesOf } from '@linkdeck/contract'
import type { Value } from '@linkdeck/engine'
import { DIMENSIONS, type DimensionName, fieldsOfDimension, isSetField, keyColumn } from './layout.ts'

const FIELDS_OF = Object.fromEntries(DIMENSIONS.map((name) => [name, fieldsOfDimension(name)]))

/** The card's own values there: cards of one key share one row. */
export function dimensionKey(card: Card, dimension: DimensionName): string {
  return JSON.stringify(FIELDS_OF[dimension]?.map((name) => valueIn(card, name)))
}

function valueIn(card: Card, name: FieldName): unknown {
  if (name === 'tags') return card.tags.map((tag) => tag.name)
  if (name === 'poolId') return card.poolIds
  return name === 'list' ? null : card[name]
}

/** Columns by name, but for id and key. */
export function dimensionCells(card: Card, dimension: DimensionName): Record<string, Value> {
  const cells: Record<string, Value> = {}
  for (const name of FIELDS_OF[dimension] ?? []) {
    const values = valuesOf(card, name)
    cells[keyColumn(name)] = name === 'poolId' ? (values[0] ?? null) : sortValueOf(card, name)
    if (!isSetField(name)) cells[name] = values[0] ?? null
  }
  if (dimension === 'plan') cells['kind'] = card.remainingKind
  if (dimension === 'tags') cells['words'] = searchTextOf({ ...card, remark: null }).words
  return cells
}

/** The different values of a set. */
export function dimensionMembers(card: Card, dimension: DimensionName): string[] {
  const sets = (FIELDS_OF[dimension] ?? []).filter(isSetField)
  return [...new Set(sets.flatMap((name) => valuesOf(card, name)))]
}
