/** One answer of the service into a checked page, or into the reason why it is none. */
import { AttemptError } from './attempt-error.ts'
import type { HttpAnswer } from './client.ts'
import type { Credentials } from './credentials.ts'
import { decodeEnvelope, type Envelope } from './decode-answer.ts'
import { judge, judgeUnreadable, type Verdict } from './errors.ts'
import { type AskedPage, type CheckedPage, checkPage } from './page-check.ts'
import { safeMessage, safeWord } from './safe-message.ts'

type Asked = AskedPage & { credentials: Credentials; nowMs: number }

export type ReadPage = CheckedPage & { requestId: string | undefined; code: string | undefined }

/** Throws an AttemptError when the answer is not the page that was asked. */
export function readAnswer(answer: HttpAnswer, asked: Asked): ReadPage {
  const envelope = decodeEnvelope(answer.text)
  if (!envelope) throw refuse(answer, asked, judgeUnreadable(answer.status), null)
  if (!envelope.success || answer.status >= 300)
    throw refuse(answer, asked, judge(envelope.code, answer.status), envelope)
  const page = envelope.data && checkPage(envelope.data, asked)
  if (!page) throw refuse(answer, asked, { kind: 'upstream-garbled', cure: 'wait' }, envelope)
  return { ...page, ...wordsOf(envelope, asked) }
}

function wordsOf({ requestId, code }: Envelope, { credentials }: Asked) {
  return { requestId: safeWord(requestId, credentials), code: safeWord(code, credentials) }
}

function refuse(answer: HttpAnswer, asked: Asked, { kind, cure }: Verdict, envelope: Envelope | null): AttemptError {
  const { status, headers } = answer
  const words = envelope ? wordsOf(envelope, asked) : { requestId: undefined, code: undefined }
  return new AttemptError(kind, describe(status, words.code, envelope, asked), {
    cure,
    httpStatus: status,
    requestId: words.requestId,
    upstreamCode: words.code,
    retryAfterMs: retryAfterOf(headers, asked.nowMs),
    serverTimeMs: timeOf(headers.get('date')),
  })
}

function describe(status: number, code: string | undefined, envelope: Envelope | null, { credentials }: Asked): string {
  if (!envelope) return `HTTP ${status} with a body that is no answer of the service.`
  if (envelope.success) return `HTTP ${status}, but not with the page that was asked.`
  const message = safeMessage(envelope.message, credentials)
  return `HTTP ${status}${code ? `, ${code}` : ''}${message ? `: ${message}` : '.'}`
}

/** x-acs-retry-after counts milliseconds and only positive whole ones; Retry-After seconds, or names a time. */
function retryAfterOf(headers: Headers, nowMs: number): number | undefined {
  const ms = headers.get('x-acs-retry-after')?.trim() ?? ''
  if (/^\d{1,9}$/.test(ms) && Number(ms) > 0) return Number(ms)
  const after = headers.get('retry-after')?.trim() ?? ''
  if (/^\d{1,6}$/.test(after)) return Number(after) * 1000
  const at = timeOf(after)
  return at === undefined ? undefined : Math.max(0, at - (timeOf(headers.get('date')) ?? nowMs))
}

function timeOf(date: string | null): number | undefined {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? undefined : time
}
