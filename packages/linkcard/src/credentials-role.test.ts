import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Send, send } from './client.ts'
import { roleCredentials } from './credentials-role.ts'
import { type Answer, answerText, type ByteServer, startByteServer } from './testing/byte-server.ts'
import { virtualClock } from './testing/virtual-clock.ts'

const ASK = { forceRefresh: false }
const KEY = { AccessKeyId: 'STS.Canary', AccessKeySecret: 'CanarySecret', SecurityToken: 'CanaryToken' }
const SESSION = { ...KEY, Expiration: '2026-11-20T01:00:00Z' }
const ROLE = { type: 'ecs_ram_role', roleName: 'reader/role' } as const
const clock = virtualClock()
const open: ByteServer[] = []
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linkcard-'))
})

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
  await rm(folder, { recursive: true })
})

async function serve(answer: Answer): Promise<ByteServer> {
  const server = await startByteServer(answer)
  open.push(server)
  return server
}

/** The metadata service has one address; here a local server stands in for it. */
function instance({ url }: ByteServer) {
  const standIn: Send = (request, limits) => {
    expect(request.url.startsWith('http://100.100.100.200/latest/')).toBe(true)
    return send({ ...request, url: request.url.replace('http://100.100.100.200', url) }, limits)
  }
  return roleCredentials(ROLE, { clock, send: standIn })
}

test('an instance role is asked for with a token first', async () => {
  const server = await serve((response, { method }) =>
    answerText(response, method === 'PUT' ? 'meta-token\n' : JSON.stringify({ ...SESSION, Code: 'Success' })),
  )
  const credentials = await instance(server)(ASK)
  expect(credentials).toMatchObject({
    accessKeyId: 'STS.Canary',
    accessKeySecret: 'CanarySecret',
    securityToken: 'CanaryToken',
    expiresAtMs: Date.UTC(2026, 10, 20, 1),
  })
  expect(server.requests).toMatchObject([
    { method: 'PUT', url: '/latest/api/token', headers: { 'x-aliyun-ecs-metadata-token-ttl-seconds': '60' } },
    {
      method: 'GET',
      url: '/latest/meta-data/ram/security-credentials/reader%2Frole',
      headers: { 'x-aliyun-ecs-metadata-token': 'meta-token' },
    },
  ])
})

test('without that token the role is not asked for at all', async () => {
  const server = await serve((response) => answerText(response, 'forbidden', 403))
  await expect(instance(server)(ASK)).rejects.toMatchObject({ kind: 'upstream-token', httpStatus: 403 })
  expect(server.requests).toHaveLength(1)
})

test.each([
  ['half of an answer', JSON.stringify(SESSION).slice(0, 90), 200],
  ['a secret of a wrong type', JSON.stringify({ ...SESSION, AccessKeySecret: 7 }), 200],
  ['no expiry', JSON.stringify({ ...SESSION, Expiration: undefined }), 200],
  ['another status', JSON.stringify(SESSION), 404],
])('%s gives no credentials, and nothing of it is told', async (_, text, status) => {
  const server = await serve((response, { method }) =>
    method === 'PUT' ? answerText(response, 'meta-token') : answerText(response, text, status),
  )
  const error = await instance(server)(ASK).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ kind: 'upstream-token', httpStatus: status })
  expect(String(error)).not.toMatch(/Canary|meta-token/)
})

test('a metadata service that hangs is given up', async () => {
  const server = await serve(() => {})
  await expect(clock.run(instance(server)(ASK))).rejects.toMatchObject({ kind: 'upstream-timeout' })
})

async function cluster(answer: Answer) {
  const server = await serve(answer)
  const oidcTokenFile = join(folder, 'token')
  await writeFile(oidcTokenFile, 'header.payload+/=.sign\n')
  const role = {
    type: 'oidc_role_arn' as const,
    roleArn: 'acs:ram::1:role/reader',
    oidcProviderArn: 'acs:ram::1:oidc-provider/ack',
    oidcTokenFile,
    roleSessionName: 'linkdeck',
    stsEndpoint: server.url,
  }
  return { server, role, credentials: roleCredentials(role, { clock }) }
}

test("a cluster's token is exchanged for a session, in an unsigned form", async () => {
  const { server, credentials } = await cluster((response) =>
    answerText(
      response,
      JSON.stringify({ RequestId: 'r', Credentials: { ...SESSION, Expiration: '2026-11-20T02:00:00Z' } }),
    ),
  )
  expect(await credentials(ASK)).toMatchObject({ accessKeyId: 'STS.Canary', expiresAtMs: Date.UTC(2026, 10, 20, 2) })
  const [request] = server.requests
  expect(Object.fromEntries(new URL(request?.url ?? '', server.url).searchParams)).toEqual({
    Action: 'AssumeRoleWithOIDC',
    Version: '2015-04-01',
    Format: 'JSON',
    Timestamp: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
  })
  expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
    RoleArn: 'acs:ram::1:role/reader',
    OIDCProviderArn: 'acs:ram::1:oidc-provider/ack',
    OIDCToken: 'header.payload+/=.sign',
    RoleSessionName: 'linkdeck',
    DurationSeconds: '3600',
  })
})

test('a refused exchange is told by its code alone', async () => {
  const body = JSON.stringify({ Code: 'AuthenticationFail.OIDCToken.Expired', Message: 'token header.payload+/=.sign' })
  const { credentials } = await cluster((response) => answerText(response, body, 400))
  const error = await credentials(ASK).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ kind: 'upstream-token', upstreamCode: 'AuthenticationFail.OIDCToken.Expired' })
  expect(JSON.stringify(error) + String(error)).not.toContain('payload')
})

test('a token file that is not there, or an endpoint that is none, is told before anything is sent', async () => {
  const { server, role } = await cluster((response) => answerText(response, '{}'))
  const without = roleCredentials({ ...role, oidcTokenFile: join(folder, 'none') }, { clock })
  await expect(without(ASK)).rejects.toThrow('The oidcTokenFile cannot be read.')
  const elsewhere = roleCredentials({ ...role, stsEndpoint: 'https://sts.evil.example' }, { clock })
  await expect(elsewhere(ASK)).rejects.toThrow(TypeError)
  expect(server.requests).toHaveLength(0)
})
