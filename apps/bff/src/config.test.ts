import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type Config, describeConfigProblems, isConfig, readConfig } from './config.ts'
import type { ConfigProblem, Environment } from './settings.ts'

const SECRET = 'CANARYsecretCANARY'
const PROXY = {
  LINKDECK_AUTH: 'proxy',
  HOST: '0.0.0.0',
  LINKDECK_PUBLIC_URL: 'https://linkdeck.example.com',
  LINKDECK_TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16',
  LINKDECK_ROLES: 'admin=it;viewer=*',
}
const OIDC = {
  LINKDECK_AUTH: 'oidc',
  LINKDECK_PUBLIC_URL: 'https://linkdeck.example.com',
  LINKDECK_OIDC_ISSUER: 'https://id.example.com/realms/staff',
  LINKDECK_OIDC_CLIENT_ID: 'linkdeck',
  LINKDECK_OIDC_CLIENT_SECRET: SECRET,
  LINKDECK_ROLES: 'admin=it;viewer=*',
}
const PASSWORD = {
  LINKDECK_AUTH: 'password',
  LINKDECK_PUBLIC_URL: 'https://linkdeck.example.com',
  LINKDECK_DATA_DIR: 'data',
}
const KEYS = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI5tTest', ALIBABA_CLOUD_ACCESS_KEY_SECRET: SECRET }

function accepted(env: Environment): Config {
  const read = readConfig(env)
  if (!isConfig(read)) throw new Error(describeConfigProblems(read))
  return read
}

function refused(env: Environment): readonly ConfigProblem[] {
  const read = readConfig(env)
  return isConfig(read) ? [] : read
}

test('without any setting it is the demo on 127.0.0.1:8787 behind a launch token', () => {
  expect(accepted({})).toEqual({
    host: '127.0.0.1',
    port: 8787,
    auth: 'token',
    upstream: { kind: 'demo', cards: 5000, seed: 1 },
    signature: 'v1',
    callsPerSecond: 10,
    dataDirectory: null,
    crawlEveryMinutes: 60,
    metricsPort: null,
    traceReceiver: null,
    publicAddress: null,
    proxy: null,
    oidc: null,
    password: null,
  })
})

