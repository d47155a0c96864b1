/** The only fetch of the page: asks by the contract's routes and parses every answer with the contract's schemas. */
import {
  CardAnswer,
  type CardQuery,
  CardsAnswer,
  encode,
  type Problem,
  ProblemAnswer,
  ROUTES,
  SessionAnswer,
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

type Schema<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } }

export function loadCards(query: CardQuery, signal: AbortSignal): Promise<CardsAnswer> {
  const question = spellEntries(encode(query))
  return get(question === '' ? ROUTES.cards : `${ROUTES.cards}?${question}`, CardsAnswer, signal)
}

export function loadCard({ id, iccid }: OpenCard, signal: AbortSignal): Promise<CardAnswer> {
  const question = iccid === null ? '' : `?${spellEntries([['iccid', iccid]])}`
  return get(`${ROUTES.card}${encodeURIComponent(id)}${question}`, CardAnswer, signal)
}

export function loadSession(signal: AbortSignal): Promise<SessionAnswer> {
  return get(ROUTES.session, SessionAnswer, signal)
}

/** Trades the one-time token of the launch address for a session. */
export async function launch(token: string): Promise<void> {
  const response = await ask(ROUTES.launch, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-by': 'linkdeck' },
    body: JSON.stringify({ token }),
  })
  if (!response.ok) throw problemOf(response.status, await bodyOf(response))
}

async function get<T>(path: string, schema: Schema<T>, signal: AbortSignal): Promise<T> {
  const response = await ask(path, { headers: { accept: 'application/json' }, signal })
  const body = await bodyOf(response)
  if (!response.ok) throw problemOf(response.status, body)
  return parseAnswer(schema, body, response.status)
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
