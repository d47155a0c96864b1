/**
 * What each address takes: the one table of who may do what. A route that is not in it is refused to everybody, and
 * the test of the table fails.
 */
import { ROUTES, type Role } from '@linkdeck/contract'

/** nobody: answered without a sign-in. */
export const LEAST_ROLE: Readonly<Record<string, Role | 'nobody'>> = {
  'GET /*': 'nobody',
  [`GET ${ROUTES.health}`]: 'nobody',
  [`GET ${ROUTES.ready}`]: 'nobody',
  [`POST ${ROUTES.launch}`]: 'nobody',
  [`GET ${ROUTES.signIn}`]: 'nobody',
  [`GET ${ROUTES.signedIn}`]: 'nobody',
  [`GET ${ROUTES.session}`]: 'viewer',
  [`GET ${ROUTES.sessions}`]: 'viewer',
  [`DELETE ${ROUTES.sessions}/:id`]: 'viewer',
  [`POST ${ROUTES.signOut}`]: 'viewer',
  [`POST ${ROUTES.probe}`]: 'admin',
  [`GET ${ROUTES.audit}`]: 'admin',
  [`GET ${ROUTES.auditFile}`]: 'admin',
  [`GET ${ROUTES.cards}`]: 'viewer',
  [`GET ${ROUTES.card}:id`]: 'viewer',
  [`GET ${ROUTES.facets}`]: 'viewer',
  [`GET ${ROUTES.summary}`]: 'viewer',
  [`GET ${ROUTES.explain}`]: 'viewer',
  [`GET ${ROUTES.cross}`]: 'viewer',
  [`GET ${ROUTES.export}`]: 'viewer',
  [`GET ${ROUTES.exports}:id`]: 'viewer',
  [`GET ${ROUTES.exports}:id/note`]: 'viewer',
  [`DELETE ${ROUTES.exports}:id`]: 'viewer',
  [`GET ${ROUTES.views}`]: 'viewer',
  [`POST ${ROUTES.views}`]: 'viewer',
  [`PUT ${ROUTES.views}`]: 'viewer',
  [`PATCH ${ROUTES.views}/:id`]: 'viewer',
  [`DELETE ${ROUTES.views}/:id`]: 'viewer',
  [`POST ${ROUTES.views}/:id/restore`]: 'viewer',
  [`GET ${ROUTES.lists}`]: 'viewer',
  [`POST ${ROUTES.lists}`]: 'viewer',
  [`DELETE ${ROUTES.lists}/:id`]: 'viewer',
  [`POST ${ROUTES.listFile}`]: 'viewer',
  [`POST ${ROUTES.returnedFile}`]: 'viewer',
  [`GET ${ROUTES.sync}`]: 'viewer',
  [`GET ${ROUTES.syncEvents}`]: 'viewer',
  [`POST ${ROUTES.crawls}`]: 'operator',
  [`DELETE ${ROUTES.crawls}/:id`]: 'operator',
  [`POST ${ROUTES.held}`]: 'admin',
}
