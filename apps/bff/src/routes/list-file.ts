/** An Excel workbook as the text of a list. Nothing of it is kept: the text comes back as a list, when it is wanted. */
import { type ListFileAnswer, ROUTES } from '@linkdeck/contract'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { workbookText } from '../lists/workbook-text.ts'
import { refuseMethod } from '../respond.ts'

export function listFileRoute() {
  return new Hono<AppEnv>()
    .post(ROUTES.listFile, async (c) => {
      const answer = await workbookText(new Uint8Array(await c.req.arrayBuffer()))
      return c.json(answer satisfies ListFileAnswer)
    })
    .all(ROUTES.listFile, refuseMethod('POST'))
}
