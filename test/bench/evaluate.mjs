// 200 rules on snapshots, whole evaluations with their words, by each path: json-rules-engine as it comes, with compiled rules,
// bytecode without it, and columns of many snapshots, where words are made for those who ask: for each alert that was raised,
// or for nobody. `npm run build && npm run bench:evaluate`. Only the ratios mean anything on another machine.
//
// Each path runs in a process of its own, warmed up, in interleaved rounds; all must give the same result, to the byte.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { compile, evaluateSnapshots, readSnapshotFiles, validate } from '../../dist/index.js';

const paths = ['plain', 'rules-engine', 'compiled', 'bulk, raised explained', 'bulk'];
const [path, rounds, rows] = [process.argv[2], 3, 100];
if (path === undefined) compare();
else console.log(JSON.stringify(await measure(path)));

function compare() {
  const results = new Map(paths.map((each) => [each, []]));
  for (let round = 0; round < rounds; round++) for (const each of paths) results.get(each).push(run(each));
  const base = results.get('plain');
  console.log(`\n200 rules on ${rows} snapshots, ${rounds} rounds; CPU time\n`);
  for (const [each, own] of results) {
    const ratios = own.map(({ micros }, round) => base[round].micros / micros).toSorted((a, b) => a - b);
    const same = own.every(({ digest }) => digest === base[0].digest) ? 'equal results' : 'RESULTS DIFFER';
    const micros = own.map((one) => one.micros).toSorted((a, b) => a - b)[1];
    console.log(
      `${each.padEnd(24)}${micros.toFixed(0).padStart(8)} µs a snapshot${`${ratios[1].toFixed(1)} ×`.padStart(10)}  (${ratios[0].toFixed(1)}–${ratios.at(-1).toFixed(1)})  ${same}`,
    );
  }
}

function run(each) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, each], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function measure(path) {
  const [via, explained] = path.split(', ');
  const bundle = compile(validate(documents(), { today: '2026-01-01' }));
  const snapshots = readSnapshotFiles([{ path: 'data.json', format: 'json', text: JSON.stringify(data()) }], bundle);
  const evaluation = await evaluateSnapshots(bundle, snapshots, { via });
  if (bundle.rules.length !== 200) throw new Error(`${bundle.rules.length} rules`);
  const start = process.cpuUsage();
  const times = via === 'plain' ? 1 : via === 'bulk' ? 50 : 5;
  for (let time = 0; time < times; time++) {
    const { alerts } = await evaluateSnapshots(bundle, snapshots, { via });
    if (explained === undefined) continue;
    for (const alert of alerts) if (alert.status === 'raised' && alert.because.zh === '') throw new Error('no words');
  }
  const { user, system } = process.cpuUsage(start);
  const digest = createHash('sha256').update(JSON.stringify(evaluation)).digest('hex');
  return { micros: (user + system) / times / rows, digest };
}

function data() {
  return Array.from({ length: rows }, (_, row) => ({
    period: '2026-03',
    scope: { team: `t${row}` },
    metrics: Object.fromEntries(
      Array.from({ length: 20 }, (_each, k) => [`k${k}`, (row * 7919 + k * 104729) % 100]).filter(
        (_each, k) => (row + k) % 11 > 0,
      ),
    ),
  }));
}

/** One to four statements, some nested, that hold for about one snapshot in twenty. */
function documents() {
  const header = (kind, id) =>
    `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: { zh: 标题, en: Title ${id} }\nowner: quality\n`;
  const is = (n, bound) => `{ kpi: k${n % 20}, atLeast: ${bound} points }`;
  const rule = (n) => {
    const some = Array.from({ length: (n % 4) + 1 }, (_, at) => is(n * 3 + at * 7, 60 + ((n + at) % 35)));
    return some.length < 3
      ? `{ all: [${some.join(', ')}] }`
      : `{ all: [${some[0]}, { any: [${some.slice(1).join(', ')}] }] }`;
  };
  const workspace = `${header('workspace', 'bench')}schema: 1\nlanguages: [zh, en]\ndimensions: [{ id: team, title: { zh: 班组, en: Team }, open: true }]\nroles: [{ id: quality, title: { zh: 质量, en: Quality } }]\n`;
  return [
    { path: 'workspace.yaml', content: workspace },
    ...Array.from({ length: 20 }, (_, k) => ({
      path: `k${k}.yaml`,
      content: `${header('kpi', `k${k}`)}unit: points\nbetter: higher\nfamily: result\nformula: good\ninputs: { good: good ones }\ndataSource: desk\nperiod: month\n`,
    })),
    ...Array.from({ length: 200 }, (_, n) => ({
      path: `r${n}.yaml`,
      content: `${header('rule', `r${n}`)}if: ${rule(n)}\nthen: { alert: look, severity: warning, text: { zh: 看, en: Look } }\n`,
    })),
  ];
}
