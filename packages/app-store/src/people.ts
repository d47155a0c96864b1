/** People who sign in with a password. Of a password only its hash is kept, of an invitation only the hash of its code. */
import { Role } from '@linkdeck/contract'
import { type Engine, type Session, type Sql, sql, type Value } from '@linkdeck/engine'

export type KeptPerson = {
  id: string
  name: string
  /** The name as it is compared: of two people who are called the same, one has to change. */
  folded: string
  role: Role
  /** Argon2id, in its usual spelling; null: there is no password yet, or none any more. */
  password: string | null
  /** What lets them choose a password, once. */
  invitation: { hash: string; untilMs: number } | null
  isDisabled: boolean
  createdAtMs: number
  /** When the role, the password or the permission to come in was changed last: a session from before is over. */
  changedAtMs: number
}

export type PersonChange = Partial<Pick<KeptPerson, 'role' | 'password' | 'invitation' | 'isDisabled'>>

/** last-admin: nobody would be left to look after the others. */
export type Changed = KeptPerson | 'unknown' | 'unwanted' | 'last-admin'

export type PersonTable = {
  /** By name. */
  all: () => Promise<KeptPerson[]>
  byFolded: (folded: string) => Promise<KeptPerson | null>
  byId: (id: string) => Promise<KeptPerson | null>
  /** Whether it was done: the name may be taken. only-if-first: and there has to be nobody yet. */
  add: (person: KeptPerson, when?: 'only-if-first') => Promise<boolean>
  /** decide: given the person as they are then; null: nothing is to be changed. */
  change: (id: string, decide: (person: KeptPerson) => PersonChange | null, atMs: number) => Promise<Changed>
}

export const PERSON_TABLE =
  'CREATE TABLE person (id VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, folded VARCHAR NOT NULL UNIQUE, role VARCHAR NOT NULL, password VARCHAR, invitation VARCHAR, invited_until BIGINT, disabled BOOLEAN NOT NULL, created_at BIGINT NOT NULL, changed_at BIGINT NOT NULL)'

export function openPeople(engine: Engine): PersonTable {
  const one = async (which: Sql) => (await engine.read((session) => select(session, which)))[0] ?? null
  return {
    all: () => engine.read((session) => select(session, sql`TRUE`)),
    byFolded: (folded) => one(sql`folded = ${folded}`),
    byId: (id) => one(sql`id = ${id}`),
    add: (person, when) =>
      engine.write(async (session) => {
        const others = await select(session, when === 'only-if-first' ? sql`TRUE` : sql`folded = ${person.folded}`)
        if (others.length > 0) return false
        const { id, name, folded, role, password, isDisabled, createdAtMs, changedAtMs } = person
        const { hash = null, untilMs = null } = person.invitation ?? {}
        await session.rows(
          sql`INSERT INTO person VALUES (${id}, ${name}, ${folded}, ${role}, ${password}, ${hash}, ${untilMs}, ${isDisabled}, ${createdAtMs}, ${changedAtMs})`,
        )
        return true
      }),
    change: (id, decide, atMs) =>
      engine.write(async (session) => {
        const people = await select(session, sql`TRUE`)
        const before = people.find((person) => person.id === id)
        if (!before) return 'unknown'
        const change = decide(before)
        if (!change) return 'unwanted'
        const after = { ...before, ...change, changedAtMs: atMs }
        const others = people.filter((person) => person.id !== id)
        if (isAdmin(before) && ![after, ...others].some(isAdmin)) return 'last-admin'
        await update(session, after)
        return after
      }),
  }
}

/** Whoever was only invited may never come. */
function isAdmin({ role, password, isDisabled }: KeptPerson): boolean {
  return role === 'admin' && password !== null && !isDisabled
}

async function update(session: Session, person: KeptPerson): Promise<void> {
  const { id, role, password, isDisabled, changedAtMs } = person
  const { hash = null, untilMs = null } = person.invitation ?? {}
  await session.rows(
    sql`UPDATE person SET role = ${role}, password = ${password}, invitation = ${hash}, invited_until = ${untilMs}, disabled = ${isDisabled}, changed_at = ${changedAtMs} WHERE id = ${id}`,
  )
}

async function select(session: Session, which: Sql): Promise<KeptPerson[]> {
  const rows = await session.rows(
    sql`SELECT id, name, folded, role, password, invitation, invited_until, disabled, created_at, changed_at FROM person WHERE ${which} ORDER BY folded`,
  )
  return rows.map(readPerson)
}

function readPerson([
  id,
  name,
  folded,
  role,
  password,
  invitation,
  until,
  disabled,
  created,
  changed,
]: Value[]): KeptPerson {
  return {
    id: String(id),
    name: String(name),
    folded: String(folded),
    role: Role.parse(role),
    password: typeof password === 'string' ? password : null,
    invitation: typeof invitation === 'string' ? { hash: invitation, untilMs: Number(until) } : null,
    isDisabled: disabled === true,
    createdAtMs: Number(created),
    changedAtMs: Number(changed),
  }
}
