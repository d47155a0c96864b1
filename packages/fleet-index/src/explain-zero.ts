/** How many cards each condition keeps away: the count of the view with that one condition left out. */
import { type CardQuery, keyOf } from '@linkdeck/contract'
import { all, join, type Session, sql, word } from '@linkdeck/engine'
import { selectNamed } from './selection.ts'

/** key: the field's spelling in a query, or q for the free text. */
export type Explanation = { total: number; without: { key: string; count: number }[] }

export async function explainZero(session: Session, query: CardQuery): Promise<Explanation> {
  const { joins, conditions } = selectNamed(query)
  const truths = conditions.map(({ holds }, at) => sql`(${holds}) AS ${word(`t${at}`)}`)
  const holding = (leftOut: number) => all(conditions.flatMap((_, at) => (at === leftOut ? [] : [word(`t${at}`)])))
  const counts = [-1, ...conditions.keys()].map((at) => sql`count(*) FILTER (WHERE ${holding(at)})`)
  const [row = []] = await session.rows(
    sql`SELECT ${join(counts, ', ')} FROM (SELECT ${join([sql`c.id`, ...truths], ', ')} FROM ${joins.from()})`,
  )
  const keys = conditions.map(({ name }) => (name === 'text' ? 'q' : keyOf(name)))
  return { total: Number(row[0]), without: keys.map((key, at) => ({ key, count: Number(row[at + 1]) })) }
}
