import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// What is built is what is served, also when a test run builds it.
process.env.NODE_ENV = 'production';

/**
 * Builds the workbench into `ui/dist`, which the API serves. Nothing is inlined as `data:` (Content-Security-Policy), and the
 * target is the Chromium that office browsers still carry.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'chrome100',
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 1200,
  },
  // The host stays as the browser said it: the API compares it with the origin.
  server: { proxy: { '/api': { target: process.env.BANJIE_API ?? 'http://127.0.0.1:8080', changeOrigin: false } } },
});
