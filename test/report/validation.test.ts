import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { formats, validate } from '../../src/index.ts';
import type { Findings } from '../../src/finding/generated.ts';
import { createColours } from '../../src/report/colours.ts';
import { displayWidth } from '../../src/text/width.ts';
import { base, today } from '../errors/base.ts';

/** A workspace with something of everything: errors, a warning, a fix, a related place, an excuse, and hostile text. */
const files = [
  ...base,
  {
    path: 'standards/前台 100%.yaml',
    content: `kind: standard
id: desk
version: 1.0.0
status: active
title: { zh: '前台 <b>&"]]>', en: Desk }
owner: quality
goals:
  - { id: csat, kpi: csat, target: 85 %, limit: 80 % } # yardstick-ignore band-order until 2026-12-31: 等新系统
  - { id: wait, kpi: wait, target: 30 s, limit: 20 s }
`,
  },
  {
    path: 'standards/desk-two.yaml',
    content: `kind: standard
id: desk-two
version: 1.0.0
status: active
title: { zh: 前台二, en: Desk two }
owner: quality
review: { every: 6 months, last: 2025-01-01 }
goals:
  - { id: csat, kpi: cast, target: 85 %, limit: 90 % }
  - { id: wait, kpi: wait, target: 30 s, limit: 20 s } # yardstick-ignore band-order until 2026-12-31: 等新系统
`,
  },
];
const standards = validate(files, { today });
const found: Findings = {
  findings: [...standards.findings],
  suppressed: [...standards.suppressed],
  summary: standards.summary,
};

function shown(format: string, language: 'zh' | 'en' = 'en', width = 100, findings = found): string {
  const presentation = {
    language,
    colours: createColours(false),
    width,
    source: (file: string) => standards.sources.get(file),
    standardsFlag: '',
    all: false,
  };
  return formats.find(({ name }) => name === format)?.validation?.(findings, presentation) ?? '';
}

const none: Findings = validateNothing();
function validateNothing(): Findings {
  const { findings, suppressed, summary } = validate(base, { today });
  return { findings: [...findings], suppressed: [...suppressed], summary };
}

describe('golden outputs of a validation', () => {
  test.each([
    { format: 'text', language: 'en', name: 'validation.en.txt' },
    { format: 'text', language: 'zh', name: 'validation.zh.txt' },
    { format: 'markdown', language: 'zh', name: 'validation.zh.markdown' },
    { format: 'github', language: 'en', name: 'validation.en.github' },
    { format: 'junit', language: 'zh', name: 'validation.zh.junit.xml' },
    { format: 'gitlab', language: 'en', name: 'validation.en.gitlab.json' },
    { format: 'sarif', language: 'en', name: 'validation.en.sarif' },
  ] as const)('$format in $language', async ({ format, language, name }) => {
    await expect(shown(format, language)).toMatchFileSnapshot(`golden/${name}`);
  });
});

test('json follows its published schema', () => {
  const schema = (name: string): object =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../../schemas/${name}`), 'utf8')) as object;
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const isValid = ajv.compile(schema('findings.schema.json'));
  isValid(JSON.parse(shown('json')));
  expect(isValid.errors).toBeNull();
});

describe('sarif', () => {
  const log = JSON.parse(shown('sarif')) as Log;
  const [run] = log.runs;

  test('points from each result to its rule, its place and its fix', () => {
    for (const { ruleId, ruleIndex, locations } of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
      const region = locations?.[0]?.physicalLocation?.region;
      expect(region === undefined || (region.startLine ?? 0) >= 1).toBe(true);
    }
    const fixed = run?.results?.filter(({ fixes }) => fixes !== undefined).map(({ ruleId }) => ruleId);
    expect(fixed).toEqual(['suppression/stale']);
  });

  test('writes names as URIs', () => {
    const uris = run?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri);
    expect(uris).toContain('standards/%E5%89%8D%E5%8F%B0%20100%25.yaml');
  });

  test('keeps what is excused, with the reason', () => {
    const excused = run?.results?.filter(({ suppressions }) => suppressions !== undefined) ?? [];
    expect(excused.map(({ suppressions }) => suppressions?.[0])).toEqual([
      { kind: 'inSource', justification: '等新系统, until 2026-12-31' },
    ]);
  });

  test('gives a finding the same fingerprint after lines moved', () => {
    const moved = validate(
      files.map((file) => ({ ...file, content: `# a line more\n\n${String(file.content)}` })),
      { today },
    );
    const printsOf = (text: string) =>
      (JSON.parse(text) as Log).runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints) ?? [];
    const again = { findings: [...moved.findings], suppressed: [...moved.suppressed], summary: moved.summary };
    expect(printsOf(shown('sarif', 'en', 100, again))).toEqual(printsOf(shown('sarif')));
    expect(printsOf(shown('sarif', 'zh'))).toEqual(printsOf(shown('sarif')));
    expect(new Set(printsOf(shown('sarif')).map((each) => JSON.stringify(each))).size).toBe(run?.results?.length);
  });
});

describe('junit', () => {
  test.each([shown('junit'), shown('junit', 'zh'), shown('junit', 'en', 100, none)])(
    'is XML to another parser',
    (text) => {
      expect(XMLValidator.validate(text)).toBe(true);
    },
  );

  test('counts errors as failures and keeps warnings', () => {
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(shown('junit')) as {
      testsuites: Record<'@_tests' | '@_failures' | '@_skipped', string>;
    };
    const { errors, warnings, infos } = found.summary;
    expect(parsed.testsuites).toMatchObject({
      '@_tests': String(found.findings.length),
      '@_failures': String(errors),
      '@_skipped': String(warnings + infos),
    });
    expect(warnings).toBeGreaterThan(0);
  });
});

test('a workflow command is one line, whatever a text holds', () => {
  const lines = shown('github').trimEnd().split('\n');
  expect(lines).toHaveLength(found.findings.length + 1);
  expect(lines.slice(0, -1).every((line) => /^::(error|warning|notice) [^\n]*::/.test(line))).toBe(true);
  expect(lines.join()).toContain('file=standards/前台 100%25.yaml,');
});

test('gitlab has one fingerprint for each finding', () => {
  const issues = JSON.parse(shown('gitlab')) as { fingerprint: string; location: { lines: { begin: number } } }[];
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(found.findings.length);
});

test.each([40, 60, 80, 120])('no line of a message is wider than a terminal of %i columns', (width) => {
  for (const language of ['zh', 'en'] as const) {
    // Code frames show lines as they are.
    const lines = shown('text', language, width)
      .split('\n')
      .filter((line) => !/[│→]/.test(line) && /^(错误|警告|提示|error|warning|info| {2}›| {4}\S)/.test(line));
    const tooWide = lines.filter((line) => displayWidth(line) > width && /\s/.test(line.trim()));
    expect(tooWide.filter((line) => !/`[^`]{20,}|\S{24,}/.test(line))).toEqual([]);
  }
});
