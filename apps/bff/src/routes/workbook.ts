/**
 * An Excel workbook as what the page can go on with: an exported one as the document that it compares, any other as
 * the text of a list. Nothing of it is kept.
 */
import { ROUTES, type WorkbookAnswer } from '@linkdeck/contract'
import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { workbookDocument } from '../export/workbook-document.ts'
import { workbookText } from '../lists/workbook-text.ts'
import { refuseMethod } from '../respond.ts'

export function workbookRoute() {
  return new Hono<AppEnv>()
    .post(ROUTES.workbook, async (c) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const document = await workbookDocument(bytes)
      const answer = document === null ? await workbookText(bytes) : { document }
      return c.json(answer satisfies WorkbookAnswer)
    })
    .all(ROUTES.workbook, refuseMethod('POST'))
}
