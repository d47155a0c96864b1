/** A question about a list finds the list beside the cards, also when the index was filled anew; else it is refused by name. */
import type { ListTable } from '@linkdeck/app-store'
import type { Problem } from '@linkdeck/contract'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../app-env.ts'
import type { Fleet } from '../fleet/fleet.ts'
import { refuse } from '../respond.ts'
import { queryEntries } from '../routes/query-entries.ts'

const UNKNOWN_LIST: Problem = {
  kind: 'bad-query',
  message: 'No list is kept here under this id; whoever made it may have deleted it.',
}

export function knownLists({ lists, fleet }: { lists: ListTable; fleet: Fleet }) {
  const here = new Set<string>()
  const bring = async (id: string): Promise<boolean> => {
    if (here.has(id) && (await lists.holds(id))) return true
    const entries = await lists.entriesOf(id)
    if (!entries) return false
    if (!(await fleet.index.holdsList(id))) await fleet.index.putList(id, entries)
    here.add(id)
    return true
  }
  return createMiddleware<AppEnv>(async (c, next) => {
    for (const [key, id] of queryEntries(c.req.url)) {
      if (key !== 'list' && key !== '-list') continue
      if (await bring(id.trim())) continue
      return refuse(c, { ...UNKNOWN_LIST, field: key })
    }
    await next()
  })
}
