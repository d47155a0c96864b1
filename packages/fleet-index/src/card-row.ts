/** A card as columns: what it is sorted, filtered and found by, computed once by the contract's own functions. */
import { createHash } from 'node:crypto'
import {
  type Card,
  type CardFieldName,
  type FieldName,
  fieldOf,
  rangeValueOf,
  searchTextOf,
  sortValueOf,
  valuesOf,
} from '@linkdeck/contract'
import { binOf } from './bins.ts'
import { writeBody } from './card-body.ts'
import {
  binColumn,
  CARD_COLUMNS,
  DIMENSIONS,
  type DimensionName,
  fieldsOfDimension,
  HISTOGRAM_FIELDS,
  isSetField,
  keyColumn,
  moreColumn,
  RANGED_APART,
  rangeColumn,
} from './layout.ts'
import type { Value } from './sql.ts'

/** A row of a dimension without its number. key: the card's own values there; the rest is only made for a key not met before. */
export type DimensionRow = {
  key: string
  columns: () => Readonly<Record<string, Value>>
  members: () => readonly string[]
}

/** cells: in the order of OWN_COLUMNS. digest: of body and raw, to tell an unchanged card. */
export type CardRow = {
  cells: readonly Value[]
  dimensions: readonly DimensionRow[]
  body: string
  raw: string
  digest: bigint
}

const LISTS = CARD_COLUMNS.filter((name) => fieldOf(name).kind === 'ids')

/** The columns a card's own values fill, between its numbers of dimensions and its bookkeeping. */
export const OWN_COLUMNS: readonly string[] = [
  ...CARD_COLUMNS,
  ...RANGED_APART.map(rangeColumn),
  ...LISTS.map(moreColumn),
  ...HISTOGRAM_FIELDS.map(binColumn),
  'ids',
  'words',
]

export function cardRowOf(card: Card, raw: string): CardRow {
  const body = writeBody(card)
  const cells = [
    ...CARD_COLUMNS.map((name) => cellOf(card, name)),
    ...RANGED_APART.map((name) => rangeValueOf(card, name)),
    ...LISTS.map((name) => furtherOf(valuesOf(card, name))),
    ...HISTOGRAM_FIELDS.map((name) => binOf(card, name)),
    searchTextOf(card).ids,
    searchTextOf({ ...card, tags: [] }).words,
  ]
  return {
    cells,
    dimensions: DIMENSIONS.map((name) => dimensionRowOf(card, name)),
    body,
    raw,
    digest: digestOf(`${body}\n${raw}`),
  }
}

export function digestOf(text: string): bigint {
  return createHash('sha256').update(text).digest().readBigInt64BE()
}

/** The two that break ties keep an empty text apart from none; everything else stands as it sorts. */
function cellOf(card: Card, name: CardFieldName): Value {
  return name === 'iccid' || name === 'vsimInstanceId' ? card[name] : sortValueOf(card, name)
}

/** Values after the first, each between line breaks. */
function furtherOf(values: readonly string[]): string | null {
  return values.length < 2 ? null : `\n${values.slice(1).map(escapeMember).join('\n')}\n`
}

/** A line break inside a value must not look like one between two. */
export function escapeMember(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
}

const FIELDS_OF = new Map(DIMENSIONS.map((name) => [name, fieldsOfDimension(name)]))

function dimensionRowOf(card: Card, dimension: DimensionName): DimensionRow {
  const fields = FIELDS_OF.get(dimension) ?? []
  return {
    key: JSON.stringify(fields.map((name) => valueIn(card, name))),
    columns: () => dimensionCells(card, dimension),
    members: () => [...new Set(fields.filter(isSetField).flatMap((name) => valuesOf(card, name)))],
  }
}

function valueIn(card: Card, name: FieldName): unknown {
  if (name === 'tags') return card.tags.map((tag) => tag.name)
  if (name === 'poolId') return card.poolIds
  return card[name]
}

function dimensionCells(card: Card, dimension: DimensionName): Record<string, Value> {
  const cells: Record<string, Value> = {}
  for (const name of FIELDS_OF.get(dimension) ?? []) {
    const values = valuesOf(card, name)
    cells[keyColumn(name)] = name === 'poolId' ? (values[0] ?? null) : sortValueOf(card, name)
    if (!isSetField(name)) cells[name] = values[0] ?? null
  }
  if (dimension === 'plan') cells['kind'] = card.remainingKind
  if (dimension === 'tags') cells['words'] = searchTextOf({ ...card, remark: null }).words
  return cells
}
