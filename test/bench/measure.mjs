// Twenty KPIs by team × channel × month out of a raw export, with all roll-ups, as ratios to SQL that was written by hand.
// `npm run bench:measure`, or with `-- --tickets 10000000`. Only the ratios mean anything on another machine.
//
// Every contender reads the same generated file and writes its figures, in a process of its own, in interleaved rounds, and is
// measured by the processor time of that process, start included: what else the machine does is no matter. Its figures are
// held against those of the SQL by hand.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { csvTypes, kpis, standardsFor } from './measure-kpis.mjs';
import { installPeers } from './peers.mjs';

const root = join(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: {
    tickets: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    folder: { type: 'string' },
  },
});
const [tickets, rounds] = [Number(options.tickets), Number(options.rounds)];

/** Those that hold all rows as objects are given up beyond this many. */
const mostInMemory = 1_000_000;

const contenders = [
  { id: 'yardstick-parquet', of: 'parquet', against: 'hand-parquet', title: 'yardstick measure, Parquet' },
  { id: 'hand-parquet', of: 'parquet', against: 'hand-parquet', title: 'SQL by hand in DuckDB, Parquet' },
  { id: 'yardstick-csv', of: 'csv', against: 'hand-csv', title: 'yardstick measure, CSV' },
  { id: 'hand-csv', of: 'csv', against: 'hand-csv', title: 'SQL by hand in DuckDB, CSV' },
  { id: 'loop', of: 'csv', against: 'hand-csv', title: 'JavaScript, a line at a time, CSV' },
  { id: 'arquero', of: 'csv', against: 'hand-csv', title: 'arquero, CSV', most: mostInMemory },
  { id: 'alasql', of: 'csv', against: 'hand-csv', title: 'alasql, CSV', most: mostInMemory },
].filter(({ most = tickets }) => tickets <= most);

/** As the export spells them. */
const channels = { 电话: 'phone', 在线: 'chat', 微博: 'social', 上门: 'on-site', 远程: 'remote' };

const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'yardstick-bench-'));
mkdirSync(folder, { recursive: true });
try {
  installPeers();
  const files = await prepare();
  const results = new Map(contenders.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; round++)
    for (const { id, of } of contenders) results.get(id).push(run(id, of, files[of]));
  print(results, files);
} finally {
  if (options.folder === undefined) rmSync(folder, { recursive: true });
}

/** The generated export, the same rows as Parquet with times as instants, and the standards for either. */
async function prepare() {
  const csv = join(folder, 'tickets-generated.csv');
  const parquet = join(folder, 'tickets.parquet');
  if (!existsSync(csv))
    spawn([join(root, 'examples/generate/generate.mjs'), '--tickets', String(tickets), '--once', '--out', folder]);
  if (!existsSync(parquet)) {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const instants = ['创建时间', '首次响应时间', '解决时间'].map(
      (column) => `"${column}" - INTERVAL 8 HOUR AS "${column}"`,
    );
    await connection.run(
      `COPY (SELECT * REPLACE (${instants.join(', ')}) FROM read_csv('${csv}', header = true, columns = ${csvTypes})) TO '${parquet}'`,
    );
    connection.closeSync();
  }
  for (const format of ['csv', 'parquet']) {
    mkdirSync(join(folder, format), { recursive: true });
    for (const [name, text] of Object.entries(standardsFor(format)))
      writeFileSync(join(folder, format, `${name}.yaml`), text);
  }
  return { csv, parquet };
}

function run(id, of, file) {
  const isOurs = id.startsWith('yardstick');
  const ours = [
    join(root, 'dist/cli.js'),
    'measure',
    file,
    '-s',
    join(folder, of),
    '-d',
    'tickets',
    '--by',
    'team,channel',
  ];
  const [args, usage] = [
    isOurs ? ours : [join(root, 'test/bench/measure-peers.mjs'), id, file],
    join(folder, 'usage.json'),
  ];
  const output = spawn(['--max-old-space-size=8192', '--import', join(root, 'test/bench/usage.mjs'), ...args], {
    ...process.env,
    USAGE: usage,
  });
  return { ...JSON.parse(readFileSync(usage, 'utf8')), figures: isOurs ? ourFigures(output) : theirFigures(output) };
}

function spawn(args, env = process.env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 1024 ** 3 });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** By month, team, channel and KPI. */
function ourFigures(output) {
  const places = JSON.parse(output).map(({ period, scope, metrics }) => [
    [period, scope.team ?? '', scope.channel ?? ''].join(' '),
    metrics,
  ]);
  return new Map(
    places.flatMap(([place, metrics]) => Object.entries(metrics).map(([kpi, value]) => [`${place} ${kpi}`, value])),
  );
}

function theirFigures(output) {
  const ids = Object.keys(kpis);
  const figures = JSON.parse(output).flatMap(([month, team, channel, ...values]) =>
    values.map((value, index) => [
      `${month} ${team ?? ''} ${channel === null ? '' : channels[channel]} ${ids[index]}`,
      value,
    ]),
  );
  return new Map(figures.filter(([, value]) => value !== null && !Number.isNaN(value)));
}

function apartFrom(figures, others) {
  const isNear = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  const apart = [...others].filter(([key, value]) => !isNear(figures.get(key) ?? Number.NaN, value)).length;
  return apart + [...figures.keys()].filter((key) => !others.has(key)).length;
}

function print(results, files) {
  const size = (file) => `${Math.round(statSync(file).size / 1e6)} MB`;
  console.log(
    `\n${tickets.toLocaleString('en')} tickets (CSV ${size(files.csv)}, Parquet ${size(files.parquet)}), ${Object.keys(kpis).length} KPIs, ${rounds} rounds; CPU time of the whole process\n`,
  );
  console.log(
    `${'contender'.padEnd(36)}${'CPU s'.padStart(8)}${'ratio'.padStart(8)}${'spread'.padStart(14)}${'peak MB'.padStart(9)}  figures`,
  );
  for (const { id, against, title } of contenders) {
    const own = results.get(id);
    const base = results.get(against);
    const ratios = own.map(({ seconds }, round) => seconds / base[round].seconds).toSorted((a, b) => a - b);
    const apart = apartFrom(own[0].figures, base[0].figures);
    const told = apart === 0 ? `all ${base[0].figures.size} agree` : `${apart} of ${base[0].figures.size} differ`;
    const seconds = median(own.map((each) => each.seconds));
    console.log(
      `${title.padEnd(36)}${seconds.toFixed(2).padStart(8)}${`${median(ratios).toFixed(2)} ×`.padStart(8)}${`${ratios[0].toFixed(2)}–${ratios.at(-1).toFixed(2)}`.padStart(14)}${String(Math.round(Math.max(...own.map(({ megabytes }) => megabytes)))).padStart(9)}  ${told}`,
    );
  }
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
