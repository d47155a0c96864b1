/** The people who have a password here, for those who look after them. */
import type { KeptPerson, PersonTable } from '@linkdeck/app-store'
import type { InvitationAnswer, KnownPerson, Person, PersonUpdate } from '@linkdeck/contract'
import type { Sessions } from '../sessions.ts'
import { invitationOf, mintCode } from './code.ts'
import { newPerson } from './door.ts'
import { readName } from './person-name.ts'

type Missed = 'unknown' | 'last-admin'

export type Register = {
  list: () => Promise<KnownPerson[]>
  /** The person, who has no password yet, and the code by which they choose one. */
  invite: (one: Pick<Person, 'name' | 'role'>) => Promise<InvitationAnswer | 'bad-name' | 'name-taken'>
  /** Takes the password and every session, and gives a new code. */
  inviteAnew: (id: string) => Promise<InvitationAnswer | Missed>
  /** Whoever gets another role, or may not come in any more, is signed out everywhere. */
  update: (id: string, update: PersonUpdate) => Promise<{ person: KnownPerson; isChanged: boolean } | Missed>
}

type Deps = { table: PersonTable; sessions: Sessions; now: () => number }

export function createRegister({ table, sessions, now }: Deps): Register {
  const asTheyAre = async (id: string) => {
    const person = await table.byId(id)
    return person ? { person: tell(person), isChanged: false } : 'unknown'
  }
  return {
    list: async () => (await table.all()).map(tell),
    invite: async ({ name, role }) => {
      const shown = readName(name)
      if (shown === null) return 'bad-name'
      const code = mintCode()
      const person = { ...newPerson({ name: shown, role }, now()), invitation: invitationOf(code, now()) }
      return (await table.add(person)) ? { person: tell(person), code } : 'name-taken'
    },
    inviteAnew: async (id) => {
      const code = mintCode()
      const change = () => ({ password: null, invitation: invitationOf(code, now()) })
      const changed = await table.change(id, change, now())
      if (typeof changed === 'string') return changed === 'last-admin' ? changed : 'unknown'
      await sessions.endAllOf(id)
      return { person: tell(changed), code }
    },
    update: async (id, { role, isDisabled }) => {
      const decide = (person: KeptPerson) => {
        const change = { role: role ?? person.role, isDisabled: isDisabled ?? person.isDisabled }
        return change.role === person.role && change.isDisabled === person.isDisabled ? null : change
      }
      const changed = await table.change(id, decide, now())
      if (changed === 'unwanted') return asTheyAre(id)
      if (typeof changed === 'string') return changed
      await sessions.endAllOf(id)
      return { person: tell(changed), isChanged: true }
    },
  }
}

function tell({ id, name, role, isDisabled, password, invitation, createdAtMs }: KeptPerson): KnownPerson {
  const invitedUntil = invitation && new Date(invitation.untilMs).toISOString()
  const createdAt = new Date(createdAtMs).toISOString()
  return { id, name, role, isDisabled, hasPassword: password !== null, invitedUntil, createdAt }
}
