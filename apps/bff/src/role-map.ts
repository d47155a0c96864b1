/** Which groups of the company have which role: admin=iot-admins;operator=iot-ops,field;viewer=* */
import { ROLES, Role } from '@linkdeck/contract'

export type RoleMap = ReadonlyMap<Role, readonly string[]>

/** Everybody the proxy lets through; for viewers only. */
const EVERYBODY = '*'

/** null: it cannot be read, or gives nobody a role, or everybody more than to look. */
export function readRoleMap(text: string): RoleMap | null {
  const map = new Map<Role, readonly string[]>()
  for (const part of text.split(';').filter((one) => one.trim() !== '')) {
    const [name = '', groups = '', ...rest] = part.split('=').map((one) => one.trim())
    const role = Role.safeParse(name)
    const listed = groups.split(',').map((group) => group.trim())
    if (!role.success || rest.length > 0 || map.has(role.data) || listed.includes('')) return null
    if (role.data !== 'viewer' && listed.includes(EVERYBODY)) return null
    map.set(role.data, listed)
  }
  return map.size === 0 ? null : map
}

/** The highest role of these groups; null: none, and then nobody is let in. */
export function roleOf(map: RoleMap, groups: readonly string[]): Role | null {
  const given = (role: Role) => map.get(role)?.some((group) => group === EVERYBODY || groups.includes(group))
  return [...ROLES].reverse().find(given) ?? null
}
