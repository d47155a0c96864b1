/** A card as columns: what it is sorted, filtered and found by, computed once by the contract's own functions. */
import { createHash } from 'node:crypto'
import {
  type Card,
  type CardFieldName,
  fieldOf,
  rangeValueOf,
  searchTextOf,
  sortValueOf,
  valuesOf,
} from '@linkdeck/contract'
import type { Value } from '@linkdeck/engine'
import { binOf } from './bins.ts'
import { SIGNATURE_COLUMNS, signatureOf } from './id-signature.ts'
import { binColumn, CARD_COLUMNS, HISTOGRAM_FIELDS, moreColumn, RANGED_APART, rangeColumn } from './layout.ts'

const LISTS = CARD_COLUMNS.filter((name) => fieldOf(name).kind === 'ids')

/** The columns a card's own values fill, between its numbers of dimensions and its bookkeeping. */
export const OWN_COLUMNS: readonly string[] = [
  ...CARD_COLUMNS,
  ...RANGED_APART.map(rangeColumn),
  ...LISTS.map(moreColumn),
  ...HISTOGRAM_FIELDS.map(binColumn),
  'ids',
  ...SIGNATURE_COLUMNS,
  'words',
]

/** In the order of OWN_COLUMNS. Tags are searched in their dimension, once for all cards that share them. */
export function ownCellsOf(card: Card): Value[] {
  const { iccid, msisdn, imsi, remark } = card
  const { ids, words } = searchTextOf({ iccid, msisdn, imsi, remark, tags: [] })
  return [
    ...CARD_COLUMNS.map((name) => cellOf(card, name)),
    ...RANGED_APART.map((name) => rangeValueOf(card, name)),
    ...LISTS.map((name) => furtherOf(valuesOf(card, name))),
    ...HISTOGRAM_FIELDS.map((name) => binOf(card, name)),
    ids,
    ...signatureOf(ids),
    words,
  ]
}

/** Tells what is unchanged from what is not. */
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
