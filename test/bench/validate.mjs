// Validating documents of standards, as ratios to other linters of YAML. `npm run bench:validate`, or with
// `-- --documents 4000`. Only the ratios mean anything on another machine.
//
// Every contender is its own command line, in a process of its own, in interleaved rounds, and is measured by the processor
// time of that process, start included. Ajv’s and Spectral’s rules are what of our schemas they can hold a document against by
// itself; references between documents and the semantic checks are ours alone. Redocly reads OpenAPI only: it lints documents
// of that kind, of the same size.
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPeers, peers } from './peers.mjs';

const root = join(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: { documents: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '3' } },
});
const [documents, rounds] = [Number(options.documents), Number(options.rounds)];
const folder = mkdtempSync(join(tmpdir(), 'yardstick-bench-'));
const bin = (name) => join(peers, 'node_modules/.bin', name);

try {
  installPeers();
  const set = write(documents);
  const contenders = [
    { title: 'yardstick validate, all checks', args: [join(root, 'dist/cli.js'), 'validate', set] },
    {
      title: 'ajv-cli, schema only',
      args: [
        bin('ajv'),
        'validate',
        '--spec=draft2020',
        '--strict=false',
        '-s',
        join(folder, 'kpi.json'),
        '-d',
        `${folder}/kpis/*.yaml`,
      ],
    },
    {
      title: 'Spectral, schema and ids',
      args: [bin('spectral'), 'lint', '--quiet', '--ruleset', join(folder, 'spectral.yaml'), `${folder}/kpis/*.yaml`],
    },
    {
      title: 'Redocly, OpenAPI of the same size',
      args: [bin('redocly'), 'lint', '--config', join(folder, 'redocly.yaml'), `${folder}/openapi/*.yaml`],
    },
  ];
  const results = contenders.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, { args }] of contenders.entries()) results[at].push(run(args));
  console.log(`\n${documents.toLocaleString('en')} documents, ${rounds} rounds; CPU time of the whole process\n`);
  console.log(`${'contender'.padEnd(36)}${'CPU s'.padStart(8)}${'ratio'.padStart(9)}${'peak MB'.padStart(9)}`);
  const base = median(results[0].map(({ seconds }) => seconds));
  for (const [at, { title }] of contenders.entries()) {
    const seconds = median(results[at].map((each) => each.seconds));
    const peak = Math.max(...results[at].map(({ megabytes }) => megabytes));
    console.log(
      `${title.padEnd(36)}${seconds.toFixed(2).padStart(8)}${`${(seconds / base).toFixed(2)} ×`.padStart(9)}${String(Math.round(peak)).padStart(9)}`,
    );
  }
  console.log('\ncost as documents grow, yardstick validate');
  for (const share of [0.25, 0.5, 1, 2]) {
    const count = Math.round(documents * share);
    const { seconds } = run([join(root, 'dist/cli.js'), 'validate', write(count)]);
    console.log(
      `${String(count).padStart(8)} documents${seconds.toFixed(2).padStart(8)} s${((seconds / count) * 1000).toFixed(2).padStart(8)} ms each`,
    );
  }
  console.log(`\none changed file of ${documents}, yardstick validate --watch: ${await watched(write(documents))} ms`);
} finally {
  rmSync(folder, { recursive: true });
}

