/** Who may import whom, and which words may stand where: the structure of CONTRIBUTING.md, held by a test. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = import.meta.dirname
/** Tests, and what only tests import. */
const isTest = (path: string) => /\.test\.tsx?$|\/arbitrary-[a-z-]+\.ts$|\/testing\//.test(path)

/** Each room, and the rooms of ours it may import. Tests may start a simulator from anywhere. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'packages/contract': [],
  'packages/linkcard': ['packages/contract'],
  'packages/simulator': [],
  'packages/engine': [],
  'packages/fleet-index': ['packages/contract', 'packages/engine'],
  'packages/app-store': ['packages/contract', 'packages/engine'],
  'apps/bff': [
    'packages/contract',
    'packages/linkcard',
    'packages/fleet-index',
    'packages/app-store',
    'packages/simulator',
  ],
  'apps/web': ['packages/contract'],
}

/** Inside the page: ui and i18n know nothing of cards; the parts of the screen do not know each other. */
const WEB = 'apps/web/src'
const MAY_NOT_REACH: Record<string, readonly string[]> = {
  [`${WEB}/ui`]: [`${WEB}/i18n`, `${WEB}/filters`, `${WEB}/grid`, `${WEB}/card`, '@linkdeck/contract'],
  [`${WEB}/i18n`]: [`${WEB}/filters`, `${WEB}/grid`, `${WEB}/card`, `${WEB}/ui`],
  [`${WEB}/grid`]: [`${WEB}/filters`, `${WEB}/fleet`, `${WEB}/card`, `${WEB}/address`, `${WEB}/api`],
  [`${WEB}/fleet`]: [`${WEB}/grid`, `${WEB}/card`, `${WEB}/address`],
  [`${WEB}/filters`]: [`${WEB}/grid`, `${WEB}/card`, `${WEB}/api`],
  [`${WEB}/card`]: [`${WEB}/filters`, `${WEB}/address`, `${WEB}/api`],
  [`${WEB}/query-box`]: [`${WEB}/grid`, `${WEB}/fleet`, `${WEB}/card`, `${WEB}/address`, `${WEB}/api`],
}

