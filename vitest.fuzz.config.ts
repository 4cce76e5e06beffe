import { defineConfig } from 'vitest/config';

/** Long random tests, with a command of their own: `npm run fuzz`. Each prints the seed that repeats it. */
export default defineConfig({
  test: {
    include: ['test/**/*.fuzz.ts'],
    globalSetup: ['test/setup.ts'],
    env: { LONG: 'yes' },
    testTimeout: 1_800_000,
  },
});
