import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Random tests run here on a few cases, and on many more by `npm run fuzz`.
    include: ['test/**/*.test.ts', 'test/**/*.fuzz.ts'],
    globalSetup: ['test/setup.ts'],
    testTimeout: 30_000,
    // Of two cores the default would use one.
    maxWorkers: '100%',
    // Nothing here changes what modules hold: each worker reads them once for all its files.
    isolate: false,
    reporters: ['default', ['json', { outputFile: 'coverage/results.json' }]],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/generated.ts', 'src/**/generated/**', 'src/cli.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
    },
  },
});
