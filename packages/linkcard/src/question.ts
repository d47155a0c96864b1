/** One question from its parameters to its page: credentials, a turn, a signature, a request; again where that helps. */
import { AttemptError } from './attempt-error.ts'
import { send } from './client.ts'
import { type Credentials, guardCredentials } from './credentials.ts'
import { parseEndpoint } from './endpoint.ts'
import type { Cure } from './errors.ts'
import { LinkcardError } from './linkcard-error.ts'
import type { AttemptEvent, Lane, LinkcardOptions } from './linkcard-options.ts'
import { busy, createPace } from './pace.ts'
import type { RequestParameters } from './percent-encode.ts'
import { type ReadPage, readAnswer } from './read-answer.ts'
import { retry } from './retry.ts'
import { signRequest } from './sign-request.ts'
import { withTimeout } from './with-timeout.ts'

const MEBIBYTE = 1024 ** 2

type OnAttempt = LinkcardOptions['onAttempt']

type Asker = { lane: Lane; signal: AbortSignal; onAttempt?: OnAttempt }

export type Question = (parameters: RequestParameters, asker: Asker) => Promise<ReadPage>

/** What a question remembers from attempt to attempt. */
type Course = {
  lane: Lane
  onAttempt: OnAttempt
  isQueued: boolean
  failure: AttemptError | null
  credentials: Credentials | null
  cures: Set<Cure>
}

type Turn = { number: number; parameters: RequestParameters; course: Course }

export function createQuestion(options: LinkcardOptions): Question {
  const { clock, signature, callsPerSecond: perSecond, onAttempt } = options
  const { attemptTimeoutMs = 5_000, maxBodyBytes = 8 * MEBIBYTE } = options
  const { deadlineMs: interactive = 10_000, backgroundDeadlineMs: background = 600_000 } = options
  const deadlines: Record<Lane, number> = { interactive, background }
  const { maxInFlight = 8, maxWaiting = 500, nonce = () => crypto.randomUUID(), random = Math.random } = options
  const endpoint = parseEndpoint(options.endpoint)
  const pace = createPace({ perSecond, maxInFlight, maxWaiting, clock })
  /** The service's clock minus this machine's, learnt when the service complains. */
  let clockOffsetMs = 0

  async function exchange(parameters: RequestParameters, credentials: Credentials, signal: AbortSignal) {
    const stamp = { credentials, nowMs: clock.now() + clockOffsetMs, nonce: nonce() }
    const answer = await send(signRequest({ endpoint, signature, parameters }, stamp), { signal, maxBodyBytes })
    const asked = { pageNo: Number(parameters['PageNo']), pageSize: Number(parameters['PageSize']) }
    return readAnswer(answer, { ...asked, credentials, nowMs: clock.now() })
  }

  async function attempt({ number, parameters, course }: Turn, signal: AbortSignal): Promise<ReadPage> {
    const credentials = await readCredentials(options, false)
    course.credentials = credentials
    course.isQueued = true
    const endTurn = await pace.take(signal, course.lane)
    course.isQueued = false
    const timeUp = () => noAnswerWithin(attemptTimeoutMs)
    const limited = () =>
      withTimeout({ clock, timeoutMs: attemptTimeoutMs, signal, timeUp }, (inner) =>
        exchange(parameters, credentials, inner),
      )
    try {
      return await observed({ number, parameters, course }, limited)
    } finally {
      endTurn()
    }
  }

  /** Tells the pace and the observer how an exchange went. */
  async function observed({ number, parameters, course }: Turn, work: () => Promise<ReadPage>): Promise<ReadPage> {
    const startedMs = clock.now()
    const report = (outcome: Pick<AttemptEvent, 'outcome' | 'code' | 'status' | 'requestId'>) => {
      const about = { lane: course.lane, page: Number(parameters['PageNo']), attempt: number }
      const event = { ...outcome, ...about, ms: clock.now() - startedMs }
      onAttempt?.(event)
      course.onAttempt?.(event)
    }
    try {
      const page = await work()
      pace.speedUp()
      report({ outcome: 'ok', code: page.code, status: 200, requestId: page.requestId })
      return page
    } catch (error) {
      if (!(error instanceof AttemptError)) throw error
      // Cut off by the deadline, an exchange rejects with the failure before it; that one has been told.
      if (error === course.failure) report({ outcome: 'upstream-timeout' })
      if (error === course.failure) throw error
      const { kind, upstreamCode, httpStatus, requestId, cure } = error
      course.failure = error
      if (cure === 'slow-down') pace.slowDown()
      report({ outcome: kind, code: upstreamCode, status: httpStatus, requestId })
      throw error
    }
  }

  /** Each of the two cures is tried once a question. */
  async function heal({ cure, serverTimeMs }: AttemptError, course: Course): Promise<boolean> {
    if (course.cures.has(cure)) return false
    course.cures.add(cure)
    if (cure === 'clock' && serverTimeMs !== undefined) clockOffsetMs = serverTimeMs - clock.now()
    if (cure === 'clock') return serverTimeMs !== undefined
    const others = await readCredentials(options, false)
    return !isSame(others, course.credentials) || !isSame(await readCredentials(options, true), course.credentials)
  }

  return (parameters, { lane, signal, onAttempt: told }) => {
    const deadlineMs = deadlines[lane]
    const course: Course = {
      lane,
      onAttempt: told,
      isQueued: false,
      failure: null,
      credentials: null,
      cures: new Set(),
    }
    const timeUp = () => course.failure ?? (course.isQueued ? busy() : noAnswerWithin(deadlineMs))
    return withTimeout({ clock, timeoutMs: deadlineMs, signal, timeUp }, (limited) =>
      retry((number) => attempt({ number, parameters, course }, limited), {
        clock,
        random,
        signal: limited,
        deadlineMs,
        heal: (error) => heal(error, course),
      }),
    )
  }
}

async function readCredentials({ credentials }: LinkcardOptions, forceRefresh: boolean): Promise<Credentials> {
  try {
    return guardCredentials(await credentials({ forceRefresh }))
  } catch (error) {
    throw error instanceof LinkcardError
      ? error
      : new LinkcardError('upstream-key', 'The credentials could not be read.')
  }
}

function isSame(a: Credentials, b: Credentials | null): boolean {
  return a.accessKeyId === b?.accessKeyId && a.securityToken === b.securityToken
}

function noAnswerWithin(ms: number): AttemptError {
  return new AttemptError('upstream-timeout', `No whole answer within ${ms} ms.`, { cure: 'wait' })
}
