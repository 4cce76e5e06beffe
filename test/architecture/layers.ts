/** Folders and files of src, from the ground up: each imports only what stands above it here. */
export const layers: readonly string[] = [
  'text/',
  'quantity/',
  'phrase/',
  'finding/',
  'yaml/',
  'schema/',
  'formula/',
  'calendar/',
  'rule/',
  'catalog/',
  'kinds/',
  'checks/',
  'clock/',
  'table/',
  'snapshot/',
  'dataset/',
  'ticket/',
  'evaluation/',
  'measure/',
  'explanation/',
  'report/',
  'version.ts',
  'toolkit/',
  'workspace/',
  'commands/',
  'index.ts',
  'cli.ts',
];

/** The one place that may import an outside package. */
export const doors: Readonly<Record<string, string>> = {
  '@noble/hashes': 'evaluation/digest.ts',
  'chinese-days': 'calendar/china.ts',
  commander: 'commands/program.ts',
  'csv-parse': 'table/csv.ts',
  'fastest-levenshtein': 'text/closest.ts',
  hyparquet: 'workspace/parquet.ts',
  'ical.js': 'calendar/ics.ts',
  'json-rules-engine': 'evaluation/engine.ts',
  'jsonc-parser': 'table/json-text.ts',
  'opencc-js': 'phrase/simplified.ts',
  picocolors: 'report/colours.ts',
  'read-excel-file': 'workspace/excel.ts',
  'temporal-polyfill': 'calendar/zone.ts',
  tinyglobby: 'workspace/datasets.ts',
  yaml: 'yaml/',
};

/** Who may touch files, the clock, the environment and the terminal. Everything else is pure, and runs in a browser. */
export const impure: readonly string[] = ['workspace/', 'commands/', 'cli.ts'];
