import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/text/code-frame.ts';
import { Source } from '../../src/text/source.ts';
import { displayWidth } from '../../src/text/width.ts';

function frame(text: string, line: number, from: number, to = from, endLine = line): string[] {
  const range = { start: { line, column: from }, end: { line: endLine, column: to } };
  return codeFrame(new Source('a.yaml', text), range).split('\n');
}

describe('a code frame', () => {
  it('shows the line before, the line, and carets under the place', () => {
    expect(frame('goals:\n  - id: csat\n    target: 90', 3, 13, 15)).toEqual([
      '2 │   - id: csat',
      '3 │     target: 90',
      '  │             ^^',
    ]);
  });

  it('stands right under Chinese, which is two columns wide', () => {
    expect(frame('title: x\n目标: 九十', 2, 5, 7)).toEqual(['1 │ title: x', '2 │ 目标: 九十', '  │       ^^^^']);
  });

  it('counts emoji by their columns and by their UTF-16 units', () => {
    expect(frame('😀: 90', 1, 5, 7)).toEqual(['1 │ 😀: 90', '  │     ^^']);
  });

  it('shows tabs as what they are', () => {
    expect(frame('\tid: 1', 1, 2, 4)).toEqual(['1 │ →   id: 1', '  │     ^^']);
    expect(frame('\tid: 1', 1, 1, 2)).toEqual(['1 │ →   id: 1', '  │ ^^^^']);
  });

  it('leaves out a line before that is empty, and aligns the numbers', () => {
    expect(frame('\n\nid: 1', 3, 1, 3)).toEqual(['3 │ id: 1', '  │ ^^']);
    const long = Array.from({ length: 10 }, (_, index) => `line ${index + 1}`).join('\n');
    expect(frame(long, 10, 1, 5)).toEqual([' 9 │ line 9', '10 │ line 10', '   │ ^^^^']);
  });

  it.each([
    ['an empty range in a line is one caret', 'id: 1', 1, 5, 5, '  │     ^'],
    ['an empty range at its start means the line', '  id: 1', 1, 1, 1, '  │   ^^^^^'],
    ['a place behind the end is one caret behind it', 'id: 1', 1, 6, 6, '  │      ^'],
    ['an empty line has one caret', '', 1, 1, 1, '  │ ^'],
  ])('%s', (_what, text, line, from, to, carets) => {
    expect(frame(text, line, from, to).at(-1)).toBe(carets);
  });

  it('of several lines marks the first to its end', () => {
    expect(frame('if:\n  all: []\nthen: {}', 2, 3, 5, 3)).toEqual(['1 │ if:', '2 │   all: []', '  │   ^^^^^^^']);
  });

  it('takes no line end of Windows for a character', () => {
    expect(frame('id: 1\r\nkpi: 2\r\n', 2, 6, 7)).toEqual(['1 │ id: 1', '2 │ kpi: 2', '  │      ^']);
  });

  it('shows a very long line around the place', () => {
    const line = `${'x'.repeat(1000)}HERE${'y'.repeat(1000)}`;
    const [shown = '', carets = ''] = frame(line, 1, 1001, 1005);
    expect(displayWidth(shown)).toBeLessThan(180);
    expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
    expect([shown.includes('│ …x'), shown.endsWith('y…')]).toEqual([true, true]);
  });

  it('marks no more of a very long range than it shows', () => {
    const [shown = '', carets = ''] = frame(`[${'1,'.repeat(500)}1]`, 1, 1, 1002);
    expect(displayWidth(carets)).toBeLessThanOrEqual(displayWidth(shown));
  });

  it('has its carets under what is marked, whatever stands before', () => {
    const characters = fc.array(fc.constantFrom('a', ' ', '中', '（', '😀', '\t', 'é', 'e\u0301'), {
      minLength: 1,
      maxLength: 100,
    });
    fc.assert(
      fc.property(characters, fc.nat(), fc.nat(), (line, one, other) => {
        const cuts = [one % line.length, other % line.length].toSorted((a, b) => a - b);
        const [from = 0, to = 0] = cuts;
        const before = line.slice(0, from).join('');
        const marked = line.slice(from, to + 1).join('');
        const start = 1 + before.length;
        const [shown = '', carets = ''] = frame(line.join(''), 1, start, start + marked.length);
        const columns = (text: string) => displayWidth(text.replaceAll('\t', '→   '));
        expect(carets.indexOf('^')).toBe('1 │ '.length + columns(before));
        expect(carets.length - carets.indexOf('^')).toBe(Math.max(1, Math.min(160 - columns(before), columns(marked))));
        expect(shown).toBe(`1 │ ${line.join('').replaceAll('\t', '→   ')}`);
      }),
    );
  });
});

describe('a source', () => {
  const source = new Source('a.yaml', 'id: 1\r\n目标: 2\n\nend');

  it.each([
    [0, 1, 1],
    [5, 1, 6],
    [6, 1, 7],
    [7, 2, 1],
    [9, 2, 3],
    [13, 3, 1],
    [14, 4, 1],
    [17, 4, 4],
    [999, 4, 4],
    [-5, 1, 1],
  ])('offset %d is line %d, column %d', (offset, line, column) => {
    expect(source.position(offset)).toEqual({ line, column });
  });

  it.each([
    [1, 'id: 1'],
    [2, '目标: 2'],
    [3, ''],
    [4, 'end'],
    [5, undefined],
    [0, undefined],
  ])('line %d is %j', (number, text) => {
    expect(source.line(number)).toBe(text);
  });

  it('every offset lies where its line and column say', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '中', '\n', '\r\n') }), fc.nat(40), (text, offset) => {
        const at = Math.min(offset, text.length);
        const { line, column } = new Source('a', text).position(at);
        const before = text.slice(0, at).split('\n');
        expect([line, column]).toEqual([before.length, (before.at(-1) ?? '').length + 1]);
      }),
    );
  });
});
