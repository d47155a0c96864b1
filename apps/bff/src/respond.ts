/** Every answer that is not what was asked for leaves here, as a Problem. */
import { type Problem, type ProblemKind, statusOfKind } from '@linkdeck/contract'
import { LinkcardError } from '@linkdeck/linkcard'
import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'
import { type Log, placeOf } from './log.ts'
import { problemOf } from './problem-of.ts'

type Exception = {
  /** Where HTTP has a finer status than the kind's own. */
  status?: 405 | 429
  headers?: Record<string, string>
}

export function refuse(c: Context<AppEnv>, problem: Problem, { status, headers = {} }: Exception = {}): Response {
  c.set('problem', problem)
  return c.json({ problem }, status ?? statusOfKind(problem.kind), headers)
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

/** Seconds after which asking again makes sense: the retries of the upstream client are already behind us. */
const RETRY_AFTER_SECONDS: Partial<Record<ProblemKind, string>> = { busy: '1', 'upstream-throttled': '5' }

/** The one place where what was thrown becomes an answer. What is not for the caller goes to the log. */
export function answerThrown(log: Log) {
  return (error: unknown, c: Context<AppEnv>): Response => {
    if (error instanceof LinkcardError) {
      const seconds = RETRY_AFTER_SECONDS[error.kind]
      return refuse(c, problemOf(error), seconds === undefined ? {} : { headers: { 'Retry-After': seconds } })
    }
    const requestId = c.get('requestId')
    if (!c.req.raw.signal.aborted) log('error', 'internal', { requestId, ...placeOf(error) })
    const message = `Linkdeck failed on this request. Its log has the details under request ${requestId}.`
    return refuse(c, { kind: 'internal', message })
  }
}
