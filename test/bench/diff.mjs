// What a change means: two revisions of up to 1,000 documents compared, against libraries that compare any two JSON values, and
// its impact on up to 100,000 snapshots, against evaluating them once. `npm run build && npm run bench:diff`. Only the ratios
// mean anything on another machine.
//
// Each contender runs in a process of its own, warmed up, in interleaved rounds. The libraries get the documents as plain
// JSON and say where values differ; Yardstick also says which way, from when, and what version that asks for.
import { spawnSync } from 'node:child_process';
import { compare, compile, evaluateSnapshots, impactOn, readSnapshotFiles, validate } from '../../dist/index.js';
import { installPeers, loadPeer } from './peers.mjs';

const rounds = 3;
const contenders = {
  yardstick: (count) => {
    const [base, head] = [read(documents(count, 0)), read(documents(count, 1))];
    return timed(10, () => `${compare(base, head).documents.flatMap(({ changes }) => changes).length} changes`);
  },
  'json-diff-ts': (count) => {
    const { diff } = loadPeer('json-diff-ts');
    const [base, head] = [plain(documents(count, 0)), plain(documents(count, 1))];
    // Items of lists are matched by their ids, as Yardstick does.
    return timed(10, () => `${diff(base, head, { embeddedObjKeys: new Map([[/.*/, 'id']]) }).length} changes`);
  },
  'deep-diff': (count) => {
    const { diff } = loadPeer('deep-diff');
    const [base, head] = [plain(documents(count, 0)), plain(documents(count, 1))];
    return timed(10, () => `${diff(base, head).length} changes`);
  },
  impact: async (count) => {
    const [base, head] = [0, 1].map((revision) => compile(read(documents(5, revision))));
    const files = [snapshots(count)];
    return timed(1, async () => {
      const { impact } = await impactOn(base, head, files, { now: 0, asOf: null });
      return `${impact.summary.better + impact.summary.worse} flips`;
    });
  },
  'evaluate-once': async (count) => {
    const bundle = compile(read(documents(5, 0)));
    const files = [snapshots(count)];
    return timed(1, async () => {
      const evaluation = await evaluateSnapshots(bundle, readSnapshotFiles(files, bundle), { via: 'compiled' });
      return `${evaluation.verdicts.length} verdicts`;
    });
  },
};
const [contender, size] = process.argv.slice(2);
if (contender === undefined) report();
else console.log(JSON.stringify(await contenders[contender](Number(size))));

async function timed(times, work) {
  await (times > 1 && work());
  const start = process.cpuUsage();
  let found = '';
  for (let time = 0; time < times; time++) found = await work();
  const { user, system } = process.cpuUsage(start);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  return { millis: (user + system) / 1000 / times, found, memory };
}

function read(files) {
  const standards = validate(files, { today: '2026-01-01' });
  const errors = standards.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors[0].message.en);
  return standards;
}

function plain(files) {
  return Object.fromEntries(read(files).catalog.entries.map(({ kind, id, parsed }) => [`${kind}/${id}`, parsed.value]));
}

/** A KPI for every four standards of four goals each. */
function documents(count, revision) {
  const header = (kind, id) =>
    `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: { zh: 标题, en: Title ${id} }\nowner: quality\n`;
  const kpis = Math.max(4, Math.floor(count / 5));
  const workspace = `${header('workspace', 'bench')}schema: 1\nlanguages: [zh, en]\ndimensions: [{ id: team, title: { zh: 班组, en: Team }, open: true }]\nroles: [{ id: quality, title: { zh: 质量, en: Quality } }]\n`;
  const goal = (at, index) => {
    const isChanged = revision === 1 && (at * 5 + index) % 20 === 0;
    return `  - id: g${index}\n    kpi: k${(at + index) % kpis}\n    target: ${80 + ((at + index) % 15) + (isChanged ? 2 : 0)} %\n    limit: 70 %\n${count < 10 ? '' : `    when: { team: [t${index}, u${at}] }\n`}`;
  };
  return [
    { path: 'workspace.yaml', content: workspace },
    ...Array.from({ length: kpis }, (_, k) => ({
      path: `k${k}.yaml`,
      content: `${header('kpi', `k${k}`)}unit: '%'\nbetter: higher\nfamily: result\nformula: good\ninputs: { good: good ones }\ndataSource: desk\nperiod: month\n`,
    })),
    ...Array.from({ length: count - kpis }, (_, at) => ({
      path: `s${at}.yaml`,
      content: `${header('standard', `s${at}`)}goals:\n${Array.from({ length: Math.min(kpis, 5) }, (_index, index) => goal(at, index)).join('')}`,
    })),
  ];
}

function snapshots(count) {
  const lines = Array.from({ length: count }, (_, row) => {
    const month = `20${String(10 + (row % 17)).padStart(2, '0')}-${String((row % 12) + 1).padStart(2, '0')}`;
    const figures = [0, 1, 2, 3].map((k) => 70 + ((row * 7919 + k * 104_729) % 300) / 10);
    return `${month},t${row % 5}-${Math.floor(row / 5)},${figures.join(',')}`;
  });
  return { path: 'data.csv', format: 'csv', text: `period,team,k0,k1,k2,k3\n${lines.join('\n')}\n` };
}

function report() {
  installPeers();
  table(
    'Two revisions, one goal in twenty changed',
    'documents',
    [250, 500, 1000],
    ['yardstick', 'json-diff-ts', 'deep-diff'],
  );
  table('Impact on past snapshots, four goals', 'snapshots', [25_000, 50_000, 100_000], ['impact', 'evaluate-once']);
}

function table(title, unit, sizes, names) {
  console.log(`\n${title}, ${rounds} rounds; median CPU time, and ratios to the last\n`);
  for (const each of sizes) {
    const runs = new Map(names.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) for (const name of names) runs.get(name).push(run(name, each));
    for (const [name, own] of runs) {
      const ratios = own.map(({ millis }, round) => millis / runs.get(names.at(-1))[round].millis);
      const { found, memory } = own[0];
      console.log(
        `${String(each).padStart(8)} ${unit}  ${name.padEnd(14)}${median(own.map(({ millis }) => millis))
          .toFixed(1)
          .padStart(10)} ms${`${median(ratios).toFixed(2)} ×`.padStart(10)}   ${found}, ${memory} MB`,
      );
    }
  }
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function run(name, each) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, name, String(each)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
