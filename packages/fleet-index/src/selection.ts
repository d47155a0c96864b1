/** A query as a list of named conditions over the cards and their dimensions. */
import { type CardQuery, conditionsOf, type FieldName, MIN_ID_PART, needlesOf } from '@linkdeck/contract'
import { all, type Sql, sql } from '@linkdeck/engine'
import { conditionSql } from './condition-sql.ts'
import { mayContain } from './id-signature.ts'
import { createJoins, type Joins } from './joins.ts'
import { homeOf } from './layout.ts'

/** A condition that can be left out: of a field, or the whole free text. */
export type Named = { name: FieldName | 'text'; holds: Sql }

/** Cards that fit the whole query, out of a table of cards: conditions of a dimension leave its rows out before any card is looked at. */
export function selectFitting(query: CardQuery, table = 'card'): { joins: Joins; where: Sql } {
  const joins = createJoins(table)
  const where: Sql[] = []
  for (const [name, condition] of conditionsOf(query)) {
    const home = homeOf(name)
    if (home === 'card') where.push(conditionSql(name, condition))
    else joins.only(home, conditionSql(name, condition))
  }
  return { joins, where: all([...where, ...textSql(query, joins)]) }
}

/** Every condition by itself, to be put together with one left out. */
export function selectNamed(query: CardQuery): { joins: Joins; conditions: readonly Named[] } {
  const joins = createJoins()
  const conditions: Named[] = conditionsOf(query).map(([name, condition]) => {
    const home = homeOf(name)
    const holds = conditionSql(name, condition)
    return { name, holds: home === 'card' ? holds : joins.column(home, holds) }
  })
  const words = textSql(query, joins)
  return { joins, conditions: words.length === 0 ? conditions : [...conditions, { name: 'text', holds: all(words) }] }
}

/** One expression a word: it is part of the remark, of a tag, or, from four characters on, of an identifier. */
function textSql({ text }: CardQuery, joins: Joins): Sql[] {
  return needlesOf(text).map((needle) => {
    const inTags = joins.column('tags', sql`contains(words, ${needle})`)
    const inWords = sql`contains(c.words, ${needle}) OR ${inTags}`
    if (needle.length < MIN_ID_PART) return inWords
    return sql`(${all([...mayContain(needle), sql`contains(c.ids, ${needle})`])}) OR ${inWords}`
  })
}
