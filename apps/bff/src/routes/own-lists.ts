/** What a person keeps of lists, and how it is let go. No identifier is told: a list is read as a view. */
import type { ListTable } from '@linkdeck/app-store'
import { LIST_BOUND, type OwnListsAnswer, type Problem, ROUTES } from '@linkdeck/contract'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { refuse, refuseMethod } from '../respond.ts'

const ONE_LIST = `${ROUTES.lists}/:id` as const

const REFUSED: Readonly<Record<'used' | 'unknown', Problem>> = {
  used: { kind: 'bad-request', message: 'A saved view names this list. Delete the view first.' },
  unknown: { kind: 'not-found', message: 'You keep no such list; it may have been deleted.' },
}

export function ownListsRoutes({ fleet, lists }: { fleet: Fleet; lists: ListTable }) {
  return new Hono<AppEnv>()
    .get(ROUTES.lists, async (c) => {
      const own = await lists.of(c.get('person').id)
      return c.json({ lists: own, most: LIST_BOUND } satisfies OwnListsAnswer)
    })
    .delete(ONE_LIST, async (c) => {
      const id = c.req.param('id')
      const end = await lists.remove(c.get('person').id, id)
      if (end !== 'removed') return refuse(c, REFUSED[end])
      await fleet.index.dropList(id)
      return c.body(null, 204)
    })
    .all(ONE_LIST, refuseMethod('DELETE'))
}
