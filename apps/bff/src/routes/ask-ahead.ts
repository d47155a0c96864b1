/** The first question of a page, asked before the page's own code has arrived. */
import { decode, firstQuestion, questionPath, ROUTES, resolve } from '@linkdeck/contract'
import { queryEntries } from './query-entries.ts'

/** A Link header: the browser asks at once, and the page's own question finds the answer on its way or there. */
export function askAhead(url: string, nowMs: number): string {
  const { query } = decode(queryEntries(url))
  return `<${questionPath(ROUTES.cards, firstQuestion(resolve(query, nowMs)))}>; rel=preload; as=fetch; crossorigin`
}
