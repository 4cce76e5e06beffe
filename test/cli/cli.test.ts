import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/index.ts';
import { emptyFolder, type Outcome, root, typed, yardstick } from './yardstick.ts';

const snapshot =
  '[{ "period": "2026-03", "metrics": { "csat": 91.2, "resolution-rate": 93, "first-response-time": 200 }, "samples": { "csat": 412, "resolution-rate": 800, "first-response-time": 790 } }]\n';

/** A folder with one snapshot file of each verdict. */
function snapshots(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'met.json'), snapshot);
  writeFileSync(join(folder, 'at-risk.json'), snapshot.replace('200', '400'));
  writeFileSync(join(folder, 'missed.json'), snapshot.replace('91.2', '71'));
  writeFileSync(join(folder, 'wrong.json'), snapshot.replace('"csat": 91.2', '"cast": 91.2'));
  writeFileSync(join(folder, 'notes.txt'), 'hello\n');
  return folder;
}

function expectBuilt({ code, stderr }: Outcome): void {
  if (code !== 0) throw new Error(stderr);
}

// The bundle of the standards says the same as their folder, and is read in less time.
const bundle = ['--standards', join(emptyFolder(), 'standards.json')];
beforeAll(() => expectBuilt(yardstick(['bundle', 'build', '--output', bundle[1] ?? ''])));

