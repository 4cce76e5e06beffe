import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { commands } from '../../src/commands/index.ts';
import { explainedProblems } from '../../src/explanation/explain.ts';
import { problems } from '../../src/finding/catalogue/index.ts';
import type { Finding } from '../../src/finding/finding.ts';
import type { Examples, Explained } from '../../src/finding/problem.ts';
import { kinds } from '../../src/kinds/index.ts';
import { formats } from '../../src/report/index.ts';
import { kindNames } from '../../src/schema/validate.ts';
import {
  compile,
  evaluateSnapshots,
  judgeTickets,
  readDatasetFiles,
  readSnapshotFiles,
  readTicketFiles,
  scoreSnapshots,
  type StandardsFile,
  validate,
} from '../../src/index.ts';
import { readStandardsFiles } from '../../src/workspace/files.ts';
import { base, tickets, today } from '../errors/base.ts';

/*
 * The examples of every problem and check are what `yardstick explain` shows: the bad one must show the problem, the good
 * one must be as good as it looks.
 */

const all: readonly Explained[] = [...problems, ...checks];

/** Not to be shown by an example: these have tests of their own below. */
const shownOtherwise: readonly string[] = [
  'baseline/mended',
  'bundle/damaged',
  'bundle/other-format',
  'bundle/signature',
  'baseline/unreadable',
  'dataset/no-file',
  'dataset/not-tickets',
  'dataset/wrong-encoding',
  'engine/file-changed',
  'engine/in-database',
  'engine/no-table',
  'engine/refused',
  'evaluation/unknown-profile',
  'file/unreadable',
  'handbook/unknown-name',
  'engine/file-changed',
  'engine/refused',
  'measure/clocks-left-out',
  'measure/goals-not-measured',
  'measure/impossible-figure',
  'measure/no-figure',
  // In test/measure.
];

/** Problems whose bad example cannot help showing another one: a number of findings alike are about something. */
const withOthers: Readonly<Record<string, readonly string[]>> = {
  'snapshot/more-like-this': ['snapshot/not-a-number'],
};

const snapshot = '{ "period": "2026-03", "scope": { "channel": "phone" }, "metrics": { "csat": 91.2 } }';

const ticket = '[{ "id": "T-1", "created": "2026-03-02T09:00:00+08:00", "scope": { "channel": "phone" } }]';

/** All that is found where an example is put into the base standards. */
async function findingsOf(code: string, { of }: Examples, text: string): Promise<readonly Finding[]> {
  const own = of === 'document' || of === 'bytes' ? filesOf(code, of, text) : [];
  if (of === 'records') own.push({ path: 'tickets.yaml', content: tickets });
  const standards = validate([...baseFor(code, of, own), ...own], { today });
  if (of === 'tickets') {
    const file = { path: 'tickets.json', format: 'json', text } as const;
    return [...standards.findings, ...readTicketFiles([file], compile(standards), null).findings];
  }
  if (of === 'records') {
    const { datasets } = compile(standards);
    const file = { path: 'tickets.csv', format: 'csv', text } as const;
    return [...standards.findings, ...datasets.flatMap((dataset) => readDatasetFiles(dataset, [file]).findings)];
  }
  if (code === 'evaluation/tickets-uncovered') {
    const bundle = compile(standards);
    const file = { path: 'tickets.json', format: 'json', text: ticket } as const;
    return (await judgeTickets(bundle, readTicketFiles([file], bundle, null), { now: 0, findings: standards.findings }))
      .findings;
  }
  const isEvaluated = code.startsWith('evaluation/');
  if (of !== 'json' && of !== 'csv' && !isEvaluated) return standards.findings;
  const bundle = compile(standards);
  const file =
    of === 'json' || of === 'csv'
      ? ({ path: `example.${of}`, format: of, text } as const)
      : ({ path: 'example.json', format: 'json', text: snapshot } as const);
  const snapshots = readSnapshotFiles([file], bundle);
  if (!isEvaluated) return [...standards.findings, ...snapshots.findings];
  const judge = code.includes('scorecard') ? scoreSnapshots : evaluateSnapshots;
  return (await judge(bundle, snapshots, { findings: standards.findings })).findings;
}

function filesOf(code: string, of: 'document' | 'bytes', text: string): StandardsFile[] {
  if (of === 'bytes') return [{ path: 'example.yaml', content: Uint8Array.from(Buffer.from(text, 'hex')) }];
  // In the examples of YAML itself, `---` is what they are about.
  const documents = code.startsWith('yaml/') ? [text] : text.split(/^---\n/m).filter((each) => each !== '');
  return documents.map((content, index) => ({
    path: /^# file: (.*)\n/.exec(content)?.[1] ?? `example-${index}.yaml`,
    content,
  }));
}

