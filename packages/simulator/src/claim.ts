/** What a call claims about itself, in one form for both signatures. */
import type { Call } from './call.ts'
import { Refusal, refuseSignature } from './refusals.ts'
import { sha256, signatureV1, signatureV3, stringToSignV1, stringToSignV3 } from './verify.ts'

export type Claim = {
  scheme: 'v1' | 'v3'
  action: string
  version: string
  accessKeyId: string
  securityToken: string | undefined
  timestamp: string
  nonce: string
  signature: string
  stringToSign: string
  /** Whether the parts that must be signed are, by the method the scheme prescribes. */
  isComplete: boolean
  expected: (secret: string) => string
}

/** Throws a Refusal when a part every call needs is missing. */
export function claimOf(call: Call): Claim {
  return call.headers.authorization === undefined ? claimV1(call) : claimV3(call)
}

/** The nonce of any call, however broken it is otherwise. */
export function nonceOf({ parameters, headers }: Call): string | undefined {
  return parameters['SignatureNonce'] ?? headers['x-acs-signature-nonce']?.toString()
}

function need(value: string | undefined, name: string): string {
  if (!value) throw new Refusal(`Missing${name}`)
  return value
}

function claimV1(call: Call): Claim {
  const { parameters } = call
  const stringToSign = stringToSignV1(call.method, [...call.query, ...call.form])
  return {
    scheme: 'v1',
    action: need(parameters['Action'], 'Action'),
    version: need(parameters['Version'], 'Version'),
    accessKeyId: need(parameters['AccessKeyId'], 'AccessKeyId'),
    securityToken: parameters['SecurityToken'],
    timestamp: need(parameters['Timestamp'], 'Timestamp'),
    nonce: need(parameters['SignatureNonce'], 'SignatureNonce'),
    signature: need(parameters['Signature'], 'Signature'),
    stringToSign,
    isComplete: parameters['SignatureMethod'] === 'HMAC-SHA1' && parameters['SignatureVersion'] === '1.0',
    expected: (secret) => signatureV1(stringToSign, secret),
  }
}

const AUTHORIZATION = /^ACS3-HMAC-SHA256 Credential=([^,\s]+), ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]+)$/

function claimV3(call: Call): Claim {
  const [, accessKeyId = '', names = '', signature = ''] = AUTHORIZATION.exec(call.headers.authorization ?? '') ?? []
  if (!signature) throw refuseSignature('IncompleteSignature', { scheme: 'v3', stringToSign: '' })
  const header = (name: string) => call.headers[name]?.toString()
  const signed = names.split(';')
  const headers = Object.fromEntries(signed.map((name) => [name, header(name) ?? '']))
  const payloadHash = sha256(call.body)
  const stringToSign = stringToSignV3({ method: call.method, path: call.path, query: call.query, headers, payloadHash })
  return {
    scheme: 'v3',
    action: need(header('x-acs-action'), 'Action'),
    version: need(header('x-acs-version'), 'Version'),
    accessKeyId,
    securityToken: header('x-acs-security-token'),
    timestamp: need(header('x-acs-date'), 'Timestamp'),
    nonce: need(header('x-acs-signature-nonce'), 'SignatureNonce'),
    signature,
    stringToSign,
    isComplete: header('x-acs-content-sha256') === payloadHash && signsEnough(call, signed),
    expected: (secret) => signatureV3(stringToSign, secret),
  }
}

/** host, content-type and every x-acs-* that is present must be signed (document: V3 signature, step 1). */
function signsEnough({ headers }: Call, signed: readonly string[]): boolean {
  const present = Object.keys(headers).filter((name) => name === 'content-type' || name.startsWith('x-acs-'))
  const isSorted = signed.every((name, at) => at === 0 || (signed[at - 1] ?? '') < name)
  return isSorted && ['host', ...present].every((name) => signed.includes(name))
}
