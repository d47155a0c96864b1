import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'

const { version, dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const NATIVE = Object.keys(dependencies).filter((name) => name.endsWith('/node-api'))

/** One program: everything is bundled but the store's engine, which is native; the simulator is a chunk of its own. */
export default defineConfig({
  define: { LINKDECK_VERSION: JSON.stringify(version) },
  ssr: { noExternal: true, external: NATIVE },
  build: { ssr: 'src/main.ts', outDir: 'dist', target: 'node20', emptyOutDir: true },
})
