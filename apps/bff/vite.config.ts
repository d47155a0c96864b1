import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** One program without node_modules: everything is bundled, the simulator into a chunk of its own. */
export default defineConfig({
  define: { LINKDECK_VERSION: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: { ssr: 'src/main.ts', outDir: 'dist', target: 'node20', emptyOutDir: true },
})
