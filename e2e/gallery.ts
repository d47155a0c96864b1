/** The gallery of components, built into a folder of its own and served from there. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'

const CONFIG = join(import.meta.dirname, '..', 'apps', 'web', 'gallery.vite.config.ts')

export type ServedGallery = { address: string; close: () => Promise<void> }

export async function serveGallery(): Promise<ServedGallery> {
  const outDir = mkdtempSync(join(tmpdir(), 'linkdeck-gallery-'))
  const shared = { configFile: CONFIG, logLevel: 'warn' } as const
  await build({ ...shared, build: { outDir } })
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
