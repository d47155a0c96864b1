/** Signs and sends calls as a client would, with room to spoil every part. For tests only. */
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import type { Simulator } from '../simulator.ts'
import { canonicalQuery, sha256, signatureV1, signatureV3, stringToSignV1, stringToSignV3 } from '../verify.ts'

export type Reception = { status: number; headers: Record<string, string>; text: string }

type Spoiled = {
  method?: 'GET' | 'POST'
  /** Laid over the signed parameters after signing; undefined takes one away. */
  after?: Record<string, string | undefined>
  /** Added raw to what is sent. */
  raw?: string
  secret?: string
  headers?: Record<string, string>
}

const PAGE = { PageNo: '1', PageSize: '10' }

export function stamp(nowMs = Date.now()): string {
  return `${new Date(nowMs).toISOString().slice(0, 19)}Z`
}

/** undefined takes a parameter away before the call is signed. */
export function askV1(
  simulator: Simulator,
  parameters: Record<string, string | undefined> = {},
  spoiled: Spoiled = {},
): Promise<Reception> {
  const { method = 'POST', after = {}, raw = '', secret = simulator.accessKeySecret } = spoiled
  const signed = {
    Action: 'ListCardInfo',
    Version: '2021-05-20',
    Format: 'JSON',
    Timestamp: stamp(),
    SignatureNonce: randomUUID(),
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    AccessKeyId: simulator.accessKeyId,
    ...PAGE,
    ...parameters,
  }
  const Signature = signatureV1(stringToSignV1(method, pairs(signed)), secret)
  const text = canonicalQuery(pairs({ ...signed, Signature, ...after })) + raw
  const isForm = method === 'POST'
  return send(`${simulator.url}/${isForm ? '' : `?${text}`}`, {
    method,
    headers: isForm ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
    body: isForm ? text : '',
  })
}

export function askV3(
  simulator: Simulator,
  parameters: Record<string, string | undefined> = {},
  spoiled: Spoiled = {},
): Promise<Reception> {
  const { method = 'POST', after = {}, secret = simulator.accessKeySecret } = spoiled
  const query = { ...PAGE, ...parameters }
  const headers = {
    host: new URL(simulator.url).host,
    'x-acs-action': 'ListCardInfo',
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': stamp(),
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-version': '2021-05-20',
    ...spoiled.headers,
  }
  const stringToSign = stringToSignV3({ method, path: '/', query: pairs(query), headers, payloadHash: sha256('') })
  const Signature = signatureV3(stringToSign, secret)
  const names = Object.keys(headers).sort().join(';')
  const authorization = `ACS3-HMAC-SHA256 Credential=${simulator.accessKeyId},SignedHeaders=${names},Signature=${Signature}`
  const sent = Object.fromEntries(pairs({ accept: 'application/json', ...headers, authorization, ...after }))
  return send(`${simulator.url}/?${canonicalQuery(pairs(query))}${spoiled.raw ?? ''}`, {
    method,
    headers: sent,
    body: '',
  })
}

function pairs(record: Record<string, string | undefined>): [string, string][] {
  return Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
}

type Sent = { method: string; headers: Record<string, string>; body: string }

/** Rejects when the connection breaks before the answer is whole. */
export function send(url: string, { method, headers, body }: Sent): Promise<Reception> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('error', reject)
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
