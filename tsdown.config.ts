import { resolve } from 'node:path';
import { defineConfig } from 'tsdown';

// Everything is bundled: one start without a hundred small files is what keeps the command line quick, and the installed
// package needs nothing from a registry.
const node = defineConfig({
  entry: { cli: 'src/cli.ts', index: 'src/index.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: { entry: 'src/index.ts' },
  minify: { compress: true, mangle: false },
  // 68 MB for one platform, and not everybody measures large files: whoever does installs it beside.
  // The driver of PostgreSQL takes the other two only where they are installed.
  external: ['vitepress', '@duckdb/node-api', 'pg-cloudflare', 'pg-native'],
  // Some libraries' `main` is a module format of browsers that a bundler cannot follow.
  inputOptions: { resolve: { mainFields: ['module', 'main'] } },
  // The names that its other build gives to its own modules clash with those of the bundler.
  alias: { '@opentelemetry/api': resolve('node_modules/@opentelemetry/api/dist/index.mjs') },
  clean: true,
  report: false,
  logLevel: 'warn',
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
});

/** The library for browsers, which the tools of the handbook use: no file system, no process, no eval. */
const browser = defineConfig({
  entry: { browser: 'src/index.ts', 'browser-search': 'src/handbook/search.ts' },
  format: 'esm',
  platform: 'browser',
  target: 'es2023',
  dts: false,
  minify: { compress: true, mangle: true },
  // The same parser with what Node has and browsers do not.
  alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
  clean: false,
  report: false,
  logLevel: 'warn',
  outExtensions: () => ({ js: '.js' }),
});

export default [node, browser];
