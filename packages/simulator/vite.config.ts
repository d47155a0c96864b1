import { defineConfig } from 'vite'

export default defineConfig({
  build: { ssr: 'src/bin.ts', target: 'node20', outDir: 'dist', emptyOutDir: true },
  ssr: { noExternal: true },
})
