import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'

const { version, dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const NATIVE = Object.keys(dependencies).filter((name) => /\/(node-api|argon2)$/.test(name))

/** One program: everything is bundled but the store's engine and the hash of passwords, which are native; the simulator is a chunk of its own. */
export default defineConfig({
  define: { LINKDECK_VERSION: JSON.stringify(version) },
  ssr: { noExternal: true, external: NATIVE },
  build: { ssr: 'src/main.ts', outDir: 'dist', target: 'node20', emptyOutDir: true },
})
