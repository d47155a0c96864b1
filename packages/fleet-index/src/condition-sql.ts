/** One condition of a query as an expression over the row that holds its field: what matches() means, in SQL. */
import { type Condition, type FieldName, fieldOf, isRangeTerm, rangeOf } from '@linkdeck/contract'
import { all, column, list, type Sql, some, sql, word } from '@linkdeck/engine'
import { escapeMember } from './card-row.ts'
import { homeOf, isSetField, keyColumn, memberTable, moreColumn, rangeColumn } from './layout.ts'
import { listedCards } from './listed-cards.ts'

/** TRUE exactly for the cards that fit; FALSE or NULL for the others. */
export function conditionSql(name: FieldName, { any, none, missing }: Condition): Sql {
  const parts: Sql[] = []
  if (missing === 'none') parts.push(sql`NOT ${isMissing(name)}`)
  if (none.length > 0) parts.push(sql`NOT coalesce(${holdsOne(name, none)}, FALSE)`)
  const asked = any.length > 0 ? [holdsOne(name, any)] : []
  if (missing === 'any') asked.push(isMissing(name))
  if (asked.length > 0) parts.push(some(asked))
  return all(parts)
}

function isMissing(name: FieldName): Sql {
  return sql`(${keySql(name)} IS NULL)`
}

/** What a field is sorted by. The two identifiers that break ties keep an empty text, which is no value elsewhere. */
export function keySql(name: FieldName): Sql {
  const key = column(keyColumn(name))
  return name === 'iccid' || name === 'vsimInstanceId' ? sql`nullif(${key}, '')` : key
}

function holdsOne(name: FieldName, terms: readonly string[]): Sql {
  const ranges = terms.filter((term) => isRangeTerm(name, term)).map((term) => isWithin(name, term))
  const values = terms.filter((term) => !isRangeTerm(name, term))
  return sql`(${some([...ranges, ...(values.length > 0 ? [hasValue(name, values)] : [])])})`
}

function isWithin(name: FieldName, term: string): Sql {
  const { from, to } = rangeOf(name, term)
  const value = column(rangeColumn(name))
  const ends = [from === null ? [] : sql`${value} >= ${from}`, to === null ? [] : sql`${value} <= ${to}`].flat()
  return all([sql`${value} IS NOT NULL`, ...ends])
}

function hasValue(name: FieldName, terms: readonly string[]): Sql {
  if (name === 'list') return sql`c.id IN (SELECT id FROM (${listedCards(terms)}))`
  const home = homeOf(name)
  if (home !== 'card' && isSetField(name)) {
    return sql`id IN (SELECT id FROM ${word(memberTable(home))} WHERE value IN ${list(terms)})`
  }
  if (fieldOf(name).kind !== 'ids') return sql`${column(name)} IN ${list(terms)}`
  const further = terms.map((term) => sql`contains(${column(moreColumn(name))}, ${`\n${escapeMember(term)}\n`})`)
  return some([sql`${column(name)} IN ${list(terms)}`, ...further])
}
