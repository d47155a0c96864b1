import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const PAGES = join(import.meta.dirname, 'peers', 'pages')

/** A page for each grid that Linkdeck is measured against. */
export default defineConfig({
  root: PAGES,
  base: '/peers/',
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, 'dist', 'peers'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: readdirSync(PAGES).map((page) => join(PAGES, page, 'index.html')) },
  },
})
