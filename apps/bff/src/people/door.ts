/** Where people come in with a name and a password, or with a code that lets them choose one. */
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { KeptPerson, PersonTable } from '@linkdeck/app-store'
import type { Person } from '@linkdeck/contract'
import type { Origin, Sessions } from '../sessions.ts'
import { isInvited, type SetupCode } from './code.ts'
import { createGuessLimit } from './guess-limit.ts'
import type { HashDesk } from './hash-desk.ts'
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

export type Door = {
  signIn: (given: { name: string; password: string }, visit: Visit) => Promise<Outcome>
  /** code: of the first start, or of an invitation. */
  signUp: (given: { code: string; name: string; password: string }, visit: Visit) => Promise<Outcome>
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
  const guess = async (name: string, { from }: Visit, attempt: () => Promise<Outcome>): Promise<Outcome> => {
    const waitMs = limit.take(from, name)
    if (waitMs > 0) return { kind: 'limited', waitMs }
    let isGuess = false
    try {
      const outcome = await attempt()
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

  const begin = async (code: string, name: string, password: string, visit: Visit): Promise<Outcome> => {
    const shown = readName(name)
    if (shown === null) return { kind: 'bad-name' }
    const hash = await desk.hash(password, visit.signal)
    const person: KeptPerson = {
      ...newPerson({ name: shown, role: 'admin' }, now()),
      password: hash,
    }
    const isFirst = setup?.spend(code) === true && (await table.add(person, 'only-if-first'))
    return isFirst ? admit(person, visit) : refused(null)
  }

  const accept = async (invited: KeptPerson, code: string, password: string, visit: Visit): Promise<Outcome> => {
    const hash = await desk.hash(password, visit.signal)
    const take = (person: KeptPerson) => (isInvited(person, code, now()) ? { password: hash, invitation: null } : null)
    const changed = await table.change(invited.id, take, now())
    if (typeof changed === 'string') return refused(invited)
    await sessions.endAllOf(changed.id)
    return admit(changed, visit)
  }

  return {
    signIn: ({ name, password }, visit) => {
      const folded = foldName(name)
      return guess(folded, visit, async () => {
        const person = await table.byFolded(folded)
        const isRight = await desk.verify(password, person?.password ?? null, visit.signal)
        return person && isRight && !person.isDisabled ? admit(person, visit) : refused(person)
      })
    },
    signUp: ({ code, name, password }, visit) => {
      const folded = foldName(name)
      return guess(folded, visit, async () => {
        const isFirst = setup?.isGood(code) === true
        const person = isFirst ? null : await table.byFolded(folded)
        if (!isFirst && (person === null || !isInvited(person, code, now()))) return refused(person)
        const fault = faultOf(password, name)
        if (fault !== null) return { kind: 'weak', fault }
        return person === null ? begin(code, name, password, visit) : accept(person, code, password, visit)
      })
    },
    changePassword: async (personId, { before, after }, visit) => {
      const person = await table.byId(personId)
      if (person === null) return refused(null)
      return guess(person.folded, visit, async () => {
        if (!(await desk.verify(before, person.password, visit.signal))) return refused(person)
        const fault = faultOf(after, person.name)
        if (fault !== null) return { kind: 'weak', fault }
        const hash = await desk.hash(after, visit.signal)
        const isSame = (now: KeptPerson) => now.password === person.password && !now.isDisabled
        const changed = await table.change(personId, (one) => (isSame(one) ? { password: hash } : null), now())
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
