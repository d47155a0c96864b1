import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The floor: a bare React page that shows the same rows as text. */
export default defineConfig({
  root: 'floor',
  plugins: [react()],
  build: { outDir: '../dist/floor', emptyOutDir: true },
})
