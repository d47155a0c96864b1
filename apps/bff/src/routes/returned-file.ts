/** An exported workbook that came back, as the document that the page can compare. Nothing of it is kept. */
import { type ReturnedFileAnswer, ROUTES } from '@linkdeck/contract'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { workbookDocument } from '../export/workbook-document.ts'
import { refuseMethod } from '../respond.ts'

export function returnedFileRoute() {
  return new Hono<AppEnv>()
    .post(ROUTES.returnedFile, async (c) => {
      const document = await workbookDocument(new Uint8Array(await c.req.arrayBuffer()))
      return c.json({ document } satisfies ReturnedFileAnswer)
    })
    .all(ROUTES.returnedFile, refuseMethod('POST'))
}
