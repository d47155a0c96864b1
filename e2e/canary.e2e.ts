/** A secret with a name nobody else has is looked for in everything the program lets out. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSimulator } from '@linkdeck/simulator'
import { expect, FLEET, isRead, startLinkdeck, test, upstream } from './linkdeck.ts'

const SECRET = 'cAnArY+s3cr3t/with=odd~chars'
const TOKEN = 'cAnArY-t0ken/with+odd=chars'

const spellings = (secret: string) => [
  secret,
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('base64url'),
  encodeURIComponent(secret),
  encodeURIComponent(encodeURIComponent(secret)),
  Buffer.from(secret).toString('hex'),
]

const FAULTS = [
  'wrong-key',
  'bad-signature',
  'expired-token',
  'no-permission',
  'throttle',
  'server-error',
  'html-502',
  'truncated',
  'reset',
  'refused',
  'clock',
  'xml',
  'IncompleteSignature',
]

for (const signature of ['v1', 'v3']) {
  test(`neither secret nor token leaves the process (${signature})`, async ({ page }) => {
    test.setTimeout(180_000)
    const simulator = await startSimulator({ ...FLEET, accessKeySecret: SECRET, securityToken: TOKEN })
    const store = mkdtempSync(join(tmpdir(), 'linkdeck-canary-'))
    const linkdeck = await startLinkdeck({
      ...upstream(simulator),
      LINKDECK_CRAWL_EVERY_MINUTES: '60',
      LINKDECK_DATA_DIR: store,
      ALIBABA_CLOUD_SECURITY_TOKEN: TOKEN,
      LINKCARD_SIGNATURE: signature,
      LINKDECK_METRICS_PORT: '0',
    })
    try {
      const seen: string[] = []
      page.on('response', (response) => {
        const keep = async () => seen.push(response.url(), JSON.stringify(response.headers()), await response.text())
        void keep().catch(() => undefined)
      })
      await page.goto(linkdeck.address)
      await expect(page.getByRole('grid')).toBeVisible()
      await isRead(linkdeck)
      const paths = [
        '/api/session',
        '/api/cards',
        '/api/nope',
        '/api/cards/%00',
        '/api/cards?limit=x',
        '/api/sync',
        '/api/facets',
        '/api/summary',
        '/api/explain?status=30',
        '/api/export?format=csv',
        '/api/export?format=json',
        '/healthz',
        '/readyz',
        '/assets/nope.js',
      ]
      const answers = await Promise.all(
        [...paths, ...FAULTS.map((fault) => `/api/cards?source=live&aliyunOrderId=sim:${fault}`)].map(async (path) => {
          const answer = await fetch(`${linkdeck.origin}${path}`)
          return [JSON.stringify([...answer.headers]), await answer.text()].join('\n')
        }),
      )
      const metrics = /http:[^"]+\/metrics/.exec(linkdeck.output())?.[0] ?? ''
      answers.push(await (await fetch(metrics)).text())
      const dist = join(import.meta.dirname, '..', 'apps', 'web', 'dist')
      const bundle = readdirSync(dist, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(js|css|html|json|map)$/.test(path))
        .map((path) => readFileSync(join(dist, path), 'utf8'))
      const files = readdirSync(store).map((name) => readFileSync(join(store, name), 'latin1'))
      expect(files.join('').length).toBeGreaterThan(1_000_000)
      const everything = [...seen, ...answers, ...bundle, ...files, linkdeck.output()].join('\n')
      expect(answers.filter((answer) => answer.includes('"problem"')).length).toBeGreaterThan(FAULTS.length - 3)
      for (const spelling of [...spellings(SECRET), ...spellings(TOKEN)]) expect(everything).not.toContain(spelling)
      expect(everything).not.toContain('server string to sign')
      expect(everything).not.toContain(simulator.accessKeyId)
    } finally {
      await linkdeck.stop()
      await simulator.close()
      rmSync(store, { recursive: true })
    }
  })
}