describe('what is accepted', () => {
  test.each<[string, Environment, Partial<Config>]>([
    ['another port', { PORT: '0' }, { port: 0 }],
    ['localhost', { HOST: 'localhost' }, { host: 'localhost' }],
    ['IPv6 loopback', { HOST: '[::1]' }, { host: '::1' }],
    ['no sign-in', { LINKDECK_AUTH: 'none' }, { auth: 'none' }],
    [
      'a container whose port is mapped to loopback',
      { HOST: '0.0.0.0', LINKDECK_PUBLIC_URL: 'http://localhost:8787' },
      { auth: 'token', host: '0.0.0.0' },
    ],
    ['a team behind a proxy', PROXY, { auth: 'proxy', publicAddress: expect.objectContaining({ isHttps: true }) }],
    [
      'a team that a provider signs in',
      OIDC,
      { auth: 'oidc', oidc: expect.objectContaining({ clientId: 'linkdeck', groupsClaim: 'groups' }) },
    ],
    ['a team with passwords', PASSWORD, { auth: 'password', password: { trusts: expect.any(Function) } }],
    ['the newer signature', { LINKCARD_SIGNATURE: 'v3' }, { signature: 'v3' }],
    ['a slow pace', { LINKCARD_CALLS_PER_SECOND: '0.5' }, { callsPerSecond: 0.5 }],
    ['metrics', { LINKDECK_METRICS_PORT: '9464' }, { metricsPort: 9464 }],
    ['a folder', { LINKDECK_DATA_DIR: ' data ' }, { dataDirectory: 'data' }],
    [
      'a large demo',
      { LINKDECK_DEMO_CARDS: '1000000', LINKDECK_DEMO_SEED: '7' },
      { upstream: { kind: 'demo', cards: 1_000_000, seed: 7 } },
    ],
    ['empty settings as unset ones', { PORT: '', HOST: ' ', ALIBABA_CLOUD_ACCESS_KEY_ID: '', LINKDECK_X: '' }, {}],
    ['what others set', { PATH: '/bin', ALIBABA_CLOUD_REGION: 'x', ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/x' }, {}],
  ])('%s', (_, env, part) => {
    expect(accepted(env)).toMatchObject(part)
  })

  test.each<[string, Environment, object]>([
    ['a key', KEYS, { kind: 'keys', token: null }],
    ['a key with a token', { ...KEYS, ALIBABA_CLOUD_SECURITY_TOKEN: 't' }, { kind: 'keys', token: {} }],
    [
      'a key of files',
      { ALIBABA_CLOUD_ACCESS_KEY_ID_FILE: '/run/id', ALIBABA_CLOUD_ACCESS_KEY_SECRET_FILE: '/run/secret' },
      { kind: 'keys', id: { file: '/run/id' }, secret: { file: '/run/secret' }, token: null },
    ],
    [
      'a key with its secret in a file',
      { ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI5tTest', ALIBABA_CLOUD_ACCESS_KEY_SECRET_FILE: '/run/secret' },
      { kind: 'keys', secret: { file: '/run/secret' } },
    ],
    [
      'the role of an instance',
      { LINKCARD_CREDENTIALS: 'ecs_ram_role:linkdeck-reader' },
      { kind: 'role', role: { type: 'ecs_ram_role', roleName: 'linkdeck-reader' } },
    ],
    [
      'the role of a cluster',
      {
        LINKCARD_CREDENTIALS: 'oidc_role_arn',
        ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/x',
        ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1:oidc-provider/x',
        ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/var/run/token',
      },
      {
        kind: 'role',
        role: {
          type: 'oidc_role_arn',
          roleArn: 'acs:ram::1:role/x',
          oidcProviderArn: 'acs:ram::1:oidc-provider/x',
          oidcTokenFile: '/var/run/token',
          roleSessionName: 'linkdeck',
        },
      },
    ],
  ])('credentials: %s', (_, env, credentials) => {
    const { upstream } = accepted(env)
    expect(upstream).toMatchObject({ kind: 'account', endpoint: 'https://linkcard.aliyuncs.com', credentials })
  })

  test.each([
    ['https://LINKCARD.aliyuncs.com/', 'https://linkcard.aliyuncs.com'],
    ['http://127.0.0.1:9000', 'http://127.0.0.1:9000'],
  ])('the endpoint %s', (text, endpoint) => {
    expect(accepted({ ...KEYS, LINKCARD_ENDPOINT: text }).upstream).toMatchObject({ endpoint })
  })
})

describe('what is refused, by name and with what to do', () => {
  test.each<[Environment, string, RegExp]>([
    [{ PORT: 'http' }, 'PORT', /0 to 65535/],
    [{ PORT: '65536' }, 'PORT', /0 to 65535/],
    [{ PORT: '8787.5' }, 'PORT', /whole number/],
    [{ PORT: '-1' }, 'PORT', /unset for 8787/],
    [{ HOST: '0.0.0.0' }, 'HOST', /SSH tunnel/],
    [{ HOST: '::', LINKDECK_AUTH: 'none' }, 'HOST', /127\.0\.0\.1/],
    [{ HOST: '192.168.1.5' }, 'HOST', /one machine.*E_TOKEN_EXPOSED/],
    [{ LINKDECK_ROLES: 'viewer=*' }, 'LINKDECK_ROLES', /LINKDECK_AUTH=proxy/],
    [{ ...PROXY, LINKDECK_PUBLIC_URL: 'http://linkdeck.example.com' }, 'LINKDECK_PUBLIC_URL', /https.*E_TLS_REQUIRED/],
    [{ ...PROXY, LINKDECK_TRUSTED_PROXIES: '0.0.0.0/0' }, 'LINKDECK_TRUSTED_PROXIES', /E_PROXY_TRUST_ALL/],
    [{ ...PROXY, LINKDECK_PROXY_USER_HEADER: 'a b' }, 'LINKDECK_PROXY_USER_HEADER', /X-Forwarded-User/],
    [{ ...PROXY, LINKDECK_OIDC_ISSUER: 'https://id.example.com' }, 'LINKDECK_OIDC_ISSUER', /LINKDECK_AUTH=oidc/],
    [{ ...OIDC, LINKDECK_PROXY_USER_HEADER: 'X-User' }, 'LINKDECK_PROXY_USER_HEADER', /LINKDECK_AUTH=proxy/],
    [{ ...OIDC, LINKDECK_OIDC_CLIENT_SECRET: '' }, 'LINKDECK_OIDC_CLIENT_SECRET', /E_OIDC_CONFIG/],
    [{ ...OIDC, LINKDECK_OIDC_CLIENT_SECRET: `${SECRET} x` }, 'LINKDECK_OIDC_CLIENT_SECRET', /space/],
    [{ ...OIDC, LINKDECK_OIDC_CLIENT_SECRET_FILE: '/x' }, 'LINKDECK_OIDC_CLIENT_SECRET', /one of the two/],
    [{ ...OIDC, LINKDECK_OIDC_ISSUER: 'http://id.example.com' }, 'LINKDECK_OIDC_ISSUER', /https.*E_OIDC_HTTP/],
    [{ ...OIDC, LINKDECK_ROLES: '' }, 'LINKDECK_ROLES', /E_OIDC_ROLES/],
    [{ LINKDECK_AUTH: 'ldap' }, 'LINKDECK_AUTH', /token or none/],
    [{ ...PASSWORD, LINKDECK_DATA_DIR: '' }, 'LINKDECK_DATA_DIR', /E_DATA_DIR_REQUIRED/],
    [{ ...PASSWORD, LINKDECK_PUBLIC_URL: '' }, 'LINKDECK_PUBLIC_URL', /E_PUBLIC_URL_REQUIRED/],
    [{ ...PASSWORD, LINKDECK_ROLES: 'viewer=*' }, 'LINKDECK_ROLES', /LINKDECK_AUTH=proxy/],
    [{ LINKCARD_SIGNATURE: 'v2' }, 'LINKCARD_SIGNATURE', /v1 or v3/],
    [{ LINKCARD_CALLS_PER_SECOND: '0' }, 'LINKCARD_CALLS_PER_SECOND', /0\.1 to 1000/],
    [{ LINKCARD_CALLS_PER_SECOND: 'Infinity' }, 'LINKCARD_CALLS_PER_SECOND', /unset for 10/],
    [{ LINKDECK_DEMO_CARDS: '0' }, 'LINKDECK_DEMO_CARDS', /1 to 1000000/],
    [{ LINKDECK_DEMO_CARDS: '1e3' }, 'LINKDECK_DEMO_CARDS', /whole number/],
    [{ ...KEYS, LINKDECK_DEMO_CARDS: '10' }, 'LINKDECK_DEMO_CARDS', /no demo fleet/],
    [{ LINKDECK_DEMO_SEED: 'x' }, 'LINKDECK_DEMO_SEED', /unset for 1/],
    [{ LINKDECK_AUHT: 'none' }, 'LINKDECK_AUHT', /mean LINKDECK_AUTH\?/],
    [{ LINKCARD_ENPOINT: 'x' }, 'LINKCARD_ENPOINT', /mean LINKCARD_ENDPOINT\?/],
    [{ LINKDECK_COMPLETELY_DIFFERENT: 'x' }, 'LINKDECK_COMPLETELY_DIFFERENT', /There are LINKCARD_CALLS/],
    [{ LINKCARD_ENDPOINT: 'http://127.0.0.1:9000' }, 'LINKCARD_ENDPOINT', /ALIBABA_CLOUD_ACCESS_KEY_ID/],
    [{ ...KEYS, LINKCARD_ENDPOINT: 'http://linkcard.aliyuncs.com' }, 'LINKCARD_ENDPOINT', /https/],
    [{ ...KEYS, LINKCARD_ENDPOINT: 'https://aliyuncs.com.evil.test' }, 'LINKCARD_ENDPOINT', /aliyuncs\.com/],
    [{ ...KEYS, LINKCARD_ENDPOINT: 'http://127.1:80' }, 'LINKCARD_ENDPOINT', /loopback/],
    [{ ALIBABA_CLOUD_ACCESS_KEY_ID: 'x' }, 'ALIBABA_CLOUD_ACCESS_KEY_SECRET', /ACCESS_KEY_SECRET_FILE/],
    [{ ALIBABA_CLOUD_ACCESS_KEY_SECRET: SECRET }, 'ALIBABA_CLOUD_ACCESS_KEY_ID', /missing/],
    [{ ...KEYS, ALIBABA_CLOUD_ACCESS_KEY_ID_FILE: '/x' }, 'ALIBABA_CLOUD_ACCESS_KEY_ID', /one of the two/],
    [{ ...KEYS, ALIBABA_CLOUD_ACCESS_KEY_SECRET: `${SECRET} x` }, 'ALIBABA_CLOUD_ACCESS_KEY_SECRET', /space/],
    [{ ...KEYS, ALIBABA_CLOUD_SECURITY_TOKEN: 'a\u00a0b' }, 'ALIBABA_CLOUD_SECURITY_TOKEN', /Copy it again/],
    [{ ...KEYS, LINKCARD_CREDENTIALS: 'oidc_role_arn' }, 'LINKCARD_CREDENTIALS', /ACCESS_KEY_ID is set as well/],
    [{ LINKCARD_CREDENTIALS: 'ecs_ram_role' }, 'LINKCARD_CREDENTIALS', /<role name>/],
    [{ LINKCARD_CREDENTIALS: 'ecs_ram_role:a/b' }, 'LINKCARD_CREDENTIALS', /not known/],
    [{ LINKCARD_CREDENTIALS: 'default' }, 'LINKCARD_CREDENTIALS', /oidc_role_arn/],
  ])('%j: %s', (env, name, says) => {
    const problems = refused(env)
    expect(problems.map((problem) => problem.name)).toEqual([name])
    expect(describeConfigProblems(problems)).toMatch(says)
    expect(describeConfigProblems(problems)).not.toContain(SECRET)
  })

  test('a token alone lacks both parts of its key', () => {
    const names = refused({ ALIBABA_CLOUD_SECURITY_TOKEN: SECRET }).map(({ name }) => name)
    expect(names).toEqual(['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'])
  })

  test('a role of a cluster lacks every part that is not set', () => {
    const names = refused({ LINKCARD_CREDENTIALS: 'oidc_role_arn' }).map(({ name }) => name)
    expect(names).toEqual([
      'ALIBABA_CLOUD_ROLE_ARN',
      'ALIBABA_CLOUD_OIDC_PROVIDER_ARN',
      'ALIBABA_CLOUD_OIDC_TOKEN_FILE',
    ])
  })

  test('everything that is wrong is told at once', () => {
    expect(refused({ PORT: 'x', HOST: 'y', LINKDECK_AUTH: 'z', LINKCARD_ENDPOINT: 'ftp://x' })).toHaveLength(4)
  })
})

test('neither JSON nor inspection of a configuration shows a secret', () => {
  const config = accepted({ ...KEYS, ...OIDC, ALIBABA_CLOUD_SECURITY_TOKEN: SECRET })
  expect(JSON.stringify(config)).not.toMatch(/CANARY|LTAI/)
  expect(inspect(config, { depth: 9, showHidden: true })).not.toMatch(/CANARY|LTAI/)
})

describe('the compose file', () => {
  const compose = readFileSync(join(import.meta.dirname, '../../../compose.yaml'), 'utf8')
  const passed = [...compose.matchAll(/^ {6}([A-Z_]+): \$\{([A-Z_]+):-(.*)\}$/gm)]

  test('passes on settings that are read, each under its own name, unset where nobody set it', () => {
    const read = new Set<string>()
    for (const mode of ['token', 'oidc', 'proxy', 'password']) {
      const env = { LINKDECK_AUTH: mode, OTEL_EXPORTER_OTLP_ENDPOINT: 'x' }
      readConfig(
        new Proxy<Environment>(env, {
          get: (set, name) => {
            read.add(String(name))
            return set[String(name)]
          },
        }),
      )
    }
    expect(passed.length).toBeGreaterThan(10)
    for (const [, name = '', from, unset] of passed)
      expect([from, read.has(name), unset]).toEqual([name, true, name === 'PORT' ? '8787' : ''])
  })

  test('unset throughout is a start like any other', () => {
    expect(accepted(Object.fromEntries(passed.map(([, name = '', , unset]) => [name, unset])))).toEqual(accepted({}))
  })
})
