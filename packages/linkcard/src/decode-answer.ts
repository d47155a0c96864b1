/** The envelope of an answer: JSON as asked for, or the XML of an error that did not listen. */
import { isObject, type JsonObject, parseJson } from './json.ts'

export type Envelope = {
  success: boolean
  /** '' when the service gave none, which it does on success too. */
  code: string
  message: string
  requestId: string
  data: JsonObject | null
}

/** Success may come with the code "200", an empty one or none (captured answers of sibling operations). */
const CODES_OF_SUCCESS: ReadonlySet<string> = new Set(['', '200', 'OK'])

/** null when the text is no answer of the service, but a proxy's page, or cut off. */
export function decodeEnvelope(text: string): Envelope | null {
  const value = parseJson(text)
  if (isObject(value)) return fromJson(value)
  return /^\s*(<\?xml[^>]*>\s*)?<(Error|ListCardInfoResponse)>/.test(text) ? fromXml(text) : null
}

function fromJson(value: JsonObject): Envelope | null {
  const code = word(value['Code'])
  const success = word(value['Success'])
  if (code === '' && success !== 'true' && success !== 'false') return null
  return {
    // ErrorMessage does not decide: the document's own sample of a success carries one.
    success: success === 'true' && CODES_OF_SUCCESS.has(code),
    code,
    message: word(value['Message']) || word(value['ErrorMessage']),
    requestId: word(value['RequestId']),
    data: isObject(value['Data']) ? value['Data'] : null,
  }
}

/** Rows are never read from XML: a list of one cannot be told from an object in it. */
function fromXml(text: string): Envelope | null {
  const element = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? ''
  if (element('Success') === 'true') return null
  const message = element('Message') || element('ErrorMessage')
  return { success: false, code: element('Code'), message, requestId: element('RequestId'), data: null }
}

function word(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
