import { defineConfig } from 'vite';

const page = (path: string) => new URL(path, import.meta.url).pathname;

/** Five pages into build/web. Nothing is inlined, so that a content security policy of `'self'` holds. */
export default defineConfig({
  root: page('.'),
  base: '/',
  appType: 'mpa',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'status.html', 'survey.html', 'unsubscribe.html', 'desk/index.html'].map(page),
    },
  },
});
