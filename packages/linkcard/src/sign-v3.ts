/** ACS3-HMAC-SHA256 ("V3 request structure and signature"): the signature travels in headers. */
import { createHash, createHmac } from 'node:crypto'
import { canonicalise, type RequestParameters } from './percent-encode.ts'
import { type Stamp, spellInstant } from './sign-v1.ts'

const ALGORITHM = 'ACS3-HMAC-SHA256'

type Request = { host: string; action: string; version: string; query: RequestParameters }

/** The headers of a POST to / with its parameters in the query and no body, authorization among them. */
export function signV3({ host, action, version, query }: Request, stamp: Stamp): Record<string, string> {
  const { accessKeyId, accessKeySecret, securityToken } = stamp.credentials
  const headers = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': spellInstant(stamp.nowMs),
    'x-acs-signature-nonce': stamp.nonce,
    'x-acs-version': version,
    ...(securityToken === undefined ? {} : { 'x-acs-security-token': securityToken }),
  }
  const { signature, signedHeaders } = signatureV3({ method: 'POST', query, headers }, accessKeySecret)
  const authorization = `${ALGORITHM} Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`
  return { ...headers, authorization }
}

type Signed = { method: 'GET' | 'POST'; query: RequestParameters; headers: RequestParameters }

/** Every header given is signed; x-acs-content-sha256 must be the hash of the body. */
export function signatureV3({ method, query, headers }: Signed, secret: string) {
  const names = Object.keys(headers).sort()
  const signedHeaders = names.join(';')
  const canonicalHeaders = names.map((name) => `${name}:${headers[name]?.trim()}\n`).join('')
  const payloadHash = headers['x-acs-content-sha256'] ?? ''
  const canonicalRequest = [method, '/', canonicalise(query), canonicalHeaders, signedHeaders, payloadHash].join('\n')
  const stringToSign = `${ALGORITHM}\n${sha256(canonicalRequest)}`
  return { signedHeaders, signature: createHmac('sha256', secret).update(stringToSign).digest('hex') }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
