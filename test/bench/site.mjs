// The handbook of 1,000 and of 5,000 documents, against plain VitePress with as many Markdown pages: time, memory, weight.
// `npm run build && npm run bench:site [-- 1000]`. Only the ratios mean anything on another machine.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const sizes = process.argv[2] === undefined ? [1000, 5000] : [Number(process.argv[2])];

for (const documents of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-site-'));
  const ours = handbook(documents, folder);
  const plain = plainVitePress(ours.pages, folder);
  console.log(`\n${documents} documents, ${ours.pages} pages\n`);
  const ratio = (a, b) => `${(a / b).toFixed(2)} ×`;
  for (const [name, each] of Object.entries({ handbook: ours, 'plain VitePress': plain })) {
    console.log(
      `${name.padEnd(18)}${each.seconds.toFixed(1).padStart(8)} s${ratio(each.seconds, plain.seconds).padStart(9)}${String(each.memory).padStart(8)} MB${ratio(each.memory, plain.memory).padStart(9)}${(each.bytes / each.pages / 1024).toFixed(1).padStart(9)} KB a page${ratio(each.bytes, plain.bytes).padStart(9)}${(each.total / 1_048_576).toFixed(0).padStart(7)} MB in all`,
    );
  }
  rmSync(folder, { recursive: true });
}

function handbook(count, folder) {
  const standards = join(folder, 'standards');
  mkdirSync(standards);
  for (const { path, content } of documentsOf(count)) writeFileSync(join(standards, path), content);
  const out = join(folder, 'handbook');
  const measured = run(folder, [
    `process.argv = [process.argv[0], 'yardstick', 'site', 'build', '--output', ${JSON.stringify(out)}];`,
    `await import(${JSON.stringify(pathToFileURL(join(root, 'dist/cli.js')).href)});`,
  ]);
  return { ...measured, ...weigh(out) };
}

function plainVitePress(pages, folder) {
  const source = join(folder, 'plain');
  mkdirSync(source);
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'));
  const table = Array.from(
    { length: 5 },
    (_, at) => `| goal ${at} | everybody | ≥ ${80 + at} % | 70 % | monthly |`,
  ).join('\n');
  for (let page = 0; page < pages; page++) {
    const text = `# Title ${page}\n\nA page about something.\n\n## Goals\n\n| Goal | For whom | Target | Limit | Period |\n| --- | --- | --- | --- | --- |\n${table}\n\n## Note\n\nSomething to note.\n`;
    writeFileSync(join(source, page === 0 ? 'index.md' : `page-${page}.md`), text);
  }
  const measured = run(source, [
    `const { build } = await import(${JSON.stringify(pathToFileURL(join(root, 'node_modules/vitepress/dist/node/index.js')).href)});`,
    `await build(${JSON.stringify(source)});`,
  ]);
  return { ...measured, ...weigh(join(source, '.vitepress/dist')) };
}

/** Runs a module in a process of its own, with the time it took and the most memory it had. */
function run(cwd, lines) {
  const from = performance.now();
  const tell = `process.on('exit', () => process.stderr.write('\\nmaxrss ' + process.resourceUsage().maxRSS));`;
  const script = join(cwd, `bench-${lines.length}.mjs`);
  writeFileSync(script, [tell, ...lines].join('\n'));
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--max-old-space-size=12000', script], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const memory = /maxrss (\d+)/.exec(stderr)?.[1];
  if (status !== 0 || memory === undefined) throw new Error(stdout + stderr);
  return { seconds: (performance.now() - from) / 1000, memory: Math.round(Number(memory) / 1024) };
}

/** Pages, their bytes as HTML, and all bytes. */
function weigh(folder) {
  const found = { pages: 0, bytes: 0, total: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size } = statSync(join(entry.parentPath, entry.name));
    found.total += size;
    if (!entry.name.endsWith('.html') || entry.name === 'print.html' || entry.name === '404.html') continue;
    found.pages++;
    found.bytes += size;
  }
  return found;
}

function documentsOf(count) {
  const header = (kind, id) =>
    `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: { zh: 标题 ${id}, en: Title ${id} }\nsummary: { zh: 说明, en: What it is about }\nowner: quality\n`;
  const kpis = Math.ceil(count / 5);
  const workspace = `${header('workspace', 'bench')}schema: 1\nlanguages: [zh, en]\ndimensions: [{ id: team, title: { zh: 班组, en: Team }, open: true }]\nroles: [{ id: quality, title: { zh: 质量, en: Quality } }]\n`;
  const goal = (at, index) =>
    `  - { id: g${index}, kpi: k${(at + index) % kpis}, target: ${80 + ((at + index) % 15)} %, limit: 70 %, when: { team: [t${index}, u${at}] } }\n`;
  return [
    { path: 'workspace.yaml', content: workspace },
    ...Array.from({ length: kpis }, (_, k) => ({
      path: `k${k}.yaml`,
      content: `${header('kpi', `k${k}`)}unit: '%'\nbetter: higher\nfamily: result\nformula: good\ninputs: { good: good ones }\ndataSource: desk\nperiod: month\n`,
    })),
    ...Array.from({ length: count - kpis }, (_, at) => ({
      path: `s${at}.yaml`,
      content: `${header('standard', `s${at}`)}goals:\n${[0, 1, 2, 3, 4].map((index) => goal(at, index)).join('')}`,
    })),
  ];
}