/** The base without what the example writes itself, so that it does not stand there twice. */
function baseFor(code: string, of: Examples['of'], own: readonly StandardsFile[]): readonly StandardsFile[] {
  if (code === 'catalog/no-workspace') return [];
  const written = new Set(own.map(nameOf));
  return base.filter((file) => {
    const name = nameOf(file);
    const isWorkspace = name.startsWith('workspace ') && [...written].some((each) => each.startsWith('workspace '));
    if (isWorkspace) return code === 'catalog/several-workspaces';
    // Its goals would be judged where the example has none.
    if (of === 'document' && code.startsWith('evaluation/') && name === 'standard service') return false;
    // What was never released, and judges, is what the example is about.
    if (code === 'reported-kept' && !/^(kpi|calendar) /.test(name)) return false;
    return !written.has(name);
  });
}

/** `kpi csat`; nothing for bytes that are no text. */
function nameOf({ content }: StandardsFile): string {
  const text = typeof content === 'string' ? content : Buffer.from(content).toString();
  return `${/^kind: (.*)$/m.exec(text)?.[1] ?? ''} ${/^id: (.*)$/m.exec(text)?.[1] ?? ''}`;
}

function codes(findings: readonly Finding[]): string[] {
  return findings.map(({ code }) => code);
}

function errors(findings: readonly Finding[]): string[] {
  return codes(findings.filter(({ severity }) => severity === 'error'));
}

describe('the base into which examples are put', () => {
  it('is sound itself', () => {
    expect(validate(base, { today }).findings).toEqual([]);
  });
});

const byExample = all.filter(({ code }) => !shownOtherwise.includes(code));

describe.each(byExample)('$code', ({ code, severity, examples }) => {
  it('shows in its bad example, and nothing graver beside it', async () => {
    const findings = await findingsOf(code, examples, examples.bad);
    expect(codes(findings)).toContain(code);
    expect(findings.find((each) => each.code === code)?.severity).toBe(severity);
    const others = errors(findings).filter((each) => each !== code && !withOthers[code]?.includes(each));
    expect(others).toEqual([]);
  });

  it('does not show in its good example, nor any other error', async () => {
    const findings = await findingsOf(code, examples, examples.good);
    expect(codes(findings)).not.toContain(code);
    expect(errors(findings)).toEqual([]);
  });

  it('is told of in both languages', async () => {
    const told = (await findingsOf(code, examples, examples.bad)).filter((each) => each.code === code);
    for (const words of told.flatMap(({ message, help }) => [message, ...(help === null ? [] : [help])])) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).toMatch(/[A-Za-z]{2}/);
      expect(words.en).not.toBe(words.zh);
    }
  });
});

it('tickets without a clock are told of where the first of them stands', async () => {
  const problem = all.find(({ code }) => code === 'evaluation/tickets-uncovered');
  const own = { path: 'response.yaml', content: problem?.examples.bad ?? '' };
  const bundle = compile(validate([...base, own], { today }));
  const text = 'id,created,channel\nT-2,2026-03-02T09:00:00+08:00,phone\nT-1,2026-03-02T10:00:00+08:00,phone\n';
  const read = readTicketFiles([{ path: 'tickets.csv', format: 'csv', text }], bundle, null);
  const { findings } = await judgeTickets(bundle, read, { now: 0 });
  expect(findings.map(({ file, range, message }) => [file, range?.start.line, message.en])).toEqual([
    ['tickets.csv', 2, '2 of 2 tickets are in the scope of no clock and not timed: T-1, T-2.'],
  ]);
});