/** So many documents: half of them KPIs, the others standards with a goal for one of them. */
function write(count) {
  const set = join(folder, `standards-${count}`);
  if (existsSync(set)) return set;
  for (const part of ['kpi', 'standard']) mkdirSync(join(set, part), { recursive: true });
  for (const part of ['openapi', 'kpis']) mkdirSync(join(folder, part), { recursive: true });
  cpSync(join(root, 'test/bench/validate-workspace.yaml'), join(set, 'workspace.yaml'));
  for (let at = 0; at < count / 2; at++) {
    const header = (kind, id) =>
      `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: { zh: 第 ${at} 份, en: Number ${at} }\nowner: bench\n`;
    const kpi = `${header('kpi', `kpi-${at}`)}unit: "%"\nbetter: higher\nfamily: result\nformula: some / all * 100 %\ninputs:\n  some: { zh: 满意的, en: satisfied }\n  all: { zh: 全部, en: all of them }\ndataSource: { zh: 回访, en: survey }\nperiod: month\n`;
    writeFileSync(join(set, 'kpi', `${at}.yaml`), kpi);
    writeFileSync(
      join(set, 'standard', `${at}.yaml`),
      `${header('standard', `standard-${at}`)}goals:\n  - { id: goal, kpi: kpi-${at}, target: ${80 + (at % 10)} %, limit: 75 % }\n`,
    );
    for (const half of [0, 1]) writeFileSync(join(folder, 'kpis', `${at}-${half}.yaml`), kpi);
    for (const half of [0, 1])
      writeFileSync(
        join(folder, 'openapi', `${at}-${half}.yaml`),
        `openapi: 3.1.0\ninfo: { title: Number ${at}, version: 1.0.0 }\npaths:\n  /kpi:\n    get:\n      operationId: kpi-${at}\n      summary: satisfied of all\n      responses:\n        "200":\n          description: a share\n          content: { application/json: { schema: { type: object, required: [value], properties: { value: { type: number } } } } }\n`,
      );
  }
  const schema = {
    type: 'object',
    required: [
      'kind',
      'id',
      'version',
      'status',
      'title',
      'owner',
      'unit',
      'better',
      'family',
      'formula',
      'inputs',
      'period',
    ],
    properties: {
      kind: { const: 'kpi' },
      id: { type: 'string', pattern: '^[a-z0-9-]+$' },
      version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      status: { enum: ['draft', 'active'] },
      title: { type: 'object' },
      owner: { type: 'string' },
      unit: { type: 'string' },
      better: { enum: ['higher', 'lower'] },
      family: { enum: ['result', 'process'] },
      formula: { type: 'string' },
      inputs: { type: 'object' },
      dataSource: {},
      period: { enum: ['month', 'year'] },
    },
    additionalProperties: false,
  };
  writeFileSync(join(folder, 'kpi.json'), JSON.stringify(schema));
  // `then` is Spectral’s own word.
  /* oxlint-disable unicorn/no-thenable */
  writeFileSync(
    join(folder, 'spectral.yaml'),
    JSON.stringify({
      rules: {
        kpi: { given: '$', severity: 'error', then: { function: 'schema', functionOptions: { schema } } },
        ids: { given: '$.id', severity: 'error', then: { function: 'casing', functionOptions: { type: 'kebab' } } },
      },
    }),
  );
  writeFileSync(
    join(folder, 'redocly.yaml'),
    'extends: []\nrules:\n  struct: error\n  operation-operationId-unique: error\n  no-unresolved-refs: error\n',
  );
  return set;
}

function run(args) {
  const usage = join(folder, 'usage.json');
  const env = { ...process.env, USAGE: usage, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', join(root, 'test/bench/usage.mjs'), ...args],
    { env, encoding: 'utf8', maxBuffer: 1024 ** 3 },
  );
  if (status !== 0)
    throw new Error(`${args.slice(0, 3).join(' ')} ended with ${status}: ${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  return JSON.parse(readFileSync(usage, 'utf8'));
}

/** From the change of a file to the next result. */
async function watched(set) {
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), 'validate', '--watch', set]);
  const waiting = [];
  child.stderr.on('data', (chunk) => {
    for (const line of chunk.toString().split('\n')) if (/waiting for changes|等待改动/.test(line)) waiting.shift()?.();
  });
  const next = () => new Promise((done) => waiting.push(done));
  await next();
  const times = [];
  for (let round = 0; round < 5; round++) {
    await new Promise((done) => setTimeout(done, 300));
    const from = performance.now();
    appendFileSync(join(set, 'kpi/0.yaml'), `# ${round}\n`);
    await next();
    times.push(performance.now() - from);
  }
  child.kill('SIGINT');
  return Math.round(median(times));
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
