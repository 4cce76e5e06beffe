import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareText } from '../../src/finding/finding.ts';
import { openValidation, type Standards } from '../../src/toolkit/validate.ts';
import { emptyFolder, yardstick } from '../cli/yardstick.ts';
import { inPlace, starter, today } from './starter.ts';

/*
 * Slips as they really happen, one file each, in the place of the starter's document of its kind. The first lines of a file
 * say what is to be found in it, all of it and nothing else: `# expect <line>:<column> <code>`.
 */

const folder = import.meta.dirname;
const kinds = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const cases = kinds.flatMap(({ name: kind }) =>
  readdirSync(join(folder, kind)).map((file) => ({
    kind,
    slip: file.replace('.yaml', ''),
    file: join(folder, kind, file),
  })),
);

/** Sentences of libraries and machines, which nobody but a programmer understands. */
const raw =
  /must NOT |must be (string|array|object|number|integer|boolean|equal)|must have required|must match |Nested mappings|Implicit (keys|map)|Unexpected (token|scalar|flow)|Cannot read prop|is not a function|undefined|\[object|ENOENT|EISDIR|\bat \w+ \(|node:internal|Missing closing|Map keys|All (mapping|collection|sequence) items|BLOCK_|BAD_INDENT|TypeError|SyntaxError/;

let files: ReadonlyMap<string, string>;
const validate = openValidation();
beforeAll(async () => {
  files = await starter();
});

function found({ findings }: Standards, path: string): string[] {
  return findings.map(
    ({ file, range, code }) =>
      `${file === path ? '' : `${file ?? '-'} `}${range === null ? '-' : `${range.start.line}:${range.start.column}`} ${code}`,
  );
}

function expectWords({ findings, sources }: Standards): void {
  for (const { message, help, range, file } of findings) {
    for (const words of [message, help]) {
      expect(words?.zh).toMatch(/\p{Script=Han}/u);
      expect(words?.en).toMatch(/[a-z]/);
      expect(`${words?.zh} ${words?.en}`).not.toMatch(raw);
    }
    const isThere = file === null || range === null || sources.get(file)?.line(range.start.line) !== undefined;
    expect(isThere || sources.get(file) === undefined).toBe(true);
  }
}

test('the starter is sound, and there are enough slips', () => {
  expect(
    validate(
      [...files].map(([path, content]) => ({ path, content })),
      { today },
    ).findings,
  ).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(200);
  expect(kinds).toHaveLength(18);
});

describe.each(cases)('$kind/$slip', ({ kind, slip, file }) => {
  test('is told at its place, in words, and nothing else is', () => {
    const content = readFileSync(file, 'utf8');
    const path = `standards/${kind}/${slip}.yaml`;
    const expected = [...content.matchAll(/^# expect (.+)$/gm)].map(([, each]) => each);
    expect(expected.length).toBeGreaterThan(0);
    const standards = validate(inPlace(files, kind, { path, content }), { today });
    expect(found(standards, path)).toEqual(expected);
    expectWords(standards);
  });
});

describe('bytes that no comment can speak of', () => {
  const kpi = () => [...files].find(([path]) => path.startsWith('standards/kpi/'))?.[1] ?? '';
  const utf16 = (text: string, isBig = false) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  };

  test.each([
    { slip: 'an empty file', bytes: () => Buffer.alloc(0), told: ['1:1 file/empty'] },
    { slip: 'a file of blanks', bytes: () => Buffer.from(' \n\n\t\n'), told: ['1:1 file/empty'] },
    { slip: 'UTF-16', bytes: () => utf16(kpi()), told: ['1:1 file/not-utf8'] },
    { slip: 'UTF-16 the other way round', bytes: () => utf16(kpi(), true), told: ['1:1 file/not-utf8'] },
    {
      slip: 'GB 18030',
      bytes: () => Buffer.concat([Buffer.from('title: '), Buffer.from([0xbf, 0xcd, 0xbb, 0xa7]), Buffer.from('\n')]),
      told: ['1:1 file/not-utf8'],
    },
    {
      slip: 'a picture',
      bytes: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      told: ['1:1 file/not-utf8'],
    },
    {
      slip: 'a workbook',
      bytes: () => Buffer.from('504b0304140006000800000021', 'hex'),
      told: ['1:3 yaml/invisible-sign'],
    },
    { slip: 'two megabytes', bytes: () => Buffer.alloc(2_000_000, 'a: 1\n'), told: ['1:1 file/too-large'] },
    { slip: 'a byte-order mark, which is none', bytes: () => Buffer.from(`\uFEFF${kpi()}`), told: [] },
    { slip: 'Windows line ends, which are none', bytes: () => Buffer.from(kpi().replaceAll('\n', '\r\n')), told: [] },
  ])('$slip', ({ bytes, told }) => {
    const path = 'standards/kpi/bytes.yaml';
    const standards = validate(inPlace(files, 'kpi', { path, content: bytes() }), { today });
    expect(found(standards, path)).toEqual(told);
    expectWords(standards);
  });

  test('a slip in a file with Windows line ends and a byte-order mark stands where it stands', () => {
    const path = 'standards/kpi/windows.yaml';
    const text = `\uFEFF${kpi().replace('better: higher', 'better: hihger').replaceAll('\n', '\r\n')}`;
    const standards = validate(inPlace(files, 'kpi', { path, content: Buffer.from(text) }), { today });
    const line = text.split('\r\n').findIndex((each) => each.startsWith('better')) + 1;
    expect(found(standards, path)).toEqual([`${line}:9 schema/unknown-value`]);
  });
});

test.each(['zh', 'en'])('all of them at once, on the command line, in %s', (language) => {
  const all = emptyFolder();
  mkdirSync(join(all, 'standards'));
  for (const { kind, slip, file } of cases)
    writeFileSync(join(all, 'standards', `${kind}-${slip}.yaml`), readFileSync(file));
  const { code, stdout, stderr } = yardstick(['validate', '--lang', language], { cwd: all });
  expect(code).toBe(1);
  expect(stderr).toBe('');
  const said = stdout
    .split('\n')
    .filter((line) => !/^\s+\d* *│/.test(line))
    .toSorted(compareText)
    .join('\n');
  expect(said).not.toMatch(raw);
});
