import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    ssr: 'src/bench.ts',
    target: 'node20',
    outDir: 'dist',
    rolldownOptions: { external: [/^@alicloud\//, '@playwright/test'] },
  },
  ssr: { noExternal: true },
})
