import { defineConfig } from 'tsdown';

// Everything is bundled: one start without a hundred small files is what keeps the command line quick, and the installed
// package needs nothing from a registry.
export default defineConfig({
  entry: { cli: 'src/cli.ts', index: 'src/index.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: { entry: 'src/index.ts' },
  minify: { compress: true, mangle: false },
  // 68 MB for one platform, and not everybody measures large files: whoever does installs it beside.
  // The driver of PostgreSQL takes the other two only where they are installed.
  external: ['@duckdb/node-api', 'pg-cloudflare', 'pg-native'],
  // Some libraries' `main` is a module format of browsers that a bundler cannot follow.
  inputOptions: { resolve: { mainFields: ['module', 'main'] } },
  clean: true,
  report: false,
  logLevel: 'warn',
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
});
