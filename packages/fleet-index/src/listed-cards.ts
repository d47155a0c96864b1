/** The cards of lists: by ICCID, and by each of their numbers. */
import { column, join, list, type Session, type Sql, sql, word } from '@linkdeck/engine'
import { moreColumn } from './layout.ts'

const LINE = word('chr(10)')

/** Every identifier of every card as value, with the card's id. Further numbers of a card stand in lines of one text, escaped where they are none. */
export function identifiersOfCards(): Sql {
  const first = (['iccid', 'msisdn', 'imsi'] as const).map(
    (name) => sql`SELECT id, ${column(name)} AS value FROM card WHERE ${column(name)} IS NOT NULL`,
  )
  const further = (['msisdn', 'imsi'] as const).map((name) => {
    const more = column(moreColumn(name))
    return sql`SELECT id, unnest(string_split(${more}, ${LINE})) AS value FROM card WHERE ${more} IS NOT NULL`
  })
  return sql`SELECT id, value FROM (${join([...first, ...further], ' UNION ALL ')}) WHERE value <> ''`
}

/** id of each card, and place: where it stands first in any of the lists. */
export function listedCards(lists: readonly string[]): Sql {
  return sql`SELECT own.id AS id, min(listed.place) AS place FROM (${identifiersOfCards()}) own
    JOIN listed ON listed.value = own.value WHERE listed.list IN ${list(lists)} GROUP BY own.id`
}

/** What lists hold and no card has, as it was given. */
export async function absentOf(session: Session, lists: readonly string[]): Promise<string[]> {
  if (lists.length === 0) return []
  const rows = await session.rows(sql`SELECT given FROM listed WHERE list IN ${list(lists)} AND
    (value IS NULL OR value NOT IN (SELECT value FROM (${identifiersOfCards()}))) ORDER BY list, place`)
  return rows.map(([given]) => String(given))
}
