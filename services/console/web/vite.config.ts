import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fromContracts } from './build/from-contracts.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react(), fromContracts()],
  build: {
    outDir: fileURLToPath(new URL('../.nhipcau/pages', import.meta.url)),
    // A running instance goes on serving the files that its page names: old ones are pruned by age, not at once.
    emptyOutDir: false,
    // A file in the style sheet's own text would need a policy that allows it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'baseline-widely-available',
    rolldownOptions: {
      // Our packages are declarations: what nothing uses has no effect.
      treeshake: { moduleSideEffects: (id) => !/[\\/]packages[\\/]/.test(id) },
    },
  },
});
