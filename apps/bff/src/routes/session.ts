/** What this instance is and who asks it, for the screen. */
import { PAGE_SIZES, ROUTES, type SessionAnswer } from '@linkdeck/contract'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { refuseMethod } from '../respond.ts'

/** Fixed while the program runs, but for the key, which a file can replace at any time. */
export type Instance = Omit<SessionAnswer, 'accessKeyId' | 'person' | 'limits'> & {
  callsPerSecond: number
  /** The whole id, or null where none can be told. */
  accessKeyId: () => Promise<string | null>
}

export function sessionRoute({ accessKeyId, callsPerSecond, ...instance }: Instance) {
  return new Hono<AppEnv>()
    .get(ROUTES.session, async (c) => {
      const id = await accessKeyId()
      const limits = { callsPerSecond, pageSizes: [...PAGE_SIZES] }
      const key = id === null ? null : id.slice(-4)
      const answer: SessionAnswer = { ...instance, accessKeyId: key, person: c.get('person'), limits }
      return c.json(answer)
    })
    .all(ROUTES.session, refuseMethod('GET', 'HEAD'))
}
