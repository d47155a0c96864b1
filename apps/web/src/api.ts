/** The only fetch of the page: asks by the contract's routes and parses every answer with the contract's schemas. */
import {
  CardAnswer,
  type CardQuery,
  CardsAnswer,
  CrawlStarted,
  CrossAnswer,
  ExplainAnswer,
  ExportStatus,
  encode,
  FacetsAnswer,
  type FieldName,
  HeldAnswer,
  type HeldRequest,
  keyOf,
  type Problem,
  ProblemAnswer,
  questionPath,
  ROUTES,
  SessionAnswer,
  SummaryAnswer,
  SyncAnswer,
  spellEntries,
} from '@linkdeck/contract'
import type { OpenCard } from './address.ts'

/** What the page can meet beyond the problems of the contract: no way to the server, or an answer of another program. */
export type PageProblemKind = Problem['kind'] | 'offline' | 'unreadable'

export type PageProblem = Omit<Problem, 'kind'> & { kind: PageProblemKind }

/** status: of the answer, 0 when there was none. */
export class ApiProblem extends Error {
  readonly problem: PageProblem
  readonly status: number

  constructor(problem: PageProblem, status: number) {
    super(problem.message)
    this.name = 'ApiProblem'
    this.problem = problem
    this.status = status
  }
}

/** A failure of the page itself is shown as one, never as an empty screen. */
export function problemFrom(error: Error): PageProblem {
  return error instanceof ApiProblem ? error.problem : { kind: 'unreadable', message: error.message }
}

type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } }

export function loadCards(query: CardQuery, signal: AbortSignal): Promise<CardsAnswer> {
  return get(questionPath(ROUTES.cards, query), CardsAnswer, signal)
}

/** The cards of a view by the values of every field. */
export function loadFacets(query: CardQuery, signal: AbortSignal): Promise<FacetsAnswer> {
  return get(questionPath(ROUTES.facets, query), FacetsAnswer, signal)
}

/** What each condition of a view keeps away. */
export function loadExplanation(query: CardQuery, signal: AbortSignal): Promise<ExplainAnswer> {
  return get(questionPath(ROUTES.explain, query), ExplainAnswer, signal)
}

/** The cards of a view by several fields at once. */
export function loadCross(query: CardQuery, by: readonly FieldName[], signal: AbortSignal): Promise<CrossAnswer> {
  const question = spellEntries([['by', by.map(keyOf).join(',')], ...encode(query)])
  return get(`${ROUTES.cross}?${question}`, CrossAnswer, signal)
}

/** The totals of a view. */
export function loadSummary(query: CardQuery, signal: AbortSignal): Promise<SummaryAnswer> {
  return get(questionPath(ROUTES.summary, query), SummaryAnswer, signal)
}

export function loadCard({ id, iccid }: OpenCard, signal: AbortSignal): Promise<CardAnswer> {
  const question = iccid === null ? '' : `?${spellEntries([['iccid', iccid]])}`
  return get(`${ROUTES.card}${encodeURIComponent(id)}${question}`, CardAnswer, signal)
}

export function loadSession(signal: AbortSignal): Promise<SessionAnswer> {
  return get(ROUTES.session, SessionAnswer, signal)
}

export function loadSync(signal: AbortSignal): Promise<SyncAnswer> {
  return get(ROUTES.sync, SyncAnswer, signal)
}

/** Trades the one-time token of the launch address for a session. */
export async function launch(token: string): Promise<void> {
  await send('POST', ROUTES.launch, { token })
}

/** Reads the cards of a scope anew: a query's conditions as spelled in an address, or '' for the whole fleet. */
export async function startCrawl(scope: string): Promise<CrawlStarted> {
  return parseAnswer(CrawlStarted, await send('POST', ROUTES.crawls, { scope }), 202)
}

export async function stopCrawl(id: string): Promise<void> {
  await send('DELETE', `${ROUTES.crawls}/${encodeURIComponent(id)}`)
}

export async function decideHeld(decision: HeldRequest): Promise<HeldAnswer> {
  return parseAnswer(HeldAnswer, await send('POST', ROUTES.held, decision), 200)
}

/** How far an export has come. */
export function loadExport(id: string, signal: AbortSignal): Promise<ExportStatus> {
  return get(`${ROUTES.exports}${encodeURIComponent(id)}`, ExportStatus, signal)
}

export async function stopExport(id: string): Promise<void> {
  await send('DELETE', `${ROUTES.exports}${encodeURIComponent(id)}`)
}

export async function get<T>(path: string, schema: Schema<T>, signal: AbortSignal): Promise<T> {
  const response = await ask(path, { headers: { accept: 'application/json' }, signal })
  const body = await bodyOf(response)
  if (!response.ok) throw problemOf(response.status, body)
  return parseAnswer(schema, body, response.status)
}

/** An answer that is too long to be held whole, as it comes. */
export async function openBytes(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const response = await ask(path, { signal })
  if (!response.ok || !response.body) throw problemOf(response.status, await bodyOf(response))
  return response.body
}

/** Changes something. The header is one that no other site can send without asking first. */
export async function send(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  content?: object,
): Promise<unknown> {
  const isFile = content instanceof Blob
  const type = isFile ? 'application/octet-stream' : 'application/json'
  const headers = { accept: 'application/json', 'content-type': type, 'x-requested-by': 'linkdeck' }
  const body = isFile ? content : JSON.stringify(content)
  const response = await ask(path, { method, headers, ...(content && { body }) })
  const answer = await bodyOf(response)
  if (!response.ok) throw problemOf(response.status, answer)
  return answer
}

/** An abort passes through as it is; any other failure of fetch means that there is no way to the server. */
async function ask(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, credentials: 'same-origin' })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ApiProblem({ kind: 'offline', message: '' }, 0)
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    return undefined
  }
}

export function parseAnswer<T>(schema: Schema<T>, body: unknown, status: number): T {
  const read = schema.safeParse(body)
  if (!read.success) throw unreadable(status)
  return read.data
}

export function problemOf(status: number, body: unknown): ApiProblem {
  const read = ProblemAnswer.safeParse(body)
  return read.success ? new ApiProblem(read.data.problem, status) : unreadable(status)
}

function unreadable(status: number): ApiProblem {
  return new ApiProblem({ kind: 'unreadable', message: `An answer with status ${status} could not be read.` }, status)
}
