/** Writes .br and .gz beside every text file of the build, so that the server never compresses while somebody waits. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(?:html|js|css|svg|json|txt)$/
/** Smaller files do not get smaller. */
const SMALLEST_BYTES = 256

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

export function precompress(): Plugin {
  let folder = 'dist'
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    async closeBundle() {
      const names = await readdir(folder, { recursive: true })
      await Promise.all(names.filter((name) => TEXT.test(name)).map((name) => compress(join(folder, name))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.byteLength < SMALLEST_BYTES) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  await Promise.all([
    writeFile(`${file}.br`, await brotli(content, { params })),
    writeFile(`${file}.gz`, await gzipped(content)),
  ])
}

/** As it is sent to whoever takes no br. */
export function gzipped(content: string | Uint8Array): Promise<Uint8Array> {
  return deflate(content, { level: constants.Z_BEST_COMPRESSION })
}
