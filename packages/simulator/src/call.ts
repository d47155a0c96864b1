/** One request as it came: decoded pairs of query and form, nothing judged yet. */
import type { IncomingMessage } from 'node:http'
import type { Pair } from './verify.ts'

const MOST_BODY_BYTES = 1024 ** 2

export type Call = {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: Buffer
  query: readonly Pair[]
  form: readonly Pair[]
  /** Query and form together. */
  parameters: Readonly<Record<string, string>>
  /** A parameter that was given twice, or a text that is no percent encoding. */
  isGarbled: boolean
  wantsJson: boolean
}

export async function readCall(request: IncomingMessage): Promise<Call> {
  const body = await readBody(request)
  const [path = '/', search = ''] = splitOnce(request.url ?? '/', '?')
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  const asked = decodePairs(search)
  const posted = isForm ? decodePairs(body?.toString('utf8') ?? '') : []
  const query = asked.filter((pair) => pair !== null)
  const form = posted.filter((pair) => pair !== null)
  const parameters = Object.fromEntries([...query, ...form])
  return {
    method: request.method ?? 'GET',
    path,
    headers: request.headers,
    body: body ?? Buffer.alloc(0),
    query,
    form,
    parameters,
    isGarbled: !body || Object.keys(parameters).length !== asked.length + posted.length,
    wantsJson: wantsJson(parameters['Format'], request.headers),
  }
}

/** XML unless asked otherwise: Format=JSON in any case, or with V3 by the accept header. */
function wantsJson(format: string | undefined, headers: IncomingMessage['headers']): boolean {
  if (format !== undefined) return format.toUpperCase() === 'JSON'
  const isV3 = headers.authorization?.startsWith('ACS3-') ?? false
  return isV3 && (headers.accept?.includes('application/json') ?? false)
}

/** null when it is larger than any call can be. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes <= MOST_BODY_BYTES) chunks.push(chunk)
  }
  return bytes > MOST_BODY_BYTES ? null : Buffer.concat(chunks)
}

/** Clients spell the same pair in different ways ("*" raw, "+" for a space): only the decoded pairs count. */
function decodePairs(text: string): (Pair | null)[] {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map(decodePair)
}

/** null for a text that is no percent encoding. */
function decodePair(part: string): Pair | null {
  const [name, value] = splitOnce(part.replaceAll('+', ' '), '=')
  try {
    return [decodeURIComponent(name), decodeURIComponent(value)]
  } catch {
    return null
  }
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
