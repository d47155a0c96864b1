/**
 * The store's engine, named in this file only. One process, one instance: a second one on the same file would see
 * its own world and lose writes. Statements run off the event loop; only appends are synchronous and go in slices.
 */
import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBResult,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api'
import { createMutex } from './mutex.ts'
import { createPool, type Pool } from './pool.ts'
import type { Sql, Value } from './sql.ts'

export type ColumnType = 'BIGINT' | 'INTEGER' | 'DOUBLE' | 'VARCHAR'

/** One transaction: everything read in it is from one state of the fleet. */
export type Session = {
  rows: (statement: Sql) => Promise<Value[][]>
  /** The same in portions, without holding all of them at once. */
  portions: (statement: Sql) => AsyncIterable<Value[][]>
  append: (table: string, types: readonly ColumnType[], rows: readonly (readonly Value[])[]) => Promise<void>
}

export type Engine = {
  read: <T>(work: (session: Session) => Promise<T>, signal?: AbortSignal) => Promise<T>
  /** One write transaction at a time; committed and on disk when the promise resolves, undone when it rejects. */
  write: <T>(work: (session: Session) => Promise<T>) => Promise<T>
  /** A state of the fleet to read from for as long as it is kept. */
  snapshot: (signal?: AbortSignal) => Promise<{ session: Session; close: () => void }>
  checkpoint: () => Promise<void>
  close: () => Promise<void>
}

export type EngineOptions = { path: string; memoryLimitMb: number }

type Store = { instance: DuckDBInstance; writer: DuckDBConnection; readers: Pool<DuckDBConnection> }

const READERS = 3
/** Rows appended without giving way to the event loop: about 8 ms. */
const SLICE = 200

const TYPES: Record<ColumnType, DuckDBType> = { BIGINT, INTEGER, DOUBLE, VARCHAR }
const TYPE_OF_VALUE: Partial<Record<string, DuckDBType>> = {
  string: VARCHAR,
  number: DOUBLE,
  bigint: BIGINT,
  boolean: BOOLEAN,
}

/** What the engine says when another process holds the file. */
export function isLockConflict(error: unknown): boolean {
  return /Could not set lock on file/.test(String(error))
}

/** What the engine says when the file is none of its own, damaged, or written by another generation of it. */
export function isDamage(error: unknown): boolean {
  return /not a valid DuckDB database|[Cc]orrupt|Serialization Error|database file with version|INTERNAL Error|replaying WAL|WAL file/.test(
    String(error),
  )
}

/** After a failed write to disk the engine refuses everything until it is opened anew. */
function isFatal(error: unknown): boolean {
  return /FATAL Error|has been invalidated/.test(String(error))
}

export async function openEngine(options: EngineOptions): Promise<Engine> {
  let store = openStore(options)
  await store
  const oneAtATime = createMutex()

  const recover = async (broken: Store) => {
    if (broken !== (await store.catch(() => broken))) return
    closeStore(broken)
    store = openStore(options)
    await store
  }

  const attempt = async <T>(use: (from: Store) => Promise<T>): Promise<T> => {
    const current = await store
    try {
      return await use(current)
    } catch (error) {
      if (isFatal(error)) await recover(current)
      throw error
    }
  }

  const read: Engine['read'] = async (work, signal) => {
    const once = () => attempt((from) => readFrom(from, work, signal))
    return once().catch((error) => {
      if (!isFatal(error)) throw error
      return once()
    })
  }

  return {
    read,
    write: (work) => oneAtATime(() => attempt(({ writer }) => transact(writer, work))),
    snapshot: async (signal) => {
      const connection = await (await store).instance.connect()
      await connection.run('BEGIN TRANSACTION READ ONLY')
      const session = createSession(connection, signal)
      return { session, close: () => connection.disconnectSync() }
    },
    checkpoint: () =>
      oneAtATime(() =>
        attempt(async ({ writer }) => {
          await writer.run('CHECKPOINT')
        }),
      ),
    close: () => oneAtATime(async () => closeStore(await store)),
  }
}

