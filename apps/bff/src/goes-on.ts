/** Which of the sessions that were kept go on after a start: those that somebody could open under these settings, too. */
import type { KeptSession, PersonTable } from '@linkdeck/app-store'
import { LOCAL } from './access.ts'
import type { Config } from './config.ts'
import { isOfIssuer } from './oidc/person-of-claims.ts'

type SignIn = Pick<Config, 'auth' | 'oidc'>

export async function goesOn({ auth, oidc }: SignIn, people: PersonTable): Promise<(session: KeptSession) => boolean> {
  if (oidc) return ({ personId }) => isOfIssuer(personId, oidc.issuer.url)
  if (auth !== 'password') return ({ personId }) => personId === LOCAL.id
  const all = new Map((await people.all()).map((person) => [person.id, person]))
  // A kill may have come between the change of a person and the end of their sessions.
  return ({ personId, openedAtMs }) => {
    const person = all.get(personId)
    return person !== undefined && !person.isDisabled && openedAtMs >= person.changedAtMs
  }
}
