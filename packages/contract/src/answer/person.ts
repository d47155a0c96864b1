/** Who asks, and what they may do. */
import * as z from 'zod/mini'

/** From least to most: each may do what those before it may. */
export const ROLES = ['viewer', 'operator', 'admin'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** name: as people call them; empty where nobody has to sign in by name. */
export const Person = z.object({ id: z.string(), name: z.string(), role: Role })
export type Person = z.infer<typeof Person>

/** Whether a role may do what takes at least another. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least)
}
