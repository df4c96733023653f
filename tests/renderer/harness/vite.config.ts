import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Shows the app over a fake engine: `npx vite tests/renderer/harness`, then `?world=full&at=/review`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { target: 'chrome130', outDir: '../../../out/harness', emptyOutDir: true },
});