describe('exit codes', () => {
  const data = snapshots();
  const broken = emptyFolder();
  writeFileSync(join(broken, 'kpi.yaml'), 'kind: kpis\n');
  test.each([
    { args: ['--version'], code: 0, says: /^\d+\.\d+\.\d+\n$/ },
    { args: [], code: 0, says: /Usage: yardstick/ },
    { args: ['--help'], code: 0, says: /validate/ },
    { args: ['evaluate', '--help'], code: 0, says: /Example:\n {2}yardstick evaluate/ },
    { args: ['evaluate', '--help', '--lang', 'zh'], code: 0, says: /用法：[\s\S]*例子：/ },
    { args: ['validate', 'standards'], code: 0, says: /nothing to mend/ },
    { args: ['validate', broken], code: 1, says: /Did you mean `kpi`/ },
    { args: ['validate', 'nowhere'], code: 2, complains: /There is no standards folder `nowhere`/ },
    { args: ['validate', '--format', 'xml'], code: 2, complains: /There is no format `xml`[\s\S]*text, json/ },
    { args: ['evalute'], code: 2, complains: /Did you mean `evaluate`/ },
    { args: ['evaluate', data, '--asof', '2026-01-01'], code: 2, complains: /Did you mean `--as-of`/ },
    { args: ['evaluate'], code: 2, complains: /Nothing says which data to read[\s\S]*--dataset/ },
    { args: ['evaluate', 'nowhere.csv'], code: 2, complains: /no file or folder `nowhere.csv`/ },
    { args: ['evaluate', join(data, 'notes.txt')], code: 2, complains: /format of .* is not known/ },
    {
      args: ['evaluate', join(data, 'met.json'), '--as-of', '2026-02-30'],
      code: 2,
      complains: /no date of the calendar/,
    },
    { args: ['evaluate', join(data, 'met.json')], code: 0, says: /3 met/ },
    { args: ['evaluate', join(data, 'at-risk.json')], code: 0, says: /1 at risk/ },
    { args: ['evaluate', join(data, 'at-risk.json'), '--fail-on', 'at-risk'], code: 1, says: /1 at risk/ },
    { args: ['evaluate', join(data, 'missed.json')], code: 1, says: /1 missed/ },
    { args: ['evaluate', join(data, 'missed.json'), '--fail-on', 'never'], code: 0, says: /1 missed/ },
    { args: ['evaluate', join(data, 'wrong.json'), '--fail-on', 'never'], code: 1, says: /Did you mean `csat`/ },
    { args: ['evaluate', join(data, 'met.json'), '--profile', 'bnak'], code: 1, says: /Did you mean `bank`/ },
    {
      args: ['evaluate', join(data, 'met.json'), '-o', '/proc/nowhere/result.txt'],
      code: 2,
      complains: /cannot be read or written/,
    },
    {
      args: ['evaluate', 'examples/pilot/chat-team.csv'],
      code: 1,
      says: /Chat-team pilot[^]*85\.9 % during[^]*reached; the change is \+5\.8 pp/,
    },
    { args: ['sla'], code: 2, complains: /Nothing says which data to read[\s\S]*--dataset/ },
    { args: ['sla', '--dataset', 'ticktes'], code: 2, complains: /Did you mean `tickets`/ },
    { args: ['sla', '--dataset', 'tickets'], code: 1, says: /no file of the dataset `tickets`/ },
    {
      args: ['sla', 'examples/tickets', '--now', '2026-03-06T18:00:00+08:00', '--as-of', '2026-02-30'],
      code: 2,
      complains: /no date of the calendar/,
    },
    { args: ['explain', 'goal-unit'], code: 0, says: /Bad[\s\S]*Good/ },
    { args: ['explain', 'percentile'], code: 0, says: /percentile: …, rank: …[\s\S]*no data/ },
    { args: ['explain', 'kpi/csat'], code: 0, says: /Computed as\n +“answers of 4 or 5” divided by/ },
    { args: ['explain', 'MON-3.1-2'], code: 0, says: /sla\/after-sales-response/ },
    { args: ['explain', 'customer-service/csat'], code: 0, says: /profile bank +≥ 88 %/ },
    { args: ['explain', 'customer-service/csat'], code: 0, says: /base 85 % → profile 88 %/ },
    {
      args: ['explain', 'touch-points-chat/first-response-time'],
      code: 0,
      says: /Waivers[^]*year-end-chat +chat-2, chat/,
    },
    { args: ['explain', 'csat'], code: 0, says: /kpi\/csat[\s\S]*Used by/ },
    { args: ['explain', 'costumer-service/csat'], code: 2, complains: /Did you mean `customer-service\/csat`/ },
    { args: ['validate', '--lang', 'fr'], code: 2, complains: /cannot be `fr`[\s\S]*zh, en/ },
    { args: ['new', 'kpis', 'x'], code: 2, complains: /Did you mean `kpi`/ },
    { args: ['new', 'kpi', 'Not An Id'], code: 2, complains: /cannot be an id/ },
  ])('yardstick $args → $code', async ({ args, code, says, complains }) => {
    const isJudging = ['evaluate', 'sla', 'explain'].includes(args[0] ?? '') && !args.includes('--help');
    const outcome = await typed(isJudging ? [...args, ...bundle] : args);
    expect(outcome).toMatchObject({ code });
    expect(outcome.stdout).toMatch(says ?? '');
    expect(outcome.stderr).toMatch(complains ?? '');
    // The result goes to stdout and complaints to stderr, never both ways; and no stack trace to anyone.
    expect(complains ? outcome.stdout : outcome.stderr).toBe('');
    expect(outcome.stdout + outcome.stderr).not.toMatch(/\n\s+at .*:\d+:\d+|undefined|\[object/);
  });

  test.each([
    { args: ['validate', broken], code: 1 },
    { args: ['evalute'], code: 2 },
    { args: ['--version'], code: 0 },
  ])('are those of the process: yardstick $args → $code', ({ args, code }) => {
    expect(yardstick(args)).toMatchObject({ code });
  });

  test('a misuse is told in Chinese where the environment is Chinese', () => {
    expect(yardstick(['evalute'], { env: { LANG: 'zh_CN.UTF-8' } }).stderr).toBe(
      '错误: 没有 `evalute` 这个命令。\n  › 是不是想写 `evaluate`？\n',
    );
  });

  test('a reader that stops early is no failure', () => {
    const command = `"${process.execPath}" dist/cli.js evaluate examples/e-commerce -p e-commerce -f json | head -c 10`;
    const { stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], { cwd: root, encoding: 'utf8' });
    expect(stderr).toBe('');
  });
});

