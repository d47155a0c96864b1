/** Who is signed in: of a session's id only the hash is kept, which opens nothing. */
import { Role } from '@linkdeck/contract'
import { type Engine, list, sql, type Value } from '@linkdeck/engine'

export type KeptSession = {
  /** SHA-256 of the id that the browser holds, in hexadecimal. */
  hash: string
  personId: string
  personName: string
  role: Role
  /** The address and the browser that signed in. */
  from: string
  browser: string
  openedAtMs: number
  seenAtMs: number
}

export type SessionTable = {
  /** From the oldest to the newest. */
  all: () => Promise<KeptSession[]>
  /** On disk when it resolves. */
  add: (session: KeptSession) => Promise<void>
  seen: (hash: string, atMs: number) => Promise<void>
  remove: (hashes: readonly string[]) => Promise<void>
}

export const SESSION_TABLE =
  'CREATE TABLE session (hash VARCHAR PRIMARY KEY, person_id VARCHAR NOT NULL, person_name VARCHAR NOT NULL, role VARCHAR NOT NULL, address VARCHAR NOT NULL, browser VARCHAR NOT NULL, opened_at BIGINT NOT NULL, seen_at BIGINT NOT NULL)'

export function openSessions(engine: Engine): SessionTable {
  return {
    all: async () => {
      const rows = await engine.read((session) =>
        session.rows(
          sql`SELECT hash, person_id, person_name, role, address, browser, opened_at, seen_at FROM session ORDER BY opened_at, hash`,
        ),
      )
      return rows.flatMap(readSession)
    },
    add: ({ hash, personId, personName, role, from, browser, openedAtMs, seenAtMs }) =>
      run(
        engine,
        sql`INSERT INTO session VALUES (${hash}, ${personId}, ${personName}, ${role}, ${from}, ${browser}, ${openedAtMs}, ${seenAtMs})`,
      ),
    seen: (hash, atMs) => run(engine, sql`UPDATE session SET seen_at = ${atMs} WHERE hash = ${hash}`),
    remove: (hashes) =>
      hashes.length === 0 ? Promise.resolve() : run(engine, sql`DELETE FROM session WHERE hash IN ${list(hashes)}`),
  }
}

async function run(engine: Engine, statement: ReturnType<typeof sql>): Promise<void> {
  await engine.write((session) => session.rows(statement))
}

/** A session of a role that is none any more is nobody's. */
function readSession([hash, personId, personName, role, from, browser, openedAt, seenAt]: Value[]): KeptSession[] {
  const read = Role.safeParse(role)
  if (!read.success) return []
  return [
    {
      hash: String(hash),
      personId: String(personId),
      personName: String(personName),
      role: read.data,
      from: String(from),
      browser: String(browser),
      openedAtMs: Number(openedAt),
      seenAtMs: Number(seenAt),
    },
  ]
}
