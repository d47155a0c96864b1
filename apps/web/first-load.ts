/** Fails a build that loads more script before the first cards than a page may cost, in whichever language. */
import type { Plugin, Rolldown } from 'vite'
import { gzipped } from './precompress.ts'

type Chunk = Rolldown.OutputChunk

const MOST_BYTES = 150_000
/** The sentences of one of them are always loaded, and are a script of their own. */
const LANGUAGES = ['en', 'zh']

export function firstLoad(mostBytes = MOST_BYTES): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    async writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      for (const language of LANGUAGES) {
        const words = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/i18n/${language}.ts`))
        if (!words) this.error(`No script of its own holds the sentences of ${language}.`)
        const scripts = withImports([...chunks.filter(({ isEntry }) => isEntry), words], chunks)
        const bytes = await gzippedBytes(scripts)
        const names = scripts.map(({ fileName }) => fileName).join(', ')
        const told = `${bytes} bytes of script before the first cards in ${language} (${names})`
        if (bytes > mostBytes) this.error(`${told}: ${mostBytes} are the most.`)
        this.info(told)
      }
    },
  }
}

/** Scripts, and all that is loaded with them. */
function withImports(scripts: readonly Chunk[], chunks: readonly Chunk[]): Chunk[] {
  const found = new Set(scripts)
  // A set goes on to what is added while it is read.
  for (const { imports } of found) for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk)
  return [...found]
}

async function gzippedBytes(scripts: readonly Chunk[]): Promise<number> {
  const files = await Promise.all(scripts.map(({ code }) => gzipped(code)))
  return files.reduce((sum, { byteLength }) => sum + byteLength, 0)
}
