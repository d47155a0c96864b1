/** Views that people keep under a name. Each changes their own; what is shared, everybody may open. */
import type { ViewTable } from '@linkdeck/app-store'
import {
  isAtLeast,
  MAX_VIEW_NAME,
  MOST_VIEWS,
  type Problem,
  ROUTES,
  readViewEntries,
  type SavedView,
  spellViewAddress,
  ViewChange,
  ViewOrder,
  ViewRequest,
  type ViewsAnswer,
} from '@linkdeck/contract'
import { type Context, Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { refuse, refuseMethod } from '../respond.ts'
import { readJson } from './read-json.ts'

const ONE_VIEW = `${ROUTES.views}/:id` as const
const RESTORE = `${ONE_VIEW}/restore` as const

const BAD_VIEW: Problem = {
  kind: 'bad-request',
  message: `Send JSON: {"name": "<1 to ${MAX_VIEW_NAME} characters>", "address": "<query>", "density": "comfortable" or "compact", "isShared": true or false}; to change a view, what is to be otherwise.`,
}
const BAD_ORDER: Problem = { kind: 'bad-request', message: 'Send {"ids": [<the ids of views, in order>]} as JSON.' }
const NO_VIEW: Problem = { kind: 'not-found', message: 'You keep no such view; it may have been deleted.' }
const TOO_MANY: Problem = {
  kind: 'bad-request',
  message: `You keep ${MOST_VIEWS} views, and more are not kept. Delete one that nobody needs.`,
}
const NOT_SHARING: Problem = { kind: 'forbidden', message: 'Sharing a view with everybody takes the role operator.' }

export function viewsRoutes({ views, now }: { views: ViewTable; now: () => number }) {
  const answer = (c: Context<AppEnv>, view: SavedView | null, status: 200 | 201 = 200) =>
    view ? c.json(view, status) : refuse(c, NO_VIEW)
  return new Hono<AppEnv>()
    .get(ROUTES.views, async (c) => c.json({ views: await views.of(c.get('person').id) } satisfies ViewsAnswer))
    .post(ROUTES.views, async (c) => {
      const sent = ViewRequest.safeParse(await readJson(c))
      if (!sent.success) return refuse(c, BAD_VIEW)
      const checked = check(c, sent.data)
      if ('problem' in checked) return refuse(c, checked.problem)
      const kept = await views.add(c.get('person').id, checked.change)
      return kept ? answer(c, kept, 201) : refuse(c, TOO_MANY)
    })
    .put(ROUTES.views, async (c) => {
      const order = ViewOrder.safeParse(await readJson(c))
      if (!order.success) return refuse(c, BAD_ORDER)
      await views.order(c.get('person').id, order.data.ids)
      return c.body(null, 204)
    })
    .patch(ONE_VIEW, async (c) => {
      const change = ViewChange.safeParse(await readJson(c))
      if (!change.success) return refuse(c, BAD_VIEW)
      const checked = check(c, change.data)
      if ('problem' in checked) return refuse(c, checked.problem)
      return answer(c, await views.change(c.get('person').id, c.req.param('id'), checked.change))
    })
    .delete(ONE_VIEW, async (c) => {
      const isRemoved = await views.remove(c.get('person').id, c.req.param('id'), now())
      return isRemoved ? c.body(null, 204) : refuse(c, NO_VIEW)
    })
    .post(RESTORE, async (c) => answer(c, await views.restore(c.get('person').id, c.req.param('id'))))
    .all(ROUTES.views, refuseMethod('GET', 'HEAD', 'POST', 'PUT'))
    .all(ONE_VIEW, refuseMethod('PATCH', 'DELETE'))
    .all(RESTORE, refuseMethod('POST'))
}

/** The change with its address in the one spelling, or why it is not made. */
function check<T extends ViewChange>(c: Context<AppEnv>, change: T): { change: T } | { problem: Problem } {
  if (change.isShared === true && !isAtLeast(c.get('person').role, 'operator')) return { problem: NOT_SHARING }
  if (change.address === undefined) return { change }
  const read = readViewEntries(new URLSearchParams(change.address))
  if ('message' in read) return { problem: { kind: 'bad-query', field: read.field, message: read.message } }
  return { change: { ...change, address: spellViewAddress(read.view) } }
}
