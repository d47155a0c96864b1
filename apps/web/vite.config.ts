import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './precompress.ts'

export default defineConfig({
  plugins: [react(), precompress()],
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
        // What several chunks need travels with the page in one file instead of a dozen small ones.
        codeSplitting: {
          groups: [
            // Long sentences that only parts loaded later share do not travel with the page.
            {
              name: 'words',
              priority: 1,
              test: /i18n[\\/](card(-condition)?-words|(en|zh)[\\/](card|condition))\.ts$/,
            },
            { name: 'shared', minShareCount: 2, test: /apps[\\/]web[\\/]src|node_modules/ },
          ],
        },
      },
    },
  },
})
