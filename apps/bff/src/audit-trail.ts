/** Writes down who did what, when and from where, while a request is answered. */
import type { AuditTable } from '@linkdeck/app-store'
import type { Person } from '@linkdeck/contract'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv, Details } from './app-env.ts'
import { deedOf } from './guard/deeds.ts'
import { READS } from './guard/same-site.ts'
import { originOf } from './origin-of.ts'

export type Told = { action: string; details?: Details; person?: Pick<Person, 'id' | 'name'> }

/** On disk when it resolves. person: where it is not whoever is signed in. */
export type AuditTrail = (c: Context<AppEnv>, told: Told) => Promise<void>

export const NOBODY = { id: '', name: '' }

export function createAuditTrail({ audit, now }: { audit: AuditTable; now: () => number }): AuditTrail {
  return (c, { action, details = {}, person = c.get('person') ?? NOBODY }) => {
    const by = { personId: person.id, personName: person.name, from: originOf(c).from }
    return audit.add({ atMs: now(), ...by, action, details: JSON.stringify(details) })
  }
}

/** Every write that was let through and did something: a new route is in the audit by itself. */
export function audited(trail: AuditTrail) {
  return createMiddleware<AppEnv>(async (c, next) => {
    await next()
    if (READS.has(c.req.method) || c.res.status >= 400 || c.get('isUnchanged')) return
    await trail(c, { action: deedOf(c), details: { path: c.req.path, ...c.get('details') } })
  })
}
