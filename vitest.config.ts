import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/web/**'],
          // Some learn or parse thousands of times; a busy machine is no reason to fail.
          testTimeout: 20_000,
          // Modules are loaded once a worker, not once a file: a third of the time. No test leaves anything behind in one.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'pages',
          include: ['test/web/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Whole ways through one running system: one after another, for they move its clock.
        test: {
          name: 'system',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/one-careline.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
