/** What a signed call costs: linkcard against the vendor's own client, in both signature modes. */
import OpenApi, { Config, OpenApiRequest, Params } from '@alicloud/openapi-client'
import { RuntimeOptions } from '@alicloud/tea-util'
import { decode } from '@linkdeck/contract'
import { createLinkcard, staticCredentials } from '@linkdeck/linkcard'
import type { World } from './bench.ts'
import { interleave, ratio } from './interleave.ts'
import { median } from './median.ts'
import { realClock } from './real-clock.ts'
import { printTable } from './table.ts'

const CALLS = 100
const ROUNDS = 9
const { query } = decode([['status', '30']])

export async function benchCalls({ upstream }: World): Promise<void> {
  const rows = []
  for (const signature of ['v1', 'v3'] as const) {
    const figures = await interleave(
      { ours: perCall(ours(upstream, signature)), vendor: perCall(vendors(upstream, signature)) },
      ROUNDS,
    )
    rows.push({
      signature,
      'linkcard ms': median(figures.ours),
      'vendor ms': median(figures.vendor),
      'linkcard / vendor': ratio(figures.ours, figures.vendor),
    })
  }
  printTable(
    `Sign and call, processor time of this process for one page of 40 (median of ${ROUNDS} x ${CALLS} calls)`,
    rows,
  )
}

/** Processor time of one call in milliseconds: waiting for the simulator, another process, is not ours. */
function perCall(call: () => Promise<unknown>): () => Promise<number> {
  return async () => {
    const before = process.cpuUsage()
    for (let at = 0; at < CALLS; at += 1) await call()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / CALLS
  }
}

function ours({ url, accessKeyId, accessKeySecret }: World['upstream'], signature: 'v1' | 'v3') {
  const credentials = staticCredentials({ accessKeyId, accessKeySecret })
  const linkcard = createLinkcard({ credentials, endpoint: url, signature, callsPerSecond: 2_000, clock: realClock })
  return () => linkcard.listCards(query)
}

function vendors({ url, accessKeyId, accessKeySecret }: World['upstream'], signature: 'v1' | 'v3') {
  const Client = 'default' in OpenApi ? (OpenApi.default as typeof OpenApi) : OpenApi
  const client = new Client(
    new Config({
      accessKeyId,
      accessKeySecret,
      endpoint: new URL(url).host,
      protocol: 'http',
      ...(signature === 'v1' ? { signatureAlgorithm: 'v2' } : {}),
    }),
  )
  const params = new Params({
    action: 'ListCardInfo',
    version: '2021-05-20',
    protocol: 'HTTP',
    pathname: '/',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  })
  const request = new OpenApiRequest({ query: { Status: '30', PageNo: '1', PageSize: '40' } })
  return () => client.callApi(params, request, new RuntimeOptions({}))
}
