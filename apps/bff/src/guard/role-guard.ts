/** Refuses what the role of whoever asks may not do, before the route itself has read a word of the request. */
import { isAtLeast, type Role } from '@linkdeck/contract'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../respond.ts'
import { LEAST_ROLE } from './route-roles.ts'

/** Comes after the sign-in. Where several routes fit an address, each of them has to be allowed. */
export const roleGuard = createMiddleware<AppEnv>(async (c, next) => {
  const asked = matchedRoutes(c).filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
  const { role } = c.get('person')
  const refusals = asked.map(({ method, path }) => refusalOf(role, LEAST_ROLE[`${method} ${path}`]))
  const message = refusals.find((refusal) => refusal !== null)
  return message === undefined || message === null ? next() : refuse(c, { kind: 'forbidden', message })
})

function refusalOf(role: Role, least: Role | 'nobody' | undefined): string | null {
  if (least === undefined) return 'It is not decided who may use this address, so nobody may.'
  return least === 'nobody' || isAtLeast(role, least) ? null : `This takes the role ${least}; yours is ${role}.`
}
