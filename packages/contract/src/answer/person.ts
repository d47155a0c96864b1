/** Who asks, and what they may do. */
import * as z from 'zod/mini'

/** From least to most: each may do what those before it may. */
export const ROLES = ['viewer', 'operator', 'admin'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** name: as people call them; empty where nobody has to sign in by name. */
export const Person = z.object({ id: z.string(), name: z.string(), role: Role })
export type Person = z.infer<typeof Person>

/** The id of whoever owns the machine, and needs no name. */
export const LOCAL_ID = 'local'

/** Whether a role may do what takes at least another. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least)
}

/**
 * Why nobody was signed in, as the page is told behind #refused=. no-role: none of their groups has one. expired: it
 * took too long, or was begun in another browser. failed: the provider did not confirm it. unreachable: there is no
 * provider to ask.
 */
export const SIGN_IN_REFUSALS = ['no-role', 'expired', 'failed', 'unreachable'] as const
export type SignInRefusal = (typeof SIGN_IN_REFUSALS)[number]
