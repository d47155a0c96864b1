import { ApiProblem } from './api.ts'

const TIMES = 2

/** The server retries what is worth it; the page tries again, later each time, where it did not get as far. */
export function isWorthTryingAgain(failures: number, error: Error): boolean {
  if (!(error instanceof ApiProblem) || failures >= TIMES) return false
  return error.problem.kind === 'offline' || error.problem.kind === 'busy'
}
