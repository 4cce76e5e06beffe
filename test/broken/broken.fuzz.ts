import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openValidation } from '../../src/toolkit/validate.ts';
import { drawSeed, howMany, patience } from '../calendar/random.ts';
import { inPlace, starter, today } from './starter.ts';

/*
 * Whatever a file holds – a sound document with a few slips of the hand, or bytes of any kind – it is read in bounded time,
 * told in words at places that exist, and told the same way again.
 */

const run = { seed: drawSeed('broken files'), numRuns: howMany(80, 3000), ...patience };
let files: ReadonlyMap<string, string>;
let texts: readonly string[];
beforeAll(async () => {
  files = await starter();
  texts = [...files.values()];
});
const validate = openValidation();

/** Milliseconds, a hundred times what a document of its size takes. */
const mostTime = 5000;

function examine(content: string | Uint8Array): void {
  const all = inPlace(files, 'kpi', { path: 'standards/kpi/any.yaml', content });
  const from = performance.now();
  const { findings, sources } = validate(all, { today });
  expect(performance.now() - from).toBeLessThan(mostTime);
  for (const { file, range, message, help } of findings) {
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(`${message.en} ${help?.en}`).not.toMatch(/\[object|Cannot read|is not a function|must NOT|Nested mappings/);
    const source = file === null ? undefined : sources.get(file);
    if (source === undefined || range === null) continue;
    const { start, end } = range;
    expect(start.column - 1).toBeLessThanOrEqual(source.line(start.line)?.length ?? -1);
    expect(end.line > start.line || (end.line === start.line && end.column >= start.column)).toBe(true);
    expect(source.line(end.line)).toBeDefined();
  }
  expect(openValidation()(all, { today }).findings).toEqual(findings);
}

const signs = fc.constantFrom(
  ...'： ， 、 “ ” ％ － { } [ ] " \' # &a *a ! | > % @ ? <<: 0 1e999 ～ \u200b \u0000 😀 null yes 2026-02-30 \uFEFF'.split(
    ' ',
  ),
  '　',
  '\t',
  '\n',
  '\r\n',
  '- ',
  ': ',
  '---\n',
);
type Edit = (text: string) => string;
const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(at, signs).map(([share, sign]): Edit => (text) => {
    const place = Math.floor(share * text.length);
    return text.slice(0, place) + sign + text.slice(place);
  }),
  fc.tuple(at, fc.integer({ min: 1, max: 8 })).map(([share, length]): Edit => (text) => {
    const place = Math.floor(share * text.length);
    return text.slice(0, place) + text.slice(place + length);
  }),
  fc.tuple(at, signs).map(([share, sign]): Edit => (text) => {
    const place = Math.floor(share * text.length);
    return text.slice(0, place) + sign + text.slice(place + 1);
  }),
  fc.tuple(at, at).map(([one, other]): Edit => (text) => {
    const lines = text.split('\n');
    const [a, b] = [Math.floor(one * lines.length), Math.floor(other * lines.length)];
    return lines
      .with(a, lines[b] ?? '')
      .with(b, lines[a] ?? '')
      .join('\n');
  }),
  fc.tuple(at, fc.constantFrom('twice', 'gone', 'in', 'out')).map(([share, how]): Edit => (text) => {
    const lines = text.split('\n');
    const place = Math.floor(share * lines.length);
    const line = lines[place] ?? '';
    const written = { twice: [line, line], gone: [], in: [`  ${line}`], out: [line.replace(/^ {1,2}/, '')] }[how];
    return lines.toSpliced(place, 1, ...(written ?? [])).join('\n');
  }),
);

describe('files of any kind', () => {
  test('documents with slips of the hand', () => {
    const slips = fc.tuple(fc.nat(), fc.array(edit, { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(slips, ([which, edits]) => {
        examine(edits.reduce((text, change) => change(text), texts[which % texts.length] ?? ''));
      }),
      run,
    );
  });

  test('two documents cut and put together', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), at, at, (one, other, cut, paste) => {
        const [a = '', b = ''] = [texts[one % texts.length], texts[other % texts.length]];
        examine(a.slice(0, Math.floor(cut * a.length)) + b.slice(Math.floor(paste * b.length)));
      }),
      run,
    );
  });

  test('bytes and texts of any kind', () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(signs, { maxLength: 80 }).map((each) => each.join('')),
    );
    fc.assert(fc.property(noise, examine), run);
  });
});
