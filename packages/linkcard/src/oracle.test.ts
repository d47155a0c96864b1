/** The vendor's own clients as judges: asked the same, the same service gives them and linkcard the same answers. */
import { createRequire } from 'node:module'
import { type Simulator, startSimulator } from '@linkdeck/simulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from './clock.ts'
import { encodeQuery } from './encode-query.ts'
import { isObject, parseJson } from './json.ts'
import { checkPage } from './page-check.ts'
import type { RequestParameters } from './percent-encode.ts'
import { ask, linkcardOf } from './testing/ask.ts'

type Maker<T> = new (options: Record<string, unknown>) => T
type OpenApi = {
  default: Maker<{ callApi: (params: unknown, request: unknown, runtime: unknown) => Promise<{ body: unknown }> }>
  Config: Maker<unknown>
  OpenApiRequest: Maker<unknown>
  Params: Maker<unknown>
}
type PopCore = Maker<{ request: (action: string, parameters: RequestParameters, options: unknown) => Promise<unknown> }>

const require = createRequire(import.meta.url)
const openApi: OpenApi = require('@alicloud/openapi-client')
const { RuntimeOptions }: { RuntimeOptions: Maker<unknown> } = require('@alicloud/tea-util')
const PopClient: PopCore = require('@alicloud/pop-core')

let service: Simulator

beforeAll(async () => {
  service = await startSimulator({ cards: 1000, seed: 3, callsPerSecond: Number.POSITIVE_INFINITY })
})
afterAll(() => service.close())

async function askOpenApi(parameters: RequestParameters, mode: { signatureAlgorithm?: 'v2' }): Promise<unknown> {
  const { accessKeyId, accessKeySecret, url } = service
  const config = new openApi.Config({ accessKeyId, accessKeySecret, endpoint: new URL(url).host, ...mode })
  const params = new openApi.Params({
    action: 'ListCardInfo',
    version: '2021-05-20',
    protocol: 'HTTP',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    pathname: '/',
    reqBodyType: 'formData',
    bodyType: 'string',
  })
  const request = new openApi.OpenApiRequest({ query: parameters })
  const { body } = await new openApi.default({ ...Object(config) }).callApi(params, request, new RuntimeOptions({}))
  return typeof body === 'string' ? parseJson(body) : body
}

async function askPopCore(parameters: RequestParameters): Promise<unknown> {
  const { accessKeyId, accessKeySecret, url } = service
  const client = new PopClient({ accessKeyId, accessKeySecret, endpoint: url, apiVersion: '2021-05-20' })
  const answer = await client.request('ListCardInfo', parameters, { method: 'POST' })
  // Its numbers beyond 2^53 are objects that write themselves as text.
  return JSON.parse(JSON.stringify(answer))
}

const VENDORS = {
  'openapi-client with V3': (parameters: RequestParameters) => askOpenApi(parameters, {}),
  'openapi-client with V1': (parameters: RequestParameters) => askOpenApi(parameters, { signatureAlgorithm: 'v2' }),
  'pop-core': askPopCore,
}

const QUESTIONS = [
  '',
  'limit=10&offset=20',
  'tag=测试标签',
  'status=30&vendor=CMCC',
  'expireTime=2026-01-01..2027-12-31',
  'used=1MB..2GB',
  'restPercent=..20',
  "apnName=a%2Bb%26c%3Dd*~(e)'",
  'isAutoRecharge=false&limit=25',
]

test.each(Object.entries(VENDORS))('%s reads what linkcard reads', async (_, askVendor) => {
  for (const text of QUESTIONS) {
    const query = ask(text)
    const answer = await askVendor(encodeQuery(query))
    const data = isObject(answer) && isObject(answer['Data']) ? answer['Data'] : {}
    const asked = { pageNo: query.offset / query.limit + 1, pageSize: query.limit }
    const { total, sources, remarks } = checkPage(data, asked) ?? { total: null, sources: [], remarks: [] }
    const rows = sources.map(({ card }) => card)
    for (const signature of ['v1', 'v3'] as const) {
      const ours = await linkcardOf(service, { signature, clock: systemClock(Date.now) }).listCards(query)
      expect({ total: ours.total, rows: ours.rows, remarks: ours.remarks }, text).toEqual({ total, rows, remarks })
    }
  }
})
