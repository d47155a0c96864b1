/** Who somebody is by what a provider claims about them. */
import type { Person } from '@linkdeck/contract'
import { NAME } from '../proxy-person.ts'
import { type RoleMap, roleOf } from '../role-map.ts'

export type Claims = Readonly<Record<string, unknown>> & { iss: string; sub: string }

/** The person; or somebody whose groups have no role. */
export type Known = { person: Person } | { roleless: Pick<Person, 'id' | 'name'> }

/** As people call each other, rather than as the provider counts them. */
const READABLE = ['preferred_username', 'email', 'name', 'sub']

/** Whether this is the id of somebody whom this issuer knows. */
export function isOfIssuer(personId: string, issuer: URL): boolean {
  return personId.startsWith(prefixOf(issuer))
}

/** A subject is somebody else's at another issuer. */
function prefixOf(issuer: URL): string {
  return `oidc:${issuer.href}|`
}

export function personOfClaims(claims: Claims, groupsClaim: string, roles: RoleMap): Known {
  const name = READABLE.map((claim) => claims[claim]).find(isName) ?? ''
  const somebody = { id: `${prefixOf(new URL(claims.iss))}${claims.sub}`, name }
  const role = roleOf(roles, groupsIn(claims[groupsClaim]))
  return role === null ? { roleless: somebody } : { person: { ...somebody, role } }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value)
}

/** Some providers spell a single group as a text of its own. */
function groupsIn(value: unknown): readonly string[] {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value]
  return listed.filter((group) => typeof group === 'string')
}
