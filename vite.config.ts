// Builds the screens into dist/. The server needs no build: Node runs its TypeScript as it is.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // Browsers that control rooms have had time to install; the wall runs a Chromium that we start ourselves.
    target: 'es2023',
    sourcemap: true,
    // Chart and table libraries are large by nature; what each screen loads is measured in the screen tests, not guessed here.
    chunkSizeWarningLimit: 1_500,
  },
});
