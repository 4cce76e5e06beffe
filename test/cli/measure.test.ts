import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, root, typed } from './yardstick.ts';

let folder: string;
let tickets: string;
beforeAll(() => {
  folder = emptyFolder();
  const script = join(root, 'examples/generate/generate.mjs');
  execFileSync(process.execPath, [script, '--tickets', '600', '--out', folder]);
  tickets = join(folder, 'tickets-generated.csv');
});

const standards = ['--standards', join(root, 'test/cli/fixtures/desk')];
const measure = (...args: readonly string[]) =>
  typed(['measure', tickets, ...standards, '--dataset', 'tickets', ...args]);

describe('yardstick measure', () => {
  test('gives the same bytes in DuckDB and in memory', async () => {
    const options = ['--by', 'team,channel', '--format', 'csv', '--kpi', 'first-response-time,backlog,reopen-rate'];
    const [there, here] = await Promise.all(
      ['duckdb', 'memory'].map((engine) => measure(...options, '--engine', engine)),
    );
    expect(there?.stdout).toEqual(here?.stdout);
    const [header, first] = there?.stdout.split('\n') ?? [];
    expect(header).toBe(
      'period,channel,team,backlog,first-response-time,reopen-rate,backlog.n,first-response-time.n,reopen-rate.n',
    );
    expect(first).toMatch(/^2025-11,,,\d+,/);
    expect(there?.stderr).toMatch(/rows in 1 file, 600 used/);
  });

  test.each(['json', 'ndjson', 'csv', 'parquet'])('%s is read by evaluate', async (format) => {
    const output = join(folder, `figures.${format}`);
    const measured = await measure('--format', format, '--output', output);
    expect(measured.stderr).not.toMatch(/^error/m);
    expect(measured.stdout).toBe('');
    const judged = await typed(['evaluate', output, ...standards, '--format', 'json', '--fail-on', 'never']);
    const { verdicts } = JSON.parse(judged.stdout) as { verdicts: { kpi: string; value: number; sample: number }[] };
    const reopened = verdicts.filter(({ kpi, value }) => kpi === 'reopen-rate' && value > 0);
    expect(reopened.length).toBeGreaterThan(5);
    expect(reopened.every(({ sample }) => sample > 10)).toBe(true);
    expect(readdirSync(folder).filter((name) => /part|^\./.test(name))).toEqual([]);
  });

  test('prints the SQL instead of running it', async () => {
    const { stdout, code } = await measure('--sql', '--kpi', 'reopen-rate');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^-- tickets\n/);
    expect(stdout).toMatch(/GROUP BY GROUPING SETS/);
  });

  test.each([
    { args: ['--kpi', 'reopen-rat'], complains: /no KPI called `reopen-rat`[\s\S]*Did you mean `reopen-rate`/ },
    { args: ['--by', 'chanel'], complains: /no dimension `chanel`[\s\S]*Did you mean `channel`/ },
    { args: ['--period', 'fortnight'], complains: /cannot be `fortnight`/ },
    { args: ['--format', 'parquet'], complains: /Parquet cannot be shown on a screen/ },
    { args: ['--engine', 'postgres'], complains: /not in PostgreSQL[\s\S]*format: postgres/ },
  ])('$args is not possible', async ({ args, complains }) => {
    const { code, stderr, stdout } = await measure(...args);
    expect(stderr).toMatch(complains);
    expect([code, stdout]).toEqual([2, '']);
  });

  test('leaves what was there where a file cannot be trusted', async () => {
    const [broken, output] = [join(folder, 'broken.csv'), join(folder, 'kept.json')];
    writeFileSync(broken, readFileSync(tickets));
    writeFileSync(output, 'as it was');
    const args = ['measure', broken, ...standards, '--dataset', 'tickets', '--memory-limit', '1MB', '--output', output];
    const { code, stderr } = await typed(args);
    expect(stderr).toMatch(/DuckDB could not finish/);
    expect(code).toBe(1);
    expect(readFileSync(output, 'utf8')).toBe('as it was');
  });

  test('clocks on the same tickets join in, in the standards that come with Yardstick', async () => {
    const shipped = ['--standards', join(root, 'standards'), '--dataset', 'tickets', '--format', 'csv'];
    const [there, here] = await Promise.all(
      ['duckdb', 'memory'].map((engine) => typed(['measure', tickets, ...shipped, '--by', 'team', '--engine', engine])),
    );
    expect(there?.stdout).toEqual(here?.stdout);
    const [header = '', first = ''] = there?.stdout.split('\n') ?? [];
    const share = Number(first.split(',')[header.split(',').indexOf('resolved-in-time-rate')]);
    expect(share).toBeGreaterThan(50);
    expect(share).toBeLessThan(100);
  });

  test('says what a KPI of clocks asks of a dataset', async () => {
    const clocks = join(folder, 'clocks');
    cpSync(join(root, 'standards'), clocks, { recursive: true });
    const path = join(clocks, 'datasets/tickets.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^ticket:\n(  .*\n)+/m, ''));
    const asked = ['--dataset', 'tickets', '--kpi', 'resolved-in-time-rate', '--lang', 'en'];
    const { code, stderr } = await typed(['measure', tickets, '--standards', clocks, ...asked]);
    expect(stderr).toMatch(/clocks on tickets, and `tickets` does not say which fields tell of a ticket[^]*`ticket`/);
    expect(code).toBe(2);
  });

  test('says so where nobody asks anything of a dataset', async () => {
    const { code, stderr } = await typed(['measure', tickets, ...standards, '--dataset', 'nobody-asks']);
    expect(stderr).toMatch(/No KPI can be computed from `nobody-asks` alone/);
    expect(code).toBe(2);
  });

  test('shows no address of a database', async () => {
    const env = { YARDSTICK_DATABASE_URL: 'postgresql://someone:secret@127.0.0.1:1/none' };
    const { stdout, stderr, code } = await typed(['measure', ...standards, '--dataset', 'server-tickets'], { env });
    expect(stderr).toMatch(/PostgreSQL could not finish/);
    expect(code).toBe(1);
    expect(stdout + stderr).not.toMatch(/secret|someone/);
  });
});
