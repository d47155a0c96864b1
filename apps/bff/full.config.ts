import { defineConfig } from 'vitest/config'

/** What takes minutes, or another program on this machine (LibreOffice): npm run unit -- --config apps/bff/full.config.ts */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['src/**/*.full.ts'], testTimeout: 300_000 },
})
