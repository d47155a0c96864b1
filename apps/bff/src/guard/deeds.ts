/** What a write is called in the audit. */
import { ROUTES } from '@linkdeck/contract'
import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { AppEnv } from '../app-env.ts'

const DEEDS: Readonly<Record<string, string>> = {
  [`DELETE ${ROUTES.exports}:id`]: 'export-stopped',
  [`POST ${ROUTES.crawls}`]: 'crawl-begun',
  [`DELETE ${ROUTES.crawls}/:id`]: 'crawl-stopped',
  [`POST ${ROUTES.held}`]: 'held-decided',
  [`POST ${ROUTES.lists}`]: 'list-given',
  [`DELETE ${ROUTES.lists}/:id`]: 'list-deleted',
  [`POST ${ROUTES.workbook}`]: 'workbook-read',
  [`POST ${ROUTES.views}`]: 'view-kept',
  [`PUT ${ROUTES.views}`]: 'views-ordered',
  [`PATCH ${ROUTES.views}/:id`]: 'view-changed',
  [`DELETE ${ROUTES.views}/:id`]: 'view-deleted',
  [`POST ${ROUTES.views}/:id/restore`]: 'view-restored',
  [`DELETE ${ROUTES.sessions}/:id`]: 'session-revoked',
  [`PUT ${ROUTES.password}`]: 'password-changed',
  [`POST ${ROUTES.people}`]: 'person-invited',
  [`PATCH ${ROUTES.people}/:id`]: 'person-changed',
  [`POST ${ROUTES.people}/:id/invitation`]: 'person-invited-anew',
  [`POST ${ROUTES.signOut}`]: 'sign-out',
  [`POST ${ROUTES.probe}`]: 'probed',
}

/** A write without a name goes by its method and route. */
export function deedOf(c: Context<AppEnv>): string {
  const route = matchedRoutes(c).find(({ method, path }) => method !== 'ALL' && path !== '/*')
  const name = route ? `${route.method} ${route.path}` : c.req.method
  return DEEDS[name] ?? name
}
