import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The gallery of components: for tests and for review, never part of what is shipped. Who builds it says where to. */
export default defineConfig({
  root: `${import.meta.dirname}/gallery`,
  publicDir: '../public',
  plugins: [react()],
  build: { target: 'es2023', emptyOutDir: true, modulePreload: { polyfill: false } },
})
