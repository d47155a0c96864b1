import { defineConfig } from '@playwright/test'
import base from '../playwright.config.ts'

/** npm run screens: a picture of every screen and state, in a folder that is not committed. */
export default defineConfig({ ...base, testDir: '.', testMatch: '*.shots.ts', timeout: 120_000 })