/** A word and the only places it may stand in. */
const WORDS: readonly { word: RegExp; rooms: readonly string[]; why: string }[] = [
  { word: /process\.env/, rooms: ['apps/bff/src/config.ts'], why: 'one file reads the environment' },
  { word: /\bfetch\(/, rooms: ['packages/linkcard/src', 'apps/web/src/api.ts'], why: 'one door out of each program' },
  {
    word: /\bDate\.now\b|new Date\(\)/,
    rooms: ['apps/bff/src/main.ts', 'packages/simulator', 'apps/web/src/clock.ts'],
    why: 'the clock is an argument',
  },
  {
    word: /\b(PeriodRestFlow|PeriodAddFlow|PageNo|VsimInstanceId|TagName|MinFlow|ActiveTimeStart)\b/,
    rooms: ['packages/linkcard', 'packages/simulator'],
    why: 'the spelling of the service',
  },
  {
    word: /\p{Script=Han}/u,
    rooms: ['packages/contract/src/card', 'apps/web/src/i18n', 'packages/simulator'],
    why: 'labels and sentences have a home',
  },
  { word: /\boklch\(|#[0-9a-f]{6}\b/i, rooms: ['apps/web/src/ui/tokens.css'], why: 'colours are tokens' },
  {
    word: /\bSELECT\b|[Dd]uck[Dd][Bb]/,
    rooms: ['packages/engine', 'packages/fleet-index', 'packages/app-store'],
    why: 'the store is behind one door',
  },
  { word: /openid-client/, rooms: ['apps/bff/src/oidc/provider.ts'], why: 'the provider is asked through one door' },
  {
    word: /@opentelemetry/,
    rooms: ['apps/bff/src/telemetry/open-tracing.ts'],
    why: 'traces leave through one door, loaded only where they do',
  },
  { word: /AbortSignal\.any/, rooms: [], why: 'it never fires on Node 20 (nodejs/node#57736)' },
  { word: /dangerouslySetInnerHTML|\beval\(/, rooms: [], why: 'text stays text' },
  {
    word: /as unknown as|\bas any\b|@ts-(ignore|expect-error|nocheck)|biome-ignore/,
    rooms: [],
    why: 'no hidden casts',
  },
]

type Source = { path: string; text: string; imports: readonly string[] }

const IMPORT = /(?:from|import\()\s*'([^']+)'|^import '([^']+)'/gm

function sources(): Source[] {
  return ['apps', 'packages'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
      .map((path) => join(top, path))
      .filter((path) => /\.(tsx?|css)$/.test(path) && !/node_modules|\/dist\//.test(path))
      .map((path) => {
        const text = readFileSync(join(ROOT, path), 'utf8')
        return { path, text, imports: [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '') }
      }),
  )
}

/** Comments may cite what code may not say. */
const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|(?<=\s)\/\/ .*$/gm, '')

const ALL = sources()
const CODE = ALL.filter(({ path }) => !isTest(path))

function target({ path }: Source, specifier: string): string {
  const workspace = /^@linkdeck\/([a-z-]+)/.exec(specifier)?.[1]
  if (workspace) return Object.keys(MAY_IMPORT).find((room) => room.endsWith(`/${workspace}`)) ?? specifier
  return specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), specifier)) : specifier
}

describe('imports', () => {
  test('every file stands in a known room', () => {
    const strays = ALL.filter(({ path }) => !Object.keys(MAY_IMPORT).some((room) => path.startsWith(`${room}/`)))
    expect(strays.map(({ path }) => path)).toEqual([])
  })

  test('rooms import only the rooms they may', () => {
    const wrong = CODE.flatMap((source) => {
      const room = Object.keys(MAY_IMPORT).find((name) => source.path.startsWith(`${name}/`)) ?? ''
      const others = Object.keys(MAY_IMPORT).filter((name) => name !== room && !MAY_IMPORT[room]?.includes(name))
      return source.imports
        .map((specifier) => target(source, specifier))
        .filter((to) => others.some((other) => to === other || to.startsWith(`${other}/`)))
        .map((to) => `${source.path} imports ${to}`)
    })
    expect(wrong).toEqual([])
  })

  test('packages are entered by their one door; tests may use the generators of contract too', () => {
    const deep = ALL.flatMap((source) =>
      source.imports
        .filter((specifier) => /^@linkdeck\/[a-z-]+\/./.test(specifier))
        .filter((specifier) => !(isTest(source.path) && specifier === '@linkdeck/contract/testing'))
        .map((to) => `${source.path}: ${to}`),
    )
    expect(deep).toEqual([])
  })

  test('the parts of the page keep apart', () => {
    const wrong = CODE.flatMap((source) => {
      const part = Object.keys(MAY_NOT_REACH).find((name) => source.path.startsWith(`${name}/`)) ?? ''
      return source.imports
        .map((specifier) => (specifier.startsWith('@linkdeck/') ? specifier : target(source, specifier)))
        .filter((to) =>
          MAY_NOT_REACH[part]?.some(
            (other) => to === other || to.startsWith(`${other}/`) || to.startsWith(`${other}.`),
          ),
        )
        .map((to) => `${source.path} imports ${to}`)
    })
    expect(wrong).toEqual([])
  })

  test('the simulator and the sender of traces are loaded only when they are needed', () => {
    const main = CODE.filter(({ path }) => path.startsWith('apps/bff/'))
    const eager = main.filter(({ text }) => /^import (?!type).*(@linkdeck\/simulator|\/open-tracing\.ts)'/m.test(text))
    expect(eager.map(({ path }) => path)).toEqual([])
  })
})

describe('words', () => {
  for (const { word, rooms, why } of WORDS) {
    test(`${word.source} stands only where it may: ${why}`, () => {
      const wrong = CODE.filter(({ path }) => !rooms.some((room) => path === room || path.startsWith(`${room}/`)))
        .filter(({ text }) => word.test(code(text)))
        .map(({ path }) => path)
      expect(wrong).toEqual([])
    })
  }
})

describe('shape', () => {
  test('no default exports but in configuration', () => {
    const wrong = CODE.filter(({ path, text }) => !/\.config\.ts$/.test(path) && /^export default/m.test(text))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('files are small enough to read in one go', () => {
    const long = CODE.filter(({ path }) => /\.tsx?$/.test(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 260)
    expect(long).toEqual([])
  })
})
