/** The built page: its files, and index.html for every address that is the page's own to read. */
import { type Context, Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import type { Asset, Assets, Encoding } from '../assets.ts'
import { refuseMethod } from '../respond.ts'

const FOREVER = 'public, max-age=31536000, immutable'

/** ahead: the Link header of a page, by which its first question is asked with it. */
export function webRoutes(assets: Assets | null, ahead: (c: Context<AppEnv>) => string | null) {
  return new Hono<AppEnv>()
    .get('*', (c) => {
      const { path } = c.req
      const asset = assets?.get(path)
      if (asset) return send(c, asset, path.startsWith('/assets/') ? FOREVER : 'no-cache')
      const page = isPage(path) ? assets?.get('/index.html') : undefined
      const link = page && ahead(c)
      if (link) c.header('Link', link)
      if (page) return send(c, page, 'no-cache')
      const message = assets ? 'There is nothing at this address.\n' : 'The page is not built: run npm start.\n'
      return c.text(message, 404, { 'Cache-Control': 'no-store' })
    })
    .all('*', refuseMethod('GET', 'HEAD'))
}

/** A path with a dot names a file, and what lies under /assets/ is one: those are there or are not. */
function isPage(path: string): boolean {
  return !path.includes('.') && !path.startsWith('/assets/')
}

function send(c: Context<AppEnv>, asset: Asset, cacheControl: string): Response {
  const headers = { ETag: asset.etag, 'Cache-Control': cacheControl, Vary: 'Accept-Encoding' }
  if (knows(c.req.header('if-none-match'), asset.etag)) return c.body(null, 304, headers)
  const encoding = (['br', 'gzip'] as const).find((name) => accepts(c.req.header('accept-encoding'), name))
  const body = (encoding && asset.encoded[encoding]) ?? asset.identity
  return c.body(body, 200, {
    ...headers,
    'Content-Type': asset.type,
    'Content-Length': String(body.byteLength),
    ...(encoding && body !== asset.identity ? { 'Content-Encoding': encoding } : {}),
  })
}

function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((tag) => tag.trim() === etag)
}

/** Whether an Accept-Encoding header names the encoding without refusing it (q=0). */
export function accepts(header: string | undefined, encoding: Encoding): boolean {
  return (header ?? '').split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  })
}
