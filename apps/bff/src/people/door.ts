/** Where people come in with a name and a password, or with a code that lets them choose one. */
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { KeptPerson, PersonTable } from '@linkdeck/app-store'
import type { Person } from '@linkdeck/contract'
import type { Origin, Sessions } from '../sessions.ts'
import { isInvited, type SetupCode } from './code.ts'
import { createGuessLimit } from './guess-limit.ts'
import type { HashDesk, Hasher } from './hash-desk.ts'
import type { PasswordFault, PasswordRules } from './password-rules.ts'
import { foldName, readName } from './person-name.ts'

/** Who asks: from where, signed in with what so far, and until when they wait. */
export type Visit = Origin & { sessions: readonly string[]; signal: AbortSignal }

export type Outcome =
  | { kind: 'in'; person: Person; session: string }
  /** person: at whom it was tried, where there is such a person. */
  | { kind: 'refused'; person: Pick<Person, 'id' | 'name'> | null }
  | { kind: 'limited'; waitMs: number }
  | { kind: 'weak'; fault: PasswordFault }
  | { kind: 'bad-name' }

type SignUp = { code: string; name: string; password: string }

export type Door = {
  signIn: (given: { name: string; password: string }, visit: Visit) => Promise<Outcome>
  /** code: of the first start, or of an invitation. */
  signUp: (given: SignUp, visit: Visit) => Promise<Outcome>
  changePassword: (personId: string, given: { before: string; after: string }, visit: Visit) => Promise<Outcome>
}

export type DoorDeps = {
  table: PersonTable
  sessions: Sessions
  desk: HashDesk
  faultOf: PasswordRules
  /** null: there are people already. */
  setup: SetupCode | null
  now: () => number
}

export function createDoor({ table, sessions, desk, faultOf, setup, now }: DoorDeps): Door {
  const limit = createGuessLimit(now)

  /** Counts as a guess unless it came to something, or was not looked at. */
  const guess = async (name: string, { from, signal }: Visit, attempt: (hasher: Hasher) => Promise<Outcome>) => {
    const waitMs = limit.take(from, name)
    if (waitMs > 0) return { kind: 'limited', waitMs } as const
    let isGuess = false
    try {
      const outcome = await desk.inTurn(attempt, signal)
      isGuess = outcome.kind === 'refused'
      return outcome
    } finally {
      if (!isGuess) limit.giveBack(from, name)
    }
  }

  /** Looked at again once the session is there: who was changed meanwhile had their sessions ended before. */
  const admit = async (person: KeptPerson, visit: Visit): Promise<Outcome> => {
    const { id, name, role } = person
    const session = await sessions.open({ id, name, role }, visit)
    const isUnchanged = isDeepStrictEqual(await table.byId(id), person)
    await sessions.end(isUnchanged ? visit.sessions : [session])
    return isUnchanged ? { kind: 'in', person: { id, name, role }, session } : refused(person)
  }

  const begin = async ({ code, name, password }: SignUp, visit: Visit, { hash }: Hasher): Promise<Outcome> => {
    const shown = readName(name)
    if (shown === null) return { kind: 'bad-name' }
    const person = { ...newPerson({ name: shown, role: 'admin' }, now()), password: await hash(password) }
    const isFirst = setup?.spend(code) === true && (await table.add(person, 'only-if-first'))
    return isFirst ? admit(person, visit) : refused(null)
  }

  const accept = async (invited: KeptPerson, { code, password }: SignUp, visit: Visit, { hash }: Hasher) => {
    const hashed = await hash(password)
    const take = (person: KeptPerson) =>
      isInvited(person, code, now()) ? { password: hashed, invitation: null } : null
    const changed = await table.change(invited.id, take, now())
    if (typeof changed === 'string') return refused(invited)
    await sessions.endAllOf(changed.id)
    return admit(changed, visit)
  }

  return {
    signIn: ({ name, password }, visit) => {
      const folded = foldName(name)
      return guess(folded, visit, async ({ verify }) => {
        const person = await table.byFolded(folded)
        const isRight = await verify(password, person?.password ?? null)
        return person && isRight && !person.isDisabled ? admit(person, visit) : refused(person)
      })
    },
    signUp: (given, visit) => {
      const { code, name, password } = given
      const folded = foldName(name)
      return guess(folded, visit, async (hasher) => {
        const isFirst = setup?.isGood(code) === true
        const person = isFirst ? null : await table.byFolded(folded)
        if (!isFirst && (person === null || !isInvited(person, code, now()))) return refused(person)
        const fault = faultOf(password, name)
        if (fault !== null) return { kind: 'weak', fault }
        return person === null ? begin(given, visit, hasher) : accept(person, given, visit, hasher)
      })
    },
    changePassword: async (personId, { before, after }, visit) => {
      const person = await table.byId(personId)
      if (person === null) return refused(null)
      return guess(person.folded, visit, async ({ hash, verify }) => {
        if (!(await verify(before, person.password))) return refused(person)
        const fault = faultOf(after, person.name)
        if (fault !== null) return { kind: 'weak', fault }
        const hashed = await hash(after)
        const isSame = (now: KeptPerson) => now.password === person.password && !now.isDisabled
        const changed = await table.change(personId, (one) => (isSame(one) ? { password: hashed } : null), now())
        if (typeof changed === 'string') return refused(person)
        await sessions.endAllOf(personId)
        return admit(changed, visit)
      })
    },
  }
}

/** Somebody without a password. name: as it is shown. */
export function newPerson({ name, role }: Pick<Person, 'name' | 'role'>, nowMs: number): KeptPerson {
  const times = { createdAtMs: nowMs, changedAtMs: nowMs }
  const folded = foldName(name)
  return {
    id: `person:${randomUUID()}`,
    name,
    folded,
    role,
    password: null,
    invitation: null,
    isDisabled: false,
    ...times,
  }
}

function refused(person: Pick<Person, 'id' | 'name'> | null): Outcome {
  return { kind: 'refused', person: person && { id: person.id, name: person.name } }
}
