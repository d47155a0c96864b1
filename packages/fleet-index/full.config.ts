import { defineConfig } from 'vitest/config'

/** What the unit tests show on a sample, at full strength: npm run unit -- --config packages/fleet-index/full.config.ts */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['src/**/*.full.ts'], testTimeout: 3_600_000 },
})
