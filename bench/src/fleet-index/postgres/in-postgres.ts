/** PostgreSQL as a contestant: what the program answers, asked in the statements one would write for it. */
import { join } from 'node:path'
import { type FieldName, keyOf, ROUTES } from '@linkdeck/contract'
import { Pool } from 'pg'
import { COUNTED, HISTOGRAMS, NUMBERS, SETS } from '../asked-fields.ts'
import { type Answer, COMPARED, type Contestant, withoutZeros } from '../contestant.ts'
import type { Question } from '../questions.ts'
import { startCluster } from './cluster.ts'
import { all, type Bind, createBind, namedConditions, orderSql, whereSql } from './conditions.ts'
import { column, fillTables, IS_WHOLE, stepColumn } from './tables.ts'

type Row = Record<string, unknown>
type Run = (write: (bind: Bind) => string) => Promise<Row[]>

/** As many statements at once as there are cores to the goals. */
const CONNECTIONS = 2
/** Values listed of a facet. */
const MOST_FREQUENT = 50

export type InPostgres = Contestant & { close: () => Promise<void> }

/** Tables are made once a folder. null when there is no PostgreSQL to be had. */
export async function openPostgres(folder: string, cards: number): Promise<InPostgres | null> {
  const cluster = await startCluster(join(folder, 'postgres'))
  if (!cluster) return null
  const pool = new Pool({ host: cluster.socket, user: 'postgres', database: 'postgres', max: CONNECTIONS })
  const { rows } = await pool.query<Row>(IS_WHOLE)
  if (rows[0]?.['whole'] !== true) {
    process.stdout.write('Filling PostgreSQL with them, once …\n')
    await fillTables(cluster, cards)
  }
  const run: Run = async (write) => {
    const { bind, values } = createBind()
    return (await pool.query<Row>(write(bind), values)).rows
  }
  const close = async () => {
    await pool.end()
    await cluster.stop()
  }
  return { answer: (question) => ANSWERS[question.route](run, question), close }
}

const ANSWERS: Record<Question['route'], (run: Run, question: Question) => Promise<Answer>> = {
  [ROUTES.cards]: answerCards,
  [ROUTES.facets]: answerFacets,
  [ROUTES.explain]: answerExplain,
  [ROUTES.summary]: answerSummary,
}

async function answerCards(run: Run, { query }: Question): Promise<Answer> {
  const order = orderSql(query, NUMBERS)
  const [counted, rows] = await Promise.all([
    run((bind) => `SELECT count(*)::int AS cards FROM card WHERE ${whereSql(query, bind)}`),
    run((bind) => {
      const where = whereSql(query, bind)
      return `SELECT iccid, body FROM (SELECT * FROM card WHERE ${where} ORDER BY ${order}
        LIMIT ${bind(query.limit)} OFFSET ${bind(query.offset)}) page JOIN card_body USING (id) ORDER BY ${order}`
    }),
  ])
  const cards = rows.map(({ body }) => JSON.parse(String(body)))
  return { total: Number(counted[0]?.['cards']), window: cards.map(({ iccid }) => String(iccid)) }
}

/** Facets without a condition of their own share one pass. */
async function answerFacets(run: Run, { query }: Question): Promise<Answer> {
  const asked = Object.keys(query.where)
  const [own, shared] = [
    COUNTED.filter((name) => asked.includes(name)),
    COUNTED.filter((name) => !asked.includes(name)),
  ]
  const [ownSteps, sharedSteps] = [
    HISTOGRAMS.filter((name) => asked.includes(name)),
    HISTOGRAMS.filter((name) => !asked.includes(name)),
  ]
  const together = shared.filter((name) => !SETS.includes(name))
  const apart = [...own, ...shared.filter((name) => SETS.includes(name))]
  const keys = [...together.map(column), ...sharedSteps.map(stepColumn)]
  const [sets, ...others] = await Promise.all([
    run((bind) => mostFrequent(groupingSets(keys, whereSql(query, bind)))),
    ...apart.map((name) => run((bind) => oneFacet(name, whereSql(query, bind, name)))),
    ...ownSteps.map((name) => run((bind) => oneGroup(stepColumn(name), whereSql(query, bind, name)))),
  ])
  const counts = [
    ...together.flatMap((name, at) => byValue(name, sets?.filter(({ field }) => field === at) ?? [])),
    ...apart.flatMap((name, at) => byValue(name, others[at] ?? [])),
  ]
  return { total: Number(sets?.find(({ field }) => field === keys.length)?.['cards']), counts: withoutZeros(counts) }
}

