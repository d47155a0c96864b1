/**
 * The store's engine, named here and in session.ts only. One process, one instance: a second one on the same file
 * would see its own world and lose writes, so nothing of an instance may outlive its closing.
 */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { createMutex } from './mutex.ts'
import { createPool, type Pool } from './pool.ts'
import { createReopening } from './reopening.ts'
import { createSession, type Session } from './session.ts'

export type Engine = {
  read: <T>(work: (session: Session) => Promise<T>, signal?: AbortSignal) => Promise<T>
  /** One write transaction at a time; committed and on disk when the promise resolves, undone when it rejects. */
  write: <T>(work: (session: Session) => Promise<T>) => Promise<T>
  /** Changes with every write, also one that may have failed: what is read under one version is true under it. */
  version: () => number
  /** A state of the fleet to read from for as long as it is kept; every reading gives way to questions. */
  snapshot: (signal?: AbortSignal) => Promise<Snapshot>
  /** Brings the log into the file. Rejects while a snapshot from before the last write is kept. */
  checkpoint: () => Promise<void>
  /** Waits for reads and writes; what snapshots are asked afterwards is refused. */
  close: () => Promise<void>
}

export type Snapshot = {
  read: Engine['read']
  /** Gives way to the event loop and to questions that are being answered. Rejects when it was closed, or the engine was. */
  giveWay: () => Promise<void>
  close: () => Promise<void>
}

export type EngineOptions = {
  path: string
  memoryLimitMb: number
  /** Called when a part of the file turns out to be damaged when it is first read. */
  onDamage?: () => void
}

type Store = {
  instance: DuckDBInstance
  writer: DuckDBConnection
  writing: <T>(task: () => Promise<T>) => Promise<T>
  readers: Pool<DuckDBConnection>
  reading: Set<Promise<unknown>>
  snapshots: Set<Snapshot>
}

const READERS = 4

/** What the engine says when another process holds the file. */
export function isLockConflict(error: unknown): boolean {
  return /Could not set lock on file/.test(String(error))
}

const DAMAGE =
  /not a valid DuckDB database|[Cc]orrupt|Serialization Error|database file with version|INTERNAL Error|replaying WAL|WAL file|Could not read enough bytes/
const SHORTAGE = /No space left|Out of Memory|Could not allocate/

/** What the engine says when the file is none of its own, damaged, or written by another generation of it. */
export function isDamage(error: unknown): boolean {
  return DAMAGE.test(String(error)) && !SHORTAGE.test(String(error))
}

/** Every block is checked when it is read: a damaged one is refused, never misread. */
function isDamagedBlock(error: unknown): boolean {
  return /Corrupt database file|checksum/.test(String(error))
}

/** After a failed write to disk the engine refuses everything until it is opened anew. */
function isFatal(error: unknown): boolean {
  return /FATAL Error|has been invalidated/.test(String(error))
}

export async function openEngine(options: EngineOptions): Promise<Engine> {
  const stores = createReopening(() => openStore(options), closeStore)
  await stores.get()
  let version = 0

  const attempt = async <T>(use: (store: Store) => Promise<T>): Promise<T> => {
    const store = await stores.get()
    try {
      return await use(store)
    } catch (error) {
      if (isFatal(error)) stores.discard(store)
      if (isDamagedBlock(error)) options.onDamage?.()
      throw error
    }
  }

  return {
    read: async (work, signal) => {
      const once = () => attempt((store) => readFrom(store, work, signal))
      return once().catch((error) => {
        if (!isFatal(error)) throw error
        return once()
      })
    },
    write: async (work) => {
      try {
        return await attempt(({ writer, writing }) =>
          writing(() => transact(writer, '', () => work(createSession(writer)))),
        )
      } finally {
        version += 1
      }
    },
    version: () => version,
    snapshot: (signal) => attempt((store) => openSnapshot(store, signal)),
    checkpoint: () =>
      attempt(({ writer, writing, reading }) =>
        writing(async () => {
          // Refused while somebody reads a state from before the last write; while nothing is written, nobody new does.
          await Promise.allSettled(reading)
          await writer.run('CHECKPOINT')
        }),
      ),
    close: stores.close,
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
  const readers = createPool(READERS, connect)
  return {
    instance,
    writer: await connect(),
    writing: createMutex(),
    readers,
    reading: new Set(),
    snapshots: new Set(),
  }
}

async function closeStore({ instance, writer, writing, readers, snapshots }: Store): Promise<void> {
  await Promise.all([...snapshots].map((snapshot) => snapshot.close()))
  for (const reader of await readers.drain()) reader.disconnectSync()
  await writing(async () => writer.disconnectSync())
  instance.closeSync()
}

async function readFrom<T>(
  { readers, reading }: Store,
  work: (session: Session) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const connection = await readers.take()
  // Only the work is interrupted: a ROLLBACK that is would leave its transaction open to whoever reads next.
  const answer = transact(connection, 'READ ONLY', () =>
    interruptible(connection, signal, () => work(createSession(connection, signal))),
  )
  reading.add(answer)
  try {
    return await answer
  } finally {
    reading.delete(answer)
    readers.giveBack(connection)
  }
}

async function openSnapshot({ instance, snapshots, reading }: Store, signal?: AbortSignal): Promise<Snapshot> {
  const connection = await instance.connect()
  await connection.run('BEGIN TRANSACTION READ ONLY')
  const oneAtATime = createMutex()
  let isOpen = true
  const giveWay = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    // Somebody looks at a screen and waits; whoever reads everything does not notice.
    await Promise.allSettled(reading)
    if (!isOpen) throw new Error('The fleet index is closed')
  }
  const snapshot: Snapshot = {
    giveWay,
    read: (work) =>
      oneAtATime(async () => {
        await giveWay()
        return interruptible(connection, signal, () => work(createSession(connection, signal)))
      }),
    close: () =>
      oneAtATime(async () => {
        if (isOpen) connection.disconnectSync()
        isOpen = false
        snapshots.delete(snapshot)
      }),
  }
  snapshots.add(snapshot)
  return snapshot
}

/** Work whose running statement ends when the signal is given. */
async function interruptible<T>(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  const interrupt = () => connection.interrupt()
  signal?.addEventListener('abort', interrupt)
  try {
    return await work()
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', interrupt)
  }
}

async function transact<T>(connection: DuckDBConnection, mode: '' | 'READ ONLY', work: () => Promise<T>): Promise<T> {
  await connection.run(`BEGIN TRANSACTION ${mode}`)
  try {
    const result = await work()
    await connection.run('COMMIT')
    return result
  } catch (error) {
    // A failed COMMIT has ended the transaction already; then there is nothing to roll back.
    await connection.run('ROLLBACK').catch(() => undefined)
    throw error
  }
}
