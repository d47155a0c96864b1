/** Lists of identifiers beside the cards, so that a view of a list is one question like every other. */
import type { Span } from '@linkdeck/contract'
import { type Engine, type Session, type Sql, sql } from '@linkdeck/engine'
import { identifiersOfCards } from './listed-cards.ts'
import { LISTED } from './schema.ts'

/** value: what cards are compared with; null when it could not be told. */
export type ListEntry = { given: string; value: string | null }

/** The identifiers that lie in a span: how many, and the first of them. */
export type SpanFits = { fits: number; first: readonly string[] }

export type ListMatch = {
  /** Which of the values a card has. */
  found: ReadonlySet<string>
  /** In the order of the spans. */
  spans: readonly SpanFits[]
}

export type Lists = {
  matchList: (values: readonly string[], spans: readonly Span[]) => Promise<ListMatch>
  holdsList: (id: string) => Promise<boolean>
  /** Whole or not at all; a list never changes, so that one that is here already stays. */
  putList: (id: string, entries: readonly ListEntry[]) => Promise<void>
  /** One that is kept no longer. */
  dropList: (id: string) => Promise<void>
}

export function createLists(engine: Engine): Lists {
  return {
    matchList: (values, spans) =>
      engine.read(async (session) => ({
        found: values.length === 0 ? new Set() : await findValues(session, values),
        spans: spans.length === 0 ? [] : await findInSpans(session, spans),
      })),
    holdsList: (id) => engine.read((session) => holds(session, id)),
    putList: (id, entries) =>
      engine.write(async (session) => {
        if (await holds(session, id)) return
        const rows = entries.map(({ given, value }, place) => [id, place, given, value])
        await session.append('listed', Object.values(LISTED), rows)
      }),
    dropList: (id) =>
      engine.write(async (session) => {
        await session.rows(sql`DELETE FROM listed WHERE list = ${id}`)
      }),
  }
}

async function holds(session: Session, id: string): Promise<boolean> {
  const [row] = await session.rows(sql`SELECT count(*) FROM listed WHERE list = ${id}`)
  return Number(row?.[0]) > 0
}

/** A hundred thousand values travel as one text: bound one by one, reading the statement would take the time. */
function linesOf(lines: readonly string[]): Sql {
  return sql`unnest(string_split(${lines.join('\n')}, chr(10)))`
}

async function findValues(session: Session, values: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await session.rows(
    sql`SELECT DISTINCT value FROM (SELECT ${linesOf(values)} AS value) JOIN (${identifiersOfCards()}) USING (value)`,
  )
  return new Set(rows.map(([value]) => String(value)))
}

/** Spans of one precision hardly overlap, so that few of them hold the same number; the same span is asked once. */
async function findInSpans(session: Session, spans: readonly Span[]): Promise<SpanFits[]> {
  const keys = spans.map(({ from, to }) => `${from} ${to}`)
  const rows = await session.rows(sql`
    WITH span AS (SELECT line, split_part(line, ' ', 1) AS low, split_part(line, ' ', 2) AS high
      FROM (SELECT DISTINCT ${linesOf(keys)} AS line)),
    number AS (SELECT DISTINCT value FROM (${identifiersOfCards()}) WHERE NOT regexp_matches(value, '[^0-9]'))
    SELECT line, count(*), array_to_string(min(value, 10), ' ') FROM span
    JOIN number ON value >= low AND value <= high AND length(value) = length(low) GROUP BY line`)
  const found = new Map(
    rows.map(([line, fits, first]) => [String(line), { fits: Number(fits), first: String(first).split(' ') }]),
  )
  return keys.map((key) => found.get(key) ?? { fits: 0, first: [] })
}
