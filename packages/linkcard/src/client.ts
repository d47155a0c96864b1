/** The only outgoing request: one exchange, its body capped while it streams, its errors without addresses or headers. */
import { AttemptError } from './attempt-error.ts'

export type HttpRequest = {
  url: string
  method: 'GET' | 'POST' | 'PUT'
  headers: Readonly<Record<string, string>>
  body?: string
}

export type HttpAnswer = { status: number; headers: Headers; text: string }

export type Send = (request: HttpRequest, limits: { signal: AbortSignal; maxBodyBytes: number }) => Promise<HttpAnswer>

/** Rejects with the signal's reason when it fires, else with an AttemptError. */
export const send: Send = async ({ url, ...request }, { signal, maxBodyBytes }) => {
  const response = await orFail(fetch(url, { ...request, redirect: 'error', signal }), signal, noAnswer)
  const cutOff = (error: unknown) => (error instanceof AttemptError ? error : halfAnswer(error, response.status))
  const text = await orFail(readBody(response, signal, maxBodyBytes), signal, cutOff)
  return { status: response.status, headers: response.headers, text }
}

async function orFail<T>(work: Promise<T>, signal: AbortSignal, failure: (error: unknown) => Error): Promise<T> {
  try {
    return await work
  } catch (error) {
    signal.throwIfAborted()
    throw failure(error)
  }
}

/** Cancels the body itself when the signal fires, so that a dripping one ends then whatever fetch makes of the signal. */
async function readBody(response: Response, signal: AbortSignal, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const stop = () => void reader.cancel().catch(() => {})
  signal.addEventListener('abort', stop, { once: true })
  try {
    const decoder = new TextDecoder()
    let text = ''
    let bytes = 0
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength
      if (bytes > maxBytes) throw tooLarge(maxBytes, response.status)
      text += decoder.decode(part.value, { stream: true })
    }
    signal.throwIfAborted()
    return text + decoder.decode()
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}

function tooLarge(maxBytes: number, httpStatus: number): AttemptError {
  const message = `The answer was refused: it is larger than ${maxBytes} bytes.`
  return new AttemptError('upstream-garbled', message, { cure: 'none', httpStatus })
}

function halfAnswer(error: unknown, httpStatus: number): AttemptError {
  const message = `The answer broke off (${codeOf(error)}).`
  return new AttemptError('upstream-garbled', message, { cure: 'wait', httpStatus })
}

function noAnswer(error: unknown): AttemptError {
  if (error instanceof Error && error.cause instanceof Error && /redirect/.test(error.cause.message))
    return new AttemptError('upstream-garbled', 'The answer was a redirect, which is never followed.', { cure: 'none' })
  const code = codeOf(error)
  const cure = /CERT|TLS|SSL|VERIFY/.test(code) ? 'none' : 'wait'
  return new AttemptError('upstream-unreachable', `The connection to the service failed (${code}).`, { cure })
}

/** fetch hides what happened in its cause; only the code is kept, for the message may name addresses and headers. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code'
}
