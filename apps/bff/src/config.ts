/** What Linkdeck was told to be. The only file that knows process.env; a bad setting is refused by name. */
import { parseEndpoint } from '@linkdeck/linkcard'
import type { AuthMode } from './access.ts'
import { type CredentialSource, readCredentials } from './credential-settings.ts'
import { nearestName } from './nearest-name.ts'
import type { OidcSettings } from './oidc/provider.ts'
import type { ProxySignIn } from './proxy-person.ts'
import type { PublicAddress } from './public-address.ts'
import { type ConfigProblem, type Environment, type Settings, settingsOf } from './settings.ts'
import { readSignIn } from './sign-in-settings.ts'
import { readReceiver } from './telemetry/receiver-setting.ts'
import type { Trusts } from './trusted-proxies.ts'

/** demo: an embedded simulator with a made-up fleet. account: a real one, or a simulator started elsewhere. */
export type Upstream =
  | { kind: 'demo'; cards: number; seed: number }
  | { kind: 'account'; endpoint: string; credentials: CredentialSource }

export type Config = {
  host: string
  port: number
  auth: AuthMode
  upstream: Upstream
  signature: 'v1' | 'v3'
  callsPerSecond: number
  /** Where the fleet index is kept; null: in a temporary folder, until the program ends. */
  dataDirectory: string | null
  /** From one crawl of the whole fleet to the next; 0: only when a person asks. */
  crawlEveryMinutes: number
  /** Where metrics are served, on loopback; null: nowhere. */
  metricsPort: number | null
  /** The address that takes traces; null: none are made. */
  traceReceiver: string | null
  /** What people open; null: the address of the server itself. */
  publicAddress: PublicAddress | null
  /** The proxy that signs people in; null in other modes. */
  proxy: ProxySignIn | null
  /** The provider that signs people in, and who has which role; null in other modes. */
  oidc: OidcSettings | null
  /** Where people have a password here: the proxies in front, which are believed about where a request comes from. */
  password: { trusts: Trusts } | null
}

const OWN_NAMES = [
  'LINKCARD_CALLS_PER_SECOND',
  'LINKCARD_CREDENTIALS',
  'LINKCARD_ENDPOINT',
  'LINKCARD_SIGNATURE',
  'LINKDECK_AUTH',
  'LINKDECK_CRAWL_EVERY_MINUTES',
  'LINKDECK_DATA_DIR',
  'LINKDECK_DEMO_CARDS',
  'LINKDECK_DEMO_SEED',
  'LINKDECK_METRICS_PORT',
  'LINKDECK_OIDC_CLIENT_ID',
  'LINKDECK_OIDC_CLIENT_SECRET',
  'LINKDECK_OIDC_CLIENT_SECRET_FILE',
  'LINKDECK_OIDC_GROUPS_CLAIM',
  'LINKDECK_OIDC_ISSUER',
  'LINKDECK_PROXY_GROUPS_HEADER',
  'LINKDECK_PROXY_USER_HEADER',
  'LINKDECK_PUBLIC_URL',
  'LINKDECK_ROLES',
  'LINKDECK_TRUSTED_PROXIES',
]

/** The configuration, or everything that is wrong with it. */
export function readConfig(env: Environment = process.env): Config | readonly ConfigProblem[] {
  const settings = settingsOf(env)
  refuseUnknownNames(settings, env)
  const config: Config = {
    ...readSignIn(settings),
    port: settings.number('PORT', { unset: 8787, min: 0, max: 65_535 }),
    upstream: readUpstream(settings),
    signature: settings.choice('LINKCARD_SIGNATURE', ['v1', 'v3']),
    callsPerSecond: settings.number('LINKCARD_CALLS_PER_SECOND', { unset: 10, min: 0.1, max: 1000, whole: false }),
    dataDirectory: settings.text('LINKDECK_DATA_DIR') ?? null,
    crawlEveryMinutes: settings.number('LINKDECK_CRAWL_EVERY_MINUTES', { unset: 60, min: 0, max: 10_080 }),
    metricsPort: settings.isSet('LINKDECK_METRICS_PORT')
      ? settings.number('LINKDECK_METRICS_PORT', { unset: 0, min: 0, max: 65_535 })
      : null,
    traceReceiver: readReceiver(settings),
  }
  return settings.problems.length === 0 ? config : settings.problems
}

export function isConfig(read: Config | readonly ConfigProblem[]): read is Config {
  return !Array.isArray(read)
}

/** The text for a person at a terminal, every problem a line. */
export function describeConfigProblems(problems: readonly ConfigProblem[]): string {
  const lines = problems.map(({ name, problem, fix }) => `  ${name}: ${problem} ${fix}`)
  return `Linkdeck cannot start with these settings:\n${lines.join('\n')}\n`
}

function refuseUnknownNames({ refuse, text }: Settings, env: Environment): void {
  const unknown = Object.keys(env).filter((name) => /^(LINKDECK|LINKCARD)_/.test(name) && !OWN_NAMES.includes(name))
  for (const name of unknown) {
    if (text(name) === undefined) continue
    const meant = nearestName(name, OWN_NAMES)
    refuse(name, 'There is no such setting.', meant ? `Did you mean ${meant}?` : `There are ${OWN_NAMES.join(', ')}.`)
  }
}

function readUpstream(settings: Settings): Upstream {
  const before = settings.problems.length
  const credentials = readCredentials(settings)
  const endpoint = readEndpoint(settings)
  const cards = settings.number('LINKDECK_DEMO_CARDS', { unset: 5000, min: 1, max: 1_000_000 })
  const seed = settings.number('LINKDECK_DEMO_SEED', { unset: 1, min: 0, max: 2_147_483_647 })
  if (credentials === null) {
    if (settings.isSet('LINKCARD_ENDPOINT') && settings.problems.length === before) refuseLoneEndpoint(settings)
    return { kind: 'demo', cards, seed }
  }
  for (const name of ['LINKDECK_DEMO_CARDS', 'LINKDECK_DEMO_SEED'].filter(settings.isSet))
    settings.refuse(name, 'There is no demo fleet while credentials are set.', 'Unset it, or unset the credentials.')
  return { kind: 'account', endpoint, credentials }
}

function refuseLoneEndpoint({ refuse }: Settings): void {
  const fix =
    'Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET (or *_FILE of each, or LINKCARD_CREDENTIALS), or unset LINKCARD_ENDPOINT for the demo.'
  refuse('LINKCARD_ENDPOINT', 'It is set without credentials to ask it with.', fix)
}

function readEndpoint({ text, refuse }: Settings): string {
  const endpoint = text('LINKCARD_ENDPOINT') ?? 'https://linkcard.aliyuncs.com'
  try {
    return parseEndpoint(endpoint)
  } catch (error) {
    const allowed = error instanceof Error ? error.message : 'It cannot be read.'
    refuse('LINKCARD_ENDPOINT', allowed, 'Leave it unset for https://linkcard.aliyuncs.com.')
    return endpoint
  }
}
