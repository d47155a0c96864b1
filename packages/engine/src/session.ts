/** Statements and appends on one connection of the engine, as long as it is open. */
import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api'
import type { Sql, Value } from './sql.ts'

export type ColumnType = 'BIGINT' | 'INTEGER' | 'DOUBLE' | 'VARCHAR'

/** One transaction: everything read in it is from one state of the fleet. */
export type Session = {
  rows: (statement: Sql) => Promise<Value[][]>
  /** The first column. A text is made when it is taken: many long ones at once would hold the event loop and fill memory. */
  texts: (statement: Sql) => Promise<Iterable<string>>
  append: (table: string, types: readonly ColumnType[], rows: readonly (readonly Value[])[]) => Promise<void>
}

/** Rows appended without giving way to the event loop: about 8 ms. */
const SLICE = 200

const TYPES: Record<ColumnType, DuckDBType> = { BIGINT, INTEGER, DOUBLE, VARCHAR }
const TYPE_OF_VALUE: Partial<Record<string, DuckDBType>> = {
  string: VARCHAR,
  number: DOUBLE,
  bigint: BIGINT,
  boolean: BOOLEAN,
}

export function createSession(connection: DuckDBConnection, signal?: AbortSignal): Session {
  const bind = ({ values }: Sql) => values.map((value) => TYPE_OF_VALUE[typeof value] ?? VARCHAR)
  const run = (statement: Sql) => {
    signal?.throwIfAborted()
    const { text, values } = statement
    return values.length === 0 ? connection.run(text) : connection.run(text, [...values], bind(statement))
  }
  return {
    rows: async (statement) => {
      const result = await run(statement)
      return (await result.getRows()).map(readRow)
    },
    texts: async (statement) => {
      const result = await run(statement)
      return textsOf(await result.fetchAllChunks())
    },
    append: (table, types, rows) => append(connection, { table, types, rows }),
  }
}

function readRow(row: readonly DuckDBValue[]): Value[] {
  return row.map((value) => {
    if (value !== null && typeof value === 'object')
      throw new TypeError(`The store gave back a ${value.constructor.name}`)
    return value ?? null
  })
}

function* textsOf(chunks: readonly DuckDBDataChunk[]): Generator<string> {
  for (const chunk of chunks) {
    const column = chunk.getColumnVector(0)
    for (let at = 0; at < chunk.rowCount; at += 1) {
      // A column keeps every text it has made; what is cut out of it goes with its text.
      const text = column.slice(at, 1).getItem(0)
      if (typeof text !== 'string') throw new TypeError('The store gave back what is no text')
      yield text
    }
  }
}

type Append = { table: string; types: readonly ColumnType[]; rows: readonly (readonly Value[])[] }

async function append(connection: DuckDBConnection, { table, types, rows }: Append): Promise<void> {
  if (rows.length === 0) return
  const appender = await connection.createAppender(table)
  try {
    for (let from = 0; from < rows.length; from += SLICE) {
      appender.appendDataChunk(chunkOf(types, rows.slice(from, from + SLICE)))
      appender.flushSync()
      await new Promise((resolve) => setImmediate(resolve))
    }
  } catch (error) {
    // Else closing it would write the rest, after the transaction was undone.
    appender.clear()
    throw error
  } finally {
    appender.closeSync()
  }
}

function chunkOf(types: readonly ColumnType[], rows: readonly (readonly Value[])[]): DuckDBDataChunk {
  const chunk = DuckDBDataChunk.create(
    types.map((type) => TYPES[type]),
    rows.length,
  )
  types.forEach((_, at) => {
    chunk.setColumnValues(
      at,
      rows.map((row) => row[at] ?? null),
    )
  })
  return chunk
}
