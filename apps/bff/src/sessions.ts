/**
 * Who is signed in: held in memory, so that a request costs no disk, and written through, so that it outlives the
 * process. The id goes to the browser and is kept nowhere; what is kept is its hash.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { KeptSession, SessionTable } from '@linkdeck/app-store'
import type { Person } from '@linkdeck/contract'

/** Where somebody signed in from. */
export type Origin = { from: string; browser: string }

export type Sessions = {
  /** A new session, on disk when it resolves: the id for the cookie. */
  open: (person: Person, origin: Origin) => Promise<string>
  /** Whose session one of these is. To be asked is to be used, unless somebody only looks. */
  personOf: (ids: readonly string[], use?: 'used' | 'looked-at') => Person | null
  end: (ids: readonly string[]) => Promise<void>
  /** Ends every session of a person. */
  endAllOf: (personId: string) => Promise<void>
  /** Those that are open, the newest first. */
  list: () => readonly KeptSession[]
  /** Ends the session with this hash; whether there was one. */
  revoke: (hash: string) => Promise<boolean>
}

/** Without a question for idleMs a session is over; after longestMs it is in any case. */
export type SessionLimits = { idleMs: number; longestMs: number }

export type SessionsOptions = {
  table: SessionTable
  /** What the table holds as the program starts. */
  kept: readonly KeptSession[]
  limits: SessionLimits
  now: () => number
  /** Told when the last use could not be written: the session goes on, and may end early after a restart. */
  onFault: (error: unknown) => void
  mint?: () => string
}

const MOST_OF_A_PERSON = 100
/** The last use is written this often at most; after a restart a session has been idle for that much longer. */
const SEEN_STEP_MS = 5 * 60_000
const MOST_BROWSER_LETTERS = 200

/** 256 bits. */
export const mintId = () => randomBytes(32).toString('base64url')

export const hashOf = (id: string) => createHash('sha256').update(id).digest('hex')

/** Those that were kept and may go on; the others, which were opened under other settings, end here. */
export async function keptSessions(
  table: SessionTable,
  mayGoOn: (session: KeptSession) => boolean,
): Promise<KeptSession[]> {
  const all = await table.all()
  await table.remove(all.filter((session) => !mayGoOn(session)).map(({ hash }) => hash))
  return all.filter(mayGoOn)
}

export function createSessions({ table, kept, limits, now, onFault, mint = mintId }: SessionsOptions): Sessions {
  const sessions = new Map(kept.map((session) => [session.hash, { ...session, writtenMs: session.seenAtMs }]))
  const isOver = ({ openedAtMs, seenAtMs }: KeptSession) =>
    now() - seenAtMs >= limits.idleMs || now() - openedAtMs >= limits.longestMs
  const openOne = (hash: string) => {
    const session = sessions.get(hash)
    return session && !isOver(session) ? session : null
  }
  const forget = async (hashes: readonly string[]) => {
    for (const hash of hashes) sessions.delete(hash)
    await table.remove(hashes)
  }

  return {
    open: async ({ id: personId, name: personName, role }, { from, browser }) => {
      const over = [...sessions.values()].filter(isOver)
      const own = [...sessions.values()].filter((session) => session.personId === personId && !isOver(session))
      const surplus = own.slice(0, Math.max(0, own.length - MOST_OF_A_PERSON + 1))
      await forget([...over, ...surplus].map(({ hash }) => hash))
      const id = mint()
      const at = { openedAtMs: now(), seenAtMs: now() }
      const session = { hash: hashOf(id), personId, personName, role, from, ...at }
      const added = { ...session, browser: browser.slice(0, MOST_BROWSER_LETTERS) }
      await table.add(added)
      sessions.set(added.hash, { ...added, writtenMs: added.seenAtMs })
      return id
    },
    personOf: (ids, use = 'used') => {
      const session = ids.map((id) => openOne(hashOf(id))).find((one) => one !== null)
      if (!session) return null
      if (use === 'used') {
        session.seenAtMs = now()
        if (session.seenAtMs - session.writtenMs >= SEEN_STEP_MS) {
          session.writtenMs = session.seenAtMs
          table.seen(session.hash, session.seenAtMs).catch(onFault)
        }
      }
      return { id: session.personId, name: session.personName, role: session.role }
    },
    end: (ids) => forget(ids.map(hashOf).filter((hash) => sessions.has(hash))),
    endAllOf: (personId) =>
      forget([...sessions.values()].filter((session) => session.personId === personId).map(({ hash }) => hash)),
    list: () =>
      [...sessions.values()]
        .filter((session) => !isOver(session))
        .reverse()
        .map(({ writtenMs, ...session }) => session),
    revoke: async (hash) => {
      const isThere = openOne(hash) !== null
      if (isThere) await forget([hash])
      return isThere
    },
  }
}
