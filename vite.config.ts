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
    chunkSizeWarningLimit: 1_500,
    // A screen asks for few files: one of all styles, one of what every screen begins with, one of what several share. Each request
    // costs more than what it brings; only the drawing of charts is large and stays with those who draw.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'] },
            {
              name: 'shared',
              minShareCount: 2,
              test: /\/client\/(?!parts\/charts\/|views\/(?:figures|quality|report)\/)/,
            },
          ],
        },
      },
    },
  },
});
