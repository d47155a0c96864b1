import { defineConfig } from 'vite'

/** The bench, and what it has a measured program load first. The store's engine is native and stays outside. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    rolldownOptions: {
      input: ['src/bench.ts', 'src/fleet-index/watched.ts', 'src/load/asking.ts', 'src/load/kept-heap.ts'],
      external: [/^@alicloud\//, '@playwright/test', 'exceljs', 'pg'],
    },
  },
  ssr: { noExternal: true, external: ['@duckdb/node-api'] },
})
