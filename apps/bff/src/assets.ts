/** The built page, read once into memory: what is not in this table cannot be asked for, whatever a path says. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { getMimeType } from 'hono/utils/mime'

export type Encoding = 'br' | 'gzip'

export type Asset = {
  type: string
  /** Weak, as one tag stands for every encoding of the same content. */
  etag: string
  identity: Uint8Array<ArrayBuffer>
  encoded: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>>
}

/** By path as asked: "/index.html", "/assets/main-1a2b.js". */
export type Assets = ReadonlyMap<string, Asset>

const SUFFIX: Record<Encoding, string> = { br: '.br', gzip: '.gz' }

/** null when nothing was built there. */
export function readAssets(directory: string): Assets | null {
  if (!existsSync(join(directory, 'index.html'))) return null
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(directory, file)).isFile())
    .filter((file) => !/(^|[/\\])\.|\.(br|gz)$/.test(file))
  return new Map(files.map((file) => [`/${file.split(sep).join('/')}`, readAsset(join(directory, file))]))
}

function readAsset(path: string): Asset {
  const identity = read(path)
  const encoded: Asset['encoded'] = {}
  for (const encoding of ['br', 'gzip'] as const)
    if (existsSync(path + SUFFIX[encoding])) encoded[encoding] = read(path + SUFFIX[encoding])
  const digest = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return { type: getMimeType(path) ?? 'application/octet-stream', etag: `W/"${digest}"`, identity, encoded }
}

const read = (path: string) => new Uint8Array(readFileSync(path))
