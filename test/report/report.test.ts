import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { compile, evaluateSnapshots, formats, readSnapshotFiles, validate, version } from '../../src/index.ts';
import { createColours } from '../../src/report/colours.ts';
import type { Presentation } from '../../src/report/format.ts';
import type { Evaluation } from '../../src/evaluation/generated.ts';
import { largeParts } from '../../src/text/parts.ts';
import { Source } from '../../src/text/source.ts';

const root = join(import.meta.dirname, '../..');
const standards = validate(
  readdirSync(join(root, 'standards'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: `standards/${path}`, content: readFileSync(join(root, 'standards', path)) })),
  { today: '2026-11-22' },
);
const bundle = compile(standards);

/** The bank case with one slip in it, so that every part of a report occurs. */
async function bankCase() {
  const names = readdirSync(join(root, 'examples/bank')).filter((name) => name.endsWith('.json'));
  const files = names.map((name) => ({
    path: name,
    format: 'json' as const,
    text: readFileSync(join(root, 'examples/bank', name), 'utf8').replace('"nps"', '"nsp"'),
  }));
  const snapshots = readSnapshotFiles(files, bundle);
  const evaluation = await evaluateSnapshots(bundle, snapshots, { profile: 'bank' });
  const source = (file: string) =>
    standards.sources.get(file) ?? new Source(file, files.find(({ path }) => path === file)?.text ?? '');
  return { evaluation, source };
}

const presentation = (language: 'zh' | 'en', source: Presentation['source']): Presentation => ({
  language,
  colours: createColours(false),
  width: 120,
  source,
  standardsFlag: '',
  all: false,
});

/** Whether a format gives its text as a whole or in parts. */
function printedAs(format: string, evaluation: Evaluation, shown: Presentation): string {
  const text = formats.find(({ name }) => name === format)?.evaluation?.(evaluation, shown) ?? '';
  return [...largeParts(text)].join('');
}

test('json in parts is the text that it is as a whole', async () => {
  const { evaluation, source } = await bankCase();
  for (const each of [evaluation, { ...evaluation, verdicts: [], by: ['team'] }])
    expect(printedAs('json', each, presentation('en', source))).toBe(`${JSON.stringify(each, null, 2)}\n`);
});

describe('golden outputs of the bank case', () => {
  test.each([
    { format: 'text', language: 'en' },
    { format: 'text', language: 'zh' },
    { format: 'markdown', language: 'zh' },
    { format: 'csv', language: 'en' },
  ] as const)('$format in $language', async ({ format, language }) => {
    const { evaluation, source } = await bankCase();
    const printed = printedAs(format, evaluation, presentation(language, source));
    await expect(printed.replaceAll(version, 'x.y.z')).toMatchFileSnapshot(
      `golden/bank.${language}.${format === 'text' ? 'txt' : format}`,
    );
  });
});

test('junit is XML to another parser, with a failure for each goal that was missed', async () => {
  const { evaluation, source } = await bankCase();
  const printed = printedAs('junit', evaluation, presentation('zh', source));
  expect(XMLValidator.validate(printed)).toBe(true);
  expect(printed.match(/<failure /g)).toHaveLength(evaluation.summary.missed);
  expect(printed.match(/<testcase /g)).toHaveLength(evaluation.verdicts.length);
  expect(evaluation.summary.missed).toBeGreaterThan(0);
});

test('csv keeps a text that a spreadsheet would run a text', async () => {
  const { evaluation } = await bankCase();
  const [first] = evaluation.verdicts;
  if (first === undefined) throw new Error('the bank case has verdicts');
  const title = { zh: '=HYPERLINK("http://x")', en: '=HYPERLINK("http://x")' };
  const printed = printedAs(
    'csv',
    { ...evaluation, verdicts: [{ ...first, title }] },
    presentation('en', () => undefined),
  );
  expect(printed).toContain(`"'=HYPERLINK(""http://x"")"`);
});

test('markdown shows the text of documents as text', async () => {
  const { evaluation } = await bankCase();
  const [first] = evaluation.verdicts;
  if (first === undefined) throw new Error('the bank case has verdicts');
  const title = { zh: 'a | <b>*c*</b>', en: 'a | <b>*c*</b>' };
  const printed = printedAs(
    'markdown',
    { ...evaluation, verdicts: [{ ...first, title, reason: 'target-reached' }] },
    presentation('en', () => undefined),
  );
  expect(printed).toContain('a \\| \\<b\\>\\*c\\*\\</b\\>');
});
