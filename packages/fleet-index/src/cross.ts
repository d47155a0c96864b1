/** The cards of a view by the values of several fields at once. */
import type { CardQuery, FieldName } from '@linkdeck/contract'
import { column, join, type Session, sql, word } from '@linkdeck/engine'
import { homeOf, isSetField } from './layout.ts'
import { selectFitting } from './selection.ts'

/** Cells that no card is in are left out; null: the card has no value. */
export type Cross = { total: number; cells: { values: (string | null)[]; count: number }[] }

/** Whether cards can be counted by a field: it has one value a card, which many cards share. */
export function isCountable(name: FieldName): boolean {
  return homeOf(name) !== 'card' && !isSetField(name)
}

/** Cards are counted by their numbers of dimensions, and only the few sums are turned into values. */
export async function cross(session: Session, query: CardQuery, names: readonly FieldName[]): Promise<Cross> {
  const { joins, where } = selectFitting(query)
  const homes = [...new Set(names.map(homeOf))]
  const numbers = join(
    homes.map((home) => sql`c.${column(home)}`),
    ', ',
  )
  const values = join(
    names.map((name) => sql`${word(`d_${homeOf(name)}`)}.${column(name)}`),
    ', ',
  )
  const dimensions = join(
    homes.map((home) => sql`JOIN ${word(home)} ${word(`d_${home}`)} ON ${word(`d_${home}`)}.id = sums.${column(home)}`),
    ' ',
  )
  const rows =
    await session.rows(sql`WITH sums AS (SELECT ${numbers}, count(*) AS cards FROM ${joins.from()} WHERE ${where} GROUP BY ${numbers})
    SELECT sum(cards), ${values} FROM sums ${dimensions} GROUP BY ${values} ORDER BY ${values}`)
  const cells = rows.map(([count, ...cell]) => ({
    values: cell.map((value) => (value === null || value === undefined ? null : String(value))),
    count: Number(count),
  }))
  return { total: cells.reduce((sum, { count }) => sum + count, 0), cells }
}
