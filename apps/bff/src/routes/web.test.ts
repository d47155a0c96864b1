import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { readAssets } from '../assets.ts'
import { createWorld, UNREACHED } from '../test-world.ts'
import { accepts } from './web.ts'

const SCRIPT = 'console.log("linkdeck")'
const folder = mkdtempSync(join(tmpdir(), 'linkdeck web '))
mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
mkdirSync(join(folder, 'dist', '.vite'))
writeFileSync(join(folder, 'secret.txt'), 'not to be served')
const dist = (name: string) => join(folder, 'dist', name)
writeFileSync(dist('index.html'), '<!doctype html>')
writeFileSync(dist('icon.svg'), '<svg/>')
writeFileSync(dist('.vite/manifest.json'), '{}')
writeFileSync(dist('assets/main-1a2b.js'), SCRIPT)
writeFileSync(dist('assets/main-1a2b.js.gz'), gzipSync(SCRIPT))
writeFileSync(dist('assets/main-1a2b.js.br'), 'brotli')
writeFileSync(dist('assets/style-3c4d.css'), 'a{}')
afterAll(() => rmSync(folder, { recursive: true }))

const { ask } = createWorld({ linkcard: UNREACHED, assets: readAssets(join(folder, 'dist')) })
const asked = (headers: Record<string, string>) => ask('/assets/main-1a2b.js', { headers })

describe('what is served where', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/cards?status=30', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/any/page/of/the/screen', 200, 'text/html; charset=utf-8', 'no-cache'],
    ['/icon.svg', 200, 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/assets/main-1a2b.js', 200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/style-3c4d.css', 200, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/nope.js', 404, 'text/plain; charset=UTF-8', 'no-store'],
    ['/assets/nope', 404, 'text/plain; charset=UTF-8', 'no-store'],
    ['/assets/', 404, 'text/plain; charset=UTF-8', 'no-store'],
    ['/assets/main-1a2b.js.gz', 404, 'text/plain; charset=UTF-8', 'no-store'],
    ['/favicon.ico', 404, 'text/plain; charset=UTF-8', 'no-store'],
    ['/.vite/manifest.json', 404, 'text/plain; charset=UTF-8', 'no-store'],
    ['/%2e%2e/secret.txt', 404, 'text/plain; charset=UTF-8', 'no-store'],
    ['/..%2fsecret.txt', 404, 'text/plain; charset=UTF-8', 'no-store'],
    ['/assets/..%5c..%5csecret.txt', 404, 'text/plain; charset=UTF-8', 'no-store'],
    ['/assets/%2e%2e/%2e%2e/secret.txt', 404, 'text/plain; charset=UTF-8', 'no-store'],
    ['/%00.html', 404, 'text/plain; charset=UTF-8', 'no-store'],
    ['/%c0%ae%c0%ae/secret.txt', 404, 'text/plain; charset=UTF-8', 'no-store'],
    ['/api/nope', 404, 'application/json', 'no-store'],
    ['/api', 404, 'application/json', 'no-store'],
    ['/api/nope.js', 404, 'application/json', 'no-store'],
    ['/api/cards/', 404, 'application/json', 'no-store'],
  ])('%s is %i %s, %s', async (path, status, type, cache) => {
    const { headers, ...response } = await ask(path).then(async (answer) => ({
      headers: answer.headers,
      status: answer.status,
      text: await answer.text(),
    }))
    expect([response.status, headers.get('content-type'), headers.get('cache-control')]).toEqual([status, type, cache])
    expect(response.text).not.toContain('not to be served')
  })

  test('without a built page the answer says how to get one', async () => {
    const response = await createWorld({ linkcard: UNREACHED }).ask('/')
    expect([response.status, await response.text()]).toEqual([404, 'The page is not built: run npm start.\n'])
    expect(readAssets(join(folder, 'nowhere'))).toBeNull()
  })

  test('HEAD tells the length and sends nothing', async () => {
    const response = await ask('/assets/main-1a2b.js', { method: 'HEAD' })
    expect([response.headers.get('content-length'), await response.text()]).toEqual([String(SCRIPT.length), ''])
  })

  test('a page cannot be posted to', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
  })
})

describe('compression', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br;q=1.0', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, GZIP;q=0.5', 'gzip'],
    ['identity', null],
    ['', null],
    ['x-gzip, brotli', null],
  ])('for %j is %j, and caches are told to tell them apart', async (header, encoding) => {
    const { headers } = await asked({ 'accept-encoding': header })
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([encoding, 'Accept-Encoding'])
  })

  test('is of the same content, with its own length', async () => {
    const response = await asked({ 'accept-encoding': 'gzip' })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(gunzipSync(bytes).toString()).toBe(SCRIPT)
    expect(response.headers.get('content-length')).toBe(String(bytes.length))
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  test('is left out where the build left none', async () => {
    const { headers } = await ask('/icon.svg', { headers: { 'accept-encoding': 'br' } })
    expect(headers.get('content-encoding')).toBeNull()
  })

  test('q=0 in all its spellings refuses', () => {
    expect(['br;q=0', 'br; q=0.000', 'br;q=0.001'].map((header) => accepts(header, 'br'))).toEqual([false, false, true])
  })
})

test('a browser that has the content already is not sent it again', async () => {
  const etag = (await asked({})).headers.get('etag') ?? ''
  expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
  const response = await asked({ 'if-none-match': `"other", ${etag}` })
  expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag])
  expect((await asked({ 'if-none-match': '"other"' })).status).toBe(200)
})
