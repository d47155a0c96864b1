/** For whoever supervises the process. An outage of the service does not make it unready: restarting would not help. */
import { ROUTES } from '@linkdeck/contract'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { refuseMethod } from '../respond.ts'

const NO_STORE = { 'Cache-Control': 'no-store' }

export function healthRoutes({ isStopping }: { isStopping: () => boolean }) {
  return new Hono<AppEnv>()
    .get(ROUTES.health, (c) => c.text('alive\n', 200, NO_STORE))
    .get(ROUTES.ready, (c) => (isStopping() ? c.text('stopping\n', 503, NO_STORE) : c.text('ready\n', 200, NO_STORE)))
    .all(ROUTES.health, refuseMethod('GET', 'HEAD'))
    .all(ROUTES.ready, refuseMethod('GET', 'HEAD'))
}
