/** Every answer that is not what was asked for leaves here, as a Problem. */
import { type Problem, type ProblemKind, statusOfKind } from '@linkdeck/contract'
import { LinkcardError } from '@linkdeck/linkcard'
import type { Context } from 'hono'
import { BusyError } from './answers/answer-desk.ts'
import type { Bytes } from './answers/encode-json.ts'
import type { AppEnv } from './app-env.ts'
import { XlsxFault } from './lists/xlsx-fault.ts'
import { type Log, placeOf } from './log.ts'
import { problemOf } from './problem-of.ts'

type Exception = {
  /** Where HTTP has a finer status than the kind's own. */
  status?: 405 | 429
  headers?: Record<string, string>
}

/** Seconds after which asking again makes sense: the retries of the upstream client are already behind us. */
const RETRY_AFTER_SECONDS: Partial<Record<ProblemKind, number>> = { busy: 1, 'upstream-throttled': 5 }

export function refuse(c: Context<AppEnv>, problem: Problem, { status, headers }: Exception = {}): Response {
  c.set('problem', problem)
  const seconds = problem.againInSeconds ?? RETRY_AFTER_SECONDS[problem.kind]
  const retry = seconds === undefined ? {} : { 'Retry-After': String(seconds) }
  return c.json({ problem }, status ?? statusOfKind(problem.kind), { ...retry, ...headers })
}

/** More was asked than is allowed in that time. sentence: given the seconds after which to ask again. */
export function refuseForNow(c: Context<AppEnv>, waitMs: number, sentence: (seconds: number) => string): Response {
  const againInSeconds = Math.ceil(waitMs / 1000)
  return refuse(c, { kind: 'busy', message: sentence(againInSeconds), againInSeconds }, { status: 429 })
}

/** JSON that was made before. */
export function respondJson(c: Context<AppEnv>, json: Bytes): Response {
  return c.body(json, 200, { 'Content-Type': 'application/json' })
}

/** The route knows the path, not the method. */
export function refuseMethod(...allowed: readonly string[]) {
  const headers = { Allow: allowed.join(', ') }
  return (c: Context<AppEnv>) =>
    refuse(
      c,
      { kind: 'bad-request', message: `This address answers to ${headers.Allow} only.` },
      { status: 405, headers },
    )
}

/** The one place where what was thrown becomes an answer. What is not for the caller goes to the log. */
export function answerThrown(log: Log) {
  return (error: unknown, c: Context<AppEnv>): Response => {
    if (error instanceof LinkcardError) return refuse(c, problemOf(error))
    if (error instanceof BusyError) return refuse(c, { kind: 'busy', message: error.message })
    if (error instanceof XlsxFault) return refuse(c, error.problem)
    const requestId = c.get('requestId')
    if (!c.req.raw.signal.aborted) log('error', 'internal', { requestId, ...placeOf(error) })
    const message = `Linkdeck failed on this request. Its log has the details under request ${requestId}.`
    return refuse(c, { kind: 'internal', message })
  }
}
