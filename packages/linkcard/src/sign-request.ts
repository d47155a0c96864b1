/** A signed question as an HTTP request, in either signature. */
import type { HttpRequest } from './client.ts'
import { canonicalise, type RequestParameters } from './percent-encode.ts'
import { type Stamp, signV1 } from './sign-v1.ts'
import { signV3 } from './sign-v3.ts'
import { ACTION, VERSION } from './wire.ts'

export type Signature = 'v1' | 'v3'

type Question = { endpoint: string; signature: Signature; parameters: RequestParameters }

export function signRequest({ endpoint, signature, parameters }: Question, stamp: Stamp): HttpRequest {
  return signature === 'v1' ? requestV1(endpoint, parameters, stamp) : requestV3(endpoint, parameters, stamp)
}

/** Everything in the form body: key, token and filters stay out of addresses, and so of the logs of proxies. */
function requestV1(endpoint: string, parameters: RequestParameters, stamp: Stamp): HttpRequest {
  const common = { Action: ACTION, Version: VERSION, Format: 'JSON' }
  return {
    url: `${endpoint}/`,
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: canonicalise(signV1('POST', { ...parameters, ...common }, stamp)),
  }
}

/** The metadata of ListCardInfo puts every parameter in the query; the body is empty. */
function requestV3(endpoint: string, query: RequestParameters, stamp: Stamp): HttpRequest {
  const { host } = new URL(endpoint)
  const { host: _, ...headers } = signV3({ host, action: ACTION, version: VERSION, query }, stamp)
  return {
    url: `${endpoint}/?${canonicalise(query)}`,
    method: 'POST',
    headers: { ...headers, accept: 'application/json' },
  }
}