describe('output', () => {
  test('json on stdout is one document, and nothing else', () => {
    const { stdout, stderr } = yardstick(['evaluate', 'examples/bank', '-p', 'bank', '-f', 'json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ profile: 'bank', summary: { met: 4, missed: 3 } });
  });

  test('ndjson is one verdict a line', () => {
    const { stdout } = yardstick(['evaluate', 'examples/bank', '-p', 'bank', ...bundle, '-f', 'ndjson']);
    const lines = stdout.trimEnd().split('\n');
    const whole = yardstick(['evaluate', 'examples/bank', '-p', 'bank', ...bundle, '-f', 'json']).stdout;
    expect(lines).toHaveLength((JSON.parse(whole) as { verdicts: unknown[] }).verdicts.length);
    expect(lines.map((line) => (JSON.parse(line) as { goal: string }).goal)).toContain('bank/complaint-rate');
  });

  test('--output writes the whole file, and says so on stderr', () => {
    const folder = emptyFolder();
    const { stdout, stderr, code } = yardstick(
      ['validate', join(root, 'standards'), '-f', 'json', '-o', 'deep/findings.json'],
      { cwd: folder },
    );
    expect({ stdout, stderr, code }).toEqual({ stdout: '', stderr: 'written to deep/findings.json\n', code: 0 });
    expect(JSON.parse(readFileSync(join(folder, 'deep/findings.json'), 'utf8'))).toMatchObject({
      findings: [],
      summary: { errors: 0 },
    });
    expect(readdirSync(join(folder, 'deep'))).toEqual(['findings.json']);
  });

  test('colour only where it is wanted', () => {
    const escape = '\u001B[';
    const told = (env: NodeJS.ProcessEnv, ...args: string[]) =>
      yardstick(['validate', 'examples/releases/standards', ...args], { env }).stdout;
    expect(told({ FORCE_COLOR: '1' })).toContain(escape);
    expect(told({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain(escape);
    expect(told({ FORCE_COLOR: '1' }, '--no-color')).not.toContain(escape);
  });
});

describe('Parquet', () => {
  const file = join(root, 'test/cli/fixtures/march.parquet');

  test('is read like a table, and says which row is wrong', () => {
    const { code, stdout } = yardstick(['evaluate', file, ...bundle, '--fail-on', 'never']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/phone +2026-03 +91\.2 % +≥ 85 % +✔ met/);
    expect(stdout).toMatch(/cannot be −5 s \(possible: 0 s or more\)[^\n]*\n[^\n]*march\.parquet row 3/);
  });

  test('that is cut off is told as such', () => {
    const cut = join(emptyFolder(), 'cut.parquet');
    writeFileSync(cut, readFileSync(file).subarray(0, 900));
    const { code, stdout, stderr } = yardstick(['evaluate', cut, ...bundle]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('The file is damaged, or no Parquet file.');
  });
});

describe('init and new', () => {
  test('what init writes validates without a finding and evaluates', () => {
    const folder = emptyFolder();
    const { code, stdout } = yardstick(['init', 'ours'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('npx yardstick validate');
    const ours = join(folder, 'ours');
    expect(yardstick(['validate'], { cwd: ours })).toEqual({
      code: 0,
      stdout: '✔ 18 files, nothing to mend\n',
      stderr: '',
    });
    const evaluated = yardstick(['evaluate', 'snapshots'], { cwd: ours });
    expect(evaluated.code).toBe(1);
    expect(evaluated.stdout).toMatch(/1 missed · ▲ 1 at risk · \? 1 insufficient · ✔ 3 met/);
    for (const file of ['.github/workflows/standards.yml', '.vscode/settings.json', 'schemas/kpi.schema.json'])
      expect(existsSync(join(ours, file))).toBe(true);
  });

  test('init leaves a folder alone that holds one of its files', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'standards/kpi'), { recursive: true });
    writeFileSync(join(folder, 'standards/kpi/csat.yaml'), 'mine\n');
    const { code, stderr } = yardstick(['init'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('`standards/kpi/csat.yaml` exists already; nothing was written.');
    expect(readdirSync(folder)).toEqual(['standards']);
    expect(readFileSync(join(folder, 'standards/kpi/csat.yaml'), 'utf8')).toBe('mine\n');
  });

  test.each([
    { there: 'an empty folder', text: undefined, code: 0, complains: /^$/ },
    { there: 'standards without a workspace', text: 'kind: kpi\nid: csat\n', code: 0, complains: /^$/ },
    {
      there: 'a workspace',
      text: readFileSync(join(root, 'standards/workspace.yaml'), 'utf8'),
      code: 2,
      complains: /There is a workspace already, `standards\/first\.yaml`[\s\S]*Edit that file/,
    },
    {
      there: 'a broken workspace, which is to be mended',
      text: 'kind: workspace\nid: [\n',
      code: 2,
      complains: /There is a workspace already/,
    },
  ])('new workspace where there is $there → $code', ({ text, code, complains }) => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'standards'));
    if (text !== undefined) writeFileSync(join(folder, 'standards/first.yaml'), text);
    const outcome = yardstick(['new', 'workspace', 'ours'], { cwd: folder });
    expect(outcome).toMatchObject({ code });
    expect(outcome.stderr).toMatch(complains);
    expect(existsSync(join(folder, 'standards/workspace/ours.yaml'))).toBe(code === 0);
  });

  test.each(Object.keys(kinds).filter((kind) => kind !== 'workspace'))(
    'a new %s fits into the standards that are there',
    async (kind) => {
      const cwd = emptyFolder();
      await typed(['init'], { cwd });
      expect(await typed(['new', kind, 'another'], { cwd })).toMatchObject({ code: 0 });
      const text = readFileSync(join(cwd, `standards/${kind}/another.yaml`), 'utf8');
      expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=../../schemas/${kind}.schema.json`);
      expect(await typed(['validate'], { cwd })).toMatchObject({ code: 0 });
      expect(await typed(['new', kind, 'another'], { cwd })).toMatchObject({ code: 2 });
      expect(readFileSync(join(cwd, `standards/${kind}/another.yaml`), 'utf8')).toBe(text);
    },
  );
});

describe('diff', () => {
  const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, stdio: 'ignore' });

  test('of a git revision and the folder as it is now, with its gates', () => {
    const folder = emptyFolder();
    yardstick(['init', 'ours'], { cwd: folder });
    const ours = join(folder, 'ours');
    git(ours, 'init', '-q', '-b', 'main');
    git(ours, 'add', '-A');
    git(ours, '-c', 'user.name=Q', '-c', 'user.email=q@example.com', 'commit', '-qm', 'Start');
    expect(yardstick(['diff', 'main'], { cwd: ours })).toMatchObject({ code: 0, stderr: '' });
    const file = join(ours, 'standards/standard/customer-service.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('limit: 80 %', 'limit: 75 %'));
    const told = yardstick(['diff', 'main', '--lang', 'en'], { cwd: ours });
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toContain('▼ loosens     goals › csat › limit');
    expect(told.stdout).toContain('so it has to be 1.1.0');
    const gate = yardstick(['diff', 'main', '--lang', 'en', '--require-reason', '--require-version'], { cwd: ours });
    expect(gate.code).toBe(1);
    expect(gate.stderr).toContain('is loosened without a reason');
    expect(gate.stderr).toContain('the version has to be 1.1.0');
    const wrong = yardstick(['diff', 'mian', '--lang', 'en'], { cwd: ours });
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('Did you mean `main`?');
  });
});
