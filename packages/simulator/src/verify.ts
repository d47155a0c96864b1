/**
 * The service's side of both signatures, written apart from any client of ours: what passes here passes the
 * vendor's own vectors (verify.test.ts), not a shared mistake.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export type Pair = readonly [name: string, value: string]

/** RFC 3986: only letters, digits and "-_.~" stay (document: RPC signature, step 2). */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Names in byte order, an empty value stays as "name=". */
export function canonicalQuery(pairs: readonly Pair[]): string {
  return [...pairs]
    .sort(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&')
}

export function stringToSignV1(method: string, pairs: readonly Pair[]): string {
  const signed = pairs.filter(([name]) => name !== 'Signature')
  return `${method}&%2F&${percentEncode(canonicalQuery(signed))}`
}

export function signatureV1(stringToSign: string, secret: string): string {
  return createHmac('sha1', `${secret}&`).update(stringToSign).digest('base64')
}

type RequestV3 = {
  method: string
  path: string
  query: readonly Pair[]
  /** The signed headers only, lower case. */
  headers: Readonly<Record<string, string>>
  payloadHash: string
}

export function stringToSignV3({ method, path, query, headers, payloadHash }: RequestV3): string {
  const names = Object.keys(headers).sort()
  const lines = names.map((name) => `${name}:${headers[name]?.trim() ?? ''}\n`).join('')
  const request = [method, path, canonicalQuery(query), lines, names.join(';'), payloadHash].join('\n')
  return `ACS3-HMAC-SHA256\n${sha256(request)}`
}

export function signatureV3(stringToSign: string, secret: string): string {
  return createHmac('sha256', secret).update(stringToSign).digest('hex')
}

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

/** In constant time, whatever the lengths are. */
export function isSameText(left: string, right: string): boolean {
  const digests = [left, right].map((text) => createHash('sha256').update(text).digest())
  const [one, other] = digests
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}