async function openStore({ path, memoryLimitMb }: EngineOptions): Promise<Store> {
  const instance = await DuckDBInstance.create(path, {
    memory_limit: `${memoryLimitMb}MB`,
    // Checkpoints are made at rest, by the owner of this engine: an automatic one would fail a commit that is safe.
    checkpoint_threshold: '1TB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connect = async () => {
    const connection = await instance.connect()
    // Numbers of dimensions are dense: counting by them is then an array, not a hash table.
    await connection.run('SET perfect_ht_threshold = 20')
    return connection
  }
  const readers = createPool(READERS, connect, (connection) => connection.disconnectSync())
  return { instance, writer: await connect(), readers }
}

function closeStore({ instance, writer, readers }: Store): void {
  for (const connection of [writer, ...readers.drain()]) connection.disconnectSync()
  instance.closeSync()
}

async function readFrom<T>(
  { readers }: Store,
  work: (session: Session) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted()
  const connection = await readers.take()
  const interrupt = () => connection.interrupt()
  signal?.addEventListener('abort', interrupt)
  try {
    return await transact(connection, work, { mode: 'READ ONLY', signal })
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', interrupt)
    readers.giveBack(connection)
  }
}

type Transaction = { mode?: 'READ ONLY'; signal?: AbortSignal | undefined }

async function transact<T>(
  connection: DuckDBConnection,
  work: (session: Session) => Promise<T>,
  { mode, signal }: Transaction = {},
): Promise<T> {
  await connection.run(`BEGIN TRANSACTION ${mode ?? ''}`)
  try {
    const result = await work(createSession(connection, signal))
    await connection.run('COMMIT')
    return result
  } catch (error) {
    // A failed COMMIT has ended the transaction already; then there is nothing to roll back.
    await connection.run('ROLLBACK').catch(() => undefined)
    throw error
  }
}

function createSession(connection: DuckDBConnection, signal?: AbortSignal): Session {
  const bind = ({ values }: Sql) => values.map((value) => TYPE_OF_VALUE[typeof value] ?? VARCHAR)
  return {
    rows: async (statement) => {
      signal?.throwIfAborted()
      const { text, values } = statement
      const result = await (values.length === 0
        ? connection.run(text)
        : connection.run(text, [...values], bind(statement)))
      return (await result.getRows()).map(readRow)
    },
    portions: async function* (statement) {
      signal?.throwIfAborted()
      const result = await connection.stream(statement.text, [...statement.values], bind(statement))
      for await (const rows of portionsOf(result)) {
        signal?.throwIfAborted()
        yield rows
      }
    },
    append: (table, types, rows) => append(connection, { table, types, rows }),
  }
}

async function* portionsOf(result: DuckDBResult): AsyncIterable<Value[][]> {
  for await (const chunk of result) yield chunk.getRows().map(readRow)
}

function readRow(row: readonly DuckDBValue[]): Value[] {
  return row.map((value) => {
    if (value !== null && typeof value === 'object')
      throw new TypeError(`The store gave back a ${value.constructor.name}`)
    return value ?? null
  })
}

type Append = { table: string; types: readonly ColumnType[]; rows: readonly (readonly Value[])[] }

async function append(connection: DuckDBConnection, { table, types, rows }: Append): Promise<void> {
  if (rows.length === 0) return
  const appender = await connection.createAppender(table)
  for (let from = 0; from < rows.length; from += SLICE) {
    const slice = rows.slice(from, from + SLICE)
    const chunk = DuckDBDataChunk.create(
      types.map((type) => TYPES[type]),
      slice.length,
    )
    types.forEach((_, at) => {
      chunk.setColumnValues(
        at,
        slice.map((row) => row[at] ?? null),
      )
    })
    appender.appendDataChunk(chunk)
    appender.flushSync()
    await new Promise((resolve) => setImmediate(resolve))
  }
  appender.closeSync()
}