/** A row a value of each key, and one for all cards; field is the place of the key. */
function groupingSets(keys: readonly string[], where: string): string {
  const field = keys.map((key, at) => `WHEN GROUPING(${key}) = 0 THEN ${at}`).join(' ')
  const value = keys.map((key) => `${key}::text`).join(', ')
  return `SELECT CASE ${field} ELSE ${keys.length} END AS field, coalesce(${value}) AS value, count(*)::int AS cards
    FROM card WHERE ${where} GROUP BY GROUPING SETS (${keys.map((key) => `(${key})`).join(', ')}, ())`
}

function mostFrequent(counts: string): string {
  return `SELECT field, value, cards FROM (SELECT *, row_number() OVER (PARTITION BY field ORDER BY cards DESC, value)
    AS place FROM (${counts}) counted) ranked WHERE place <= ${MOST_FREQUENT}`
}

function oneFacet(name: FieldName, where: string): string {
  return SETS.includes(name)
    ? `SELECT value, count(*)::int AS cards FROM card, unnest(${column(name)}) AS value WHERE ${where}
        GROUP BY value ORDER BY cards DESC LIMIT ${MOST_FREQUENT}`
    : oneGroup(column(name), where)
}

function oneGroup(key: string, where: string): string {
  return `SELECT ${key} AS value, count(*)::int AS cards FROM card WHERE ${where} GROUP BY 1 ORDER BY cards DESC
    LIMIT ${MOST_FREQUENT}`
}

function byValue(name: FieldName, rows: readonly Row[]): [string, number][] {
  const key = keyOf(name)
  if (!COMPARED.includes(key)) return []
  return rows.flatMap(({ value, cards }) => (value === null ? [] : [[`${key}=${value}`, Number(cards)]]))
}

async function answerExplain(run: Run, { query }: Question): Promise<Answer> {
  const names = namedConditions(query, () => '').map(({ name }) => name)
  const [row = {}] = await run((bind) => {
    const conditions = namedConditions(query, bind)
    const without = names.map((name, at) => {
      const others = conditions.filter((condition) => condition.name !== name)
      return `count(*) FILTER (WHERE ${all(others)})::int AS without_${at}`
    })
    return `SELECT ${[`count(*) FILTER (WHERE ${all(conditions)})::int AS total`, ...without].join(', ')} FROM card`
  })
  const counts = names.map((name, at): [string, number] => [
    name === 'text' ? 'q' : keyOf(name),
    Number(row[`without_${at}`]),
  ])
  return { total: Number(row['total']), counts: withoutZeros(counts) }
}

async function answerSummary(run: Run, { query }: Question): Promise<Answer> {
  const rows = await run(
    (bind) => `SELECT kind, count(*)::int AS cards,
      sum("periodAddFlow_key") FILTER (WHERE kind = 'pool' OR "periodRestFlow_key" IS NOT NULL) AS used
      FROM card WHERE ${whereSql(query, bind)} GROUP BY kind`,
  )
  const counts = rows.flatMap(({ kind, cards, used }): [string, number][] => [
    [String(kind), Number(cards)],
    ...(kind === 'unknown' ? [] : [[`${kind} used`, Number(used)] satisfies [string, number]]),
  ])
  return { total: rows.reduce((sum, { cards }) => sum + Number(cards), 0), counts: withoutZeros(counts) }
}
