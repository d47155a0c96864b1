/** The RPC signature (SignatureVersion 1.0, HMAC-SHA1) that the product's common-parameter page prescribes. */
import { createHmac } from 'node:crypto'
import type { Credentials } from './credentials.ts'
import { canonicalise, percentEncode, type RequestParameters } from './percent-encode.ts'

/** What varies from attempt to attempt: who signs, when, and a word never used before. */
export type Stamp = { credentials: Credentials; nowMs: number; nonce: string }

/** All parameters of a request, the common ones and the signature among them. */
export function signV1(method: 'GET' | 'POST', parameters: RequestParameters, stamp: Stamp): RequestParameters {
  const { accessKeyId, accessKeySecret, securityToken } = stamp.credentials
  const unsigned = {
    ...parameters,
    AccessKeyId: accessKeyId,
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: stamp.nonce,
    SignatureVersion: '1.0',
    Timestamp: spellInstant(stamp.nowMs),
    ...(securityToken === undefined ? {} : { SecurityToken: securityToken }),
  }
  return { ...unsigned, Signature: signatureV1(method, unsigned, accessKeySecret) }
}

export function signatureV1(method: 'GET' | 'POST', parameters: RequestParameters, secret: string): string {
  const stringToSign = `${method}&%2F&${percentEncode(canonicalise(parameters))}`
  return createHmac('sha1', `${secret}&`).update(stringToSign).digest('base64')
}

/** The service's spelling of an instant: UTC, whole seconds. */
export function spellInstant(instantMs: number): string {
  return `${new Date(instantMs).toISOString().slice(0, 19)}Z`
}
