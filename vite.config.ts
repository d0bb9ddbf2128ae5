import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = import.meta.dirname;

/** Bundles that run in Node or Electron: CommonJS, chunks flat beside the entries, native modules stay outside. */
const nodeSide = (...entries: string[]) => ({
  consumer: 'server' as const,
  resolve: { noExternal: true as const, external: ['electron', 'better-sqlite3'] },
  build: {
    outDir: path.join(here, 'dist'),
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(entries.map((name) => [name, path.join(here, 'electron', `${name}.ts`)])),
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name].cjs' },
    },
  },
});

/** The page's body never scrolls, so locking it is needless; the lock is an inline style, which the CSP refuses. */
const noScrollLock = {
  name: 'no-scroll-lock',
  enforce: 'pre' as const,
  resolveId: (source: string, importer?: string) =>
    importer?.includes('@rc-component/portal') && source.endsWith('/useScrollLocker') ? '\0no-scroll-lock' : null,
  load: (id: string) => (id === '\0no-scroll-lock' ? 'export default () => {}' : null),
};

/** The long run has full counts and no hurry. */
const LONG = process.env['JIANDANG_LONG'] ? { testTimeout: 3_600_000 } : {};

const project = (name: string, include: string[], limits = {}) => ({
  test: { name, root: here, include, testTimeout: 120_000, hookTimeout: 180_000, ...limits, ...LONG },
});

export default defineConfig({
  root: path.join(here, 'renderer'),
  base: './',
  plugins: [react(), noScrollLock],
  environments: {
    client: { build: { outDir: path.join(here, 'dist/renderer'), emptyOutDir: true, target: 'chrome120' } },
    main: nodeSide('main', 'core-worker', 'job-worker', 'headless', 'cli'),
    preload: nodeSide('preload'),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload']) await builder.build(builder.environments[name]!);
    },
  },
  test: {
    root: here,
    maxWorkers: 2,
    projects: [
      project('architecture', ['test/architecture/**/*.test.ts']),
      project('unit', ['test/{shared,electron,renderer}/**/*.test.ts']),
      project('documents', ['test/documents/**/*.test.ts']),
      project('e2e', ['test/e2e/**/*.test.ts'], { fileParallelism: false, testTimeout: 240_000 }),
      project('faults', ['test/faults/**/*.test.ts'], { fileParallelism: false, testTimeout: 600_000 }),
    ],
  },
});
