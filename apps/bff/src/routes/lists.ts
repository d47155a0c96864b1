/** Lists of identifiers: looked at, sorted out against the index, and kept for views when asked to. */
import { randomBytes } from 'node:crypto'
import type { ListTable } from '@linkdeck/app-store'
import {
  LIST_BOUND,
  type ListAnswer,
  ListRequest,
  MOST_LISTED,
  type Problem,
  type ReadIdentifiers,
  ROUTES,
  readIdentifiers,
} from '@linkdeck/contract'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { indexRefusal } from '../fleet/answer-cards.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { type SortedOut, sortOut } from '../lists/sort-out.ts'
import { refuse, refuseMethod } from '../respond.ts'
import { withPauses } from '../with-pauses.ts'
import { readJson } from './read-json.ts'

export type Listing = { fleet: Fleet; lists: ListTable; now: () => number }

const BAD_LIST: Problem = {
  kind: 'bad-request',
  message: 'Send {"text": "<identifiers>"} as JSON; with "keep": true the list is kept for views.',
}
const EMPTY: Problem = { kind: 'bad-request', message: 'There is no identifier in this list to keep.', field: 'text' }
const BAD_CHOICE: Problem = {
  kind: 'bad-request',
  message: 'chosen names, for a shortened number as it is written in text, numbers of which it can be the rest.',
  field: 'chosen',
}
const LISTS_FULL: Problem = {
  kind: 'lists-full',
  message: `One person keeps ${LIST_BOUND.lists} lists at most, and ${LIST_BOUND.identifiers} identifiers in them. Delete lists that nobody needs, and send this one again.`,
}

/** No two are alike, and nobody finds one by trying. */
const ID_BYTES = 12

export function listsRoute({ fleet, lists, now }: Listing) {
  return new Hono<AppEnv>()
    .post(ROUTES.lists, async (c) => {
      const sent = ListRequest.safeParse(await readJson(c))
      if (!sent.success) return refuse(c, BAD_LIST)
      const refusal = await indexRefusal(fleet)
      if (refusal) return refuse(c, refusal)
      const read = await withPauses(readIdentifiers(sent.data.text))
      if (read.total > MOST_LISTED) return refuse(c, tooMany(read.total))
      const chosen = new Map(Object.entries(sent.data.chosen ?? {}))
      if (!areChoices(read, chosen)) return refuse(c, BAD_CHOICE)
      const { entries, report } = await sortOutIn(fleet, read, chosen)
      if (!sent.data.keep) return c.json({ id: null, ...report } satisfies ListAnswer)
      if (entries.length === 0) return refuse(c, EMPTY)
      const id = `${entries.length}-${randomBytes(ID_BYTES).toString('base64url')}`
      const isKept = await lists.keep({ id, owner: c.get('person').id, madeAtMs: now(), entries })
      if (!isKept) return refuse(c, LISTS_FULL)
      return c.json({ id, ...report } satisfies ListAnswer, 201)
    })
    .all(ROUTES.lists, refuseMethod('GET', 'HEAD', 'POST'))
}

async function sortOutIn(
  fleet: Fleet,
  read: ReadIdentifiers,
  chosen: ReadonlyMap<string, readonly string[]>,
): Promise<SortedOut> {
  const values = read.listed.flatMap(({ value }) => value ?? [])
  const spans = read.listed.flatMap(({ span }) => span ?? [])
  const [match, { coverage }] = await Promise.all([fleet.index.matchList(values, spans), fleet.state()])
  return withPauses(sortOut(read, match, { isWhole: coverage.complete, chosen }))
}

function areChoices({ listed }: ReadIdentifiers, chosen: ReadonlyMap<string, readonly string[]>): boolean {
  if (chosen.size === 0) return true
  const spans = new Map(listed.map(({ given, span }) => [given, span]))
  return [...chosen].every(([given, values]) => {
    const span = spans.get(given)
    return values.every(
      (value) =>
        span && /^\d+$/.test(value) && value.length === span.from.length && value >= span.from && value <= span.to,
    )
  })
}

function tooMany(total: number): Problem {
  const message = `This list has ${total} identifiers; one list takes ${MOST_LISTED} at most.`
  return { kind: 'too-large', message, field: 'text' }
}
