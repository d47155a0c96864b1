import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './precompress.ts'

/** Lucide draws one module an icon; the ones in use travel with the page. */
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
  },
})