describe('problems that no example can show', () => {
  it('file/unreadable: a file that cannot be opened', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
    try {
      symlinkSync(join(folder, 'moved-away.yaml'), join(folder, 'csat.yaml'));
      writeFileSync(join(folder, 'wait.yaml'), 'kind: kpi\n');
      const { files, findings } = await readStandardsFiles('.', folder);
      expect(files.map(({ path }) => path)).toEqual(['wait.yaml']);
      expect(findings.map(({ code, file }) => `${file}: ${code}`)).toEqual(['csat.yaml: file/unreadable']);
      expect(findings[0]?.message.zh).toBe('文件无法读取（ENOENT）。');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('evaluation/unknown-profile: a profile that nobody wrote', async () => {
    const profile = {
      path: 'night-desk.yaml',
      content:
        'kind: profile\nid: night-desk\nversion: 1.0.0\nstatus: active\ntitle: 夜间专席\nowner: quality\nadjust:\n  - { goal: service/csat, target: 86 %, reason: 夜间来电多为投诉 }\n',
    };
    const bundle = compile(validate([...base, profile], { today }));
    const snapshots = readSnapshotFiles([{ path: 'march.json', format: 'json', text: snapshot }], bundle);
    const evaluate = (name: string) => evaluateSnapshots(bundle, snapshots, { profile: name });
    const unknown = await evaluate('nigth-desk');
    expect(codes(unknown.findings)).toEqual(['evaluation/unknown-profile']);
    expect(unknown.findings[0]?.help?.en).toBe('Did you mean `night-desk`?');
    expect(unknown.verdicts).toEqual([]);
    const known = await evaluate('night-desk');
    expect(codes(known.findings)).not.toContain('evaluation/unknown-profile');
    expect(known.verdicts.length).toBeGreaterThan(0);
  });
});

describe('what is said of problems', () => {
  it('has a code of its own, subject first and in kebab-case', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    for (const { code } of problems) expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const { code } of checks) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  it.each(all)('$code has a sentence of what is good and one of why, in both languages', ({ summary, why }) => {
    for (const { zh, en } of [summary, why]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh.trimEnd()).toMatch(/[。？！]$/);
      expect(en).toMatch(/[A-Za-z]{2}/);
      expect(en).not.toMatch(/[\u4E00-\u9FFF]/);
      expect(en.trimEnd()).toMatch(/[.?!]$/);
    }
  });

  it('can be explained, all of it', () => {
    const explained = explainedProblems.map(({ code }) => code);
    expect(explained).toEqual(all.map(({ code }) => code).toSorted());
  });
});

/** Values that the files of a folder export, by what they are; a file that registers others does not count. */
async function exportsOf<T>(folder: string, isMember: (value: object) => value is T & object): Promise<T[]> {
  const source = new URL(`../../src/${folder}/`, import.meta.url);
  const files = readdirSync(source).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  const modules = await Promise.all(
    files.map((name) => import(new URL(name, source).href) as Promise<Readonly<Record<string, unknown>>>),
  );
  return modules
    .flatMap((exported) => Object.values(exported))
    .filter((value): value is T & object => typeof value === 'object' && value !== null && isMember(value));
}

/** Whether a value of which nothing is known has these properties. */
function has<Key extends string>(value: object, ...keys: readonly Key[]): value is Record<Key, unknown> {
  return keys.every((key) => key in value);
}

describe('what stands in a folder is registered', () => {
  it('checks', async () => {
    const exported = await exportsOf('checks', (value) => has(value, 'code', 'findings'));
    const files = readdirSync(new URL('../../src/checks/', import.meta.url))
      .filter((name) => !['check.ts', 'index.ts', 'release-example.ts'].includes(name))
      .map((name) => name.replace('.ts', ''));
    expect(checks.map(({ code }) => code).toSorted()).toEqual(files.toSorted());
    expect(new Set<unknown>(exported)).toEqual(new Set<unknown>(checks));
  });

  it('problems', async () => {
    const exported = await exportsOf('finding/catalogue', (value) => has(value, 'code', 'message'));
    expect(exported.length).toBeGreaterThan(0);
    expect(new Set<unknown>(exported)).toEqual(new Set<unknown>(problems));
  });

  it('kinds, each with its schema', async () => {
    const exported = await exportsOf('kinds', (value) => has(value, 'name', 'references', 'template'));
    expect(new Set<unknown>(exported)).toEqual(new Set<unknown>(Object.values(kinds)));
    for (const [name, kind] of Object.entries(kinds)) expect(kind.name).toBe(name);
    expect(kindNames).toEqual(Object.keys(kinds).toSorted());
    const files = readdirSync(new URL('../../src/kinds/', import.meta.url)).map((name) => name.replace('.ts', ''));
    expect(files.filter((name) => name !== 'index').toSorted()).toEqual(kindNames);
    const schemas = readdirSync(new URL('../../schemas/', import.meta.url)).map((name) =>
      name.replace('.schema.json', ''),
    );
    expect(
      schemas
        .filter(
          (name) =>
            ![
              'bundle',
              'changes',
              'clocks',
              'common',
              'evaluation',
              'findings',
              'impact',
              'scores',
              'service',
            ].includes(name),
        )
        .toSorted(),
    ).toEqual(kindNames);
  });

  it('formats', async () => {
    const results = ['evaluation', 'explanation', 'validation'];
    const exported = await exportsOf(
      'report',
      (value): value is object => has(value, 'name') && results.some((result) => result in value),
    );
    expect(formats.map(({ name }) => name)).toEqual(formats.map(({ name }) => name).toSorted());
    expect(new Set<unknown>(exported)).toEqual(new Set<unknown>(formats));
  });

  it('commands', async () => {
    const exported = await exportsOf('commands', (value) => has(value, 'name', 'run'));
    expect(commands.length).toBeGreaterThan(0);
    expect(new Set<unknown>(exported)).toEqual(new Set<unknown>(commands));
  });
});
