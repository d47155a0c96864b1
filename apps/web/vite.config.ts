import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstLoad } from './first-load.ts'
import { precompress } from './precompress.ts'

export default defineConfig({
  plugins: [react(), precompress(), firstLoad()],
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    // Every browser of the target preloads modules by itself, and the polyfill would fetch on its own.
    modulePreload: { polyfill: false },
    // Data URLs of scripts and styles are forbidden by the page's policy; small files stay files.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What the page needs at once is one file; what parts loaded later share is another, not a dozen small ones.
        codeSplitting: {
          groups: [
            { name: 'page', tags: ['$initial'], priority: 1 },
            // The first cards need none of these, though they stand behind the same door as what they need.
            { name: 'file-words', test: /card\/file-words\.ts$/, priority: 2 },
            // The sentences of the first cards need these, and would bring along all that is shared later.
            { name: 'words', test: /src\/i18n\/(plural|zh\/spaced)\.ts$/, priority: 1 },
            { name: 'later', minShareCount: 2 },
          ],
        },
      },
    },
  },
})
