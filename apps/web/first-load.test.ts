import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstLoad } from './first-load.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'linkdeck-first-load-'))
})
afterEach(() => rm(root, { recursive: true }))

/** No smaller when it is packed. */
const LARGE = `export const large = '${randomBytes(4_000).toString('base64')}'`

const PAGE = ['i18n/en.ts', 'i18n/zh.ts', 'part.ts', 'other.ts'].map((name) => `import('./${name}').then(console.log)`)

/** A page that loads its words and, later, two parts which share something large. */
async function buildPage(changes: Readonly<Record<string, string>> = {}) {
  const files = {
    'main.ts': PAGE.join('\n'),
    'i18n/en.ts': `export const en = 'card'`,
    'i18n/zh.ts': `export const zh = 'ka'`,
    'part.ts': `export { large } from './large.ts'`,
    'other.ts': `export { large } from './large.ts'`,
    'large.ts': LARGE,
    ...changes,
  }
  await mkdir(join(root, 'i18n'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text)
  const rolldownOptions = { input: join(root, 'main.ts') }
  await build({ root, configFile: false, logLevel: 'silent', plugins: [firstLoad(3_000)], build: { rolldownOptions } })
}

test('what parts share later costs the first cards nothing', async () => {
  await buildPage()
})

test.each([
  ['the page itself', { 'main.ts': `import { large } from './large.ts'\nconsole.log(large)\n${PAGE.join('\n')}` }],
  ['what the sentences of a language bring along', { 'i18n/zh.ts': `export { large as zh } from '../large.ts'` }],
])('%s is counted', async (_, changes) => {
  await expect(buildPage(changes)).rejects.toThrow('3000 are the most')
})

test('a language that is no script of its own cannot be counted', async () => {
  const main = `${PAGE.join('\n')}\nimport { en } from './i18n/en.ts'\nconsole.log(en)`
  await expect(buildPage({ 'main.ts': main })).rejects.toThrow('sentences of en')
})
