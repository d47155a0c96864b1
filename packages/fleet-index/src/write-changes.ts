/** Writes what a merge found: new and changed cards with their rows in the dimensions, and when the others were seen. */

import { column, join, list, type Session, sql, type Value } from '@linkdeck/engine'
import { ownCellsOf } from './card-row.ts'
import { dimensionCells, dimensionKey, dimensionMembers } from './dimension-row.ts'
import { DIMENSIONS, type DimensionName, memberTable } from './layout.ts'
import type { Change, Merge } from './merge.ts'
import { createNumbering, type Numbering } from './numbering.ts'
import { ALIAS, CARD, dimensionColumns, MEMBER, SET_DIMENSIONS } from './schema.ts'

export type Numberings = Record<DimensionName | 'alias', Numbering>

export function createNumberings(): Numberings {
  const dimensions = DIMENSIONS.map((name) => [name, createNumbering(name, dimensionColumns(name))])
  return Object.fromEntries([...dimensions, ['alias', createNumbering('alias', ALIAS)]]) as Numberings
}

const CARD_TYPES = Object.values(CARD)
const CHANGING = Object.keys(CARD).filter((name) => name !== 'id')

/** Cards made into columns at a time: they need not live longer than it takes to append them. */
const SLICE = 200

export async function writeChanges(session: Session, numberings: Numberings, { changes }: Merge): Promise<void> {
  if (changes.size === 0) return
  const numbered = await numberDimensions(session, numberings, [...changes.values()])
  await appendCards(
    session,
    'card',
    numbered.filter(({ change }) => change.isNew),
  )
  const changed = numbered.filter(({ change }) => !change.isNew)
  if (changed.length === 0) return
  await session.rows(sql`CREATE OR REPLACE TEMP TABLE incoming AS FROM card LIMIT 0`)
  await appendCards(session, 'incoming', changed)
  const assignments = join(
    CHANGING.map((name) => sql`${column(name)} = incoming.${column(name)}`),
    ', ',
  )
  await session.rows(sql`UPDATE card SET ${assignments} FROM incoming WHERE card.id = incoming.id`)
}

/** Cards of one page share their time; a group has few of them. */
export async function touch(session: Session, { touched }: Merge): Promise<void> {
  for (const seenMs of new Set(touched.values())) {
    const ids = [...touched].filter(([, at]) => at === seenMs).map(([id]) => id)
    await session.rows(sql`UPDATE card SET seen_ms = ${seenMs} WHERE id IN ${list(ids)}`)
  }
}

/** A card with its numbers of dimensions, in the order of DIMENSIONS. */
type Numbered = { change: Change; numbers: readonly number[] }

async function numberDimensions(
  session: Session,
  numberings: Numberings,
  changes: readonly Change[],
): Promise<Numbered[]> {
  const columns: number[][] = []
  for (const dimension of DIMENSIONS)
    columns.push(await numberCards(session, numberings[dimension], { dimension, changes }))
  return changes.map((change, at) => ({ change, numbers: columns.map((numbers) => numbers[at] ?? 0) }))
}

type Asked = { dimension: DimensionName; changes: readonly Change[] }

async function numberCards(session: Session, numbering: Numbering, { dimension, changes }: Asked): Promise<number[]> {
  const keys = changes.map(({ card }) => dimensionKey(card, dimension))
  const examples = new Map(changes.map(({ card }, at) => [keys[at] ?? '', card]))
  const { numbers, added } = await numbering.numbersOf(session, examples, (card) => dimensionCells(card, dimension))
  if (SET_DIMENSIONS.includes(dimension)) {
    const members = added.flatMap(([id, card]) => dimensionMembers(card, dimension).map((member) => [id, member]))
    await session.append(memberTable(dimension), Object.values(MEMBER), members)
  }
  return keys.map((key) => numbers.get(key) ?? 0)
}

async function appendCards(session: Session, table: string, cards: readonly Numbered[]): Promise<void> {
  for (let from = 0; from < cards.length; from += SLICE) {
    await session.append(table, CARD_TYPES, cards.slice(from, from + SLICE).map(cellsOf))
  }
}

/** In the order of CARD. */
function cellsOf({ change: { id, card, learnt, body, raw, digest, seenMs }, numbers }: Numbered): Value[] {
  return [id, ...numbers, ...ownCellsOf(card), learnt, body, raw, digest, seenMs]
}
