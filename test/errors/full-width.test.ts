import { describe, expect, test } from 'vitest';
import { validate } from '../../src/index.ts';
import { today, workspace } from './base.ts';

/*
 * Signs of a Chinese keyboard where YAML reads the plain ones: each is told as what it is, at its own place and once.
 */

const lines = (title: string, tier: string, note = '') =>
  `kind: sla\nid: response\nversion: 1.0.0\nstatus: active\nowner: quality\ntitle: ${title}\n${note}clocks:\n  first-response: { start: created, stop: { reply: agent } }\ntiers:\n${tier}\n`;
const all = '  - { id: all, clock: first-response, target: 5 min }';
const withTitle = (title: string) => lines(title, all);
const withTier = (tier: string) => lines('热线', tier);
const withNote = (note: string) => lines('热线', all, note);

function found(content: string) {
  const files = [
    { path: 'workspace.yaml', content: workspace },
    { path: 'response.yaml', content },
  ];
  return validate(files, { today }).findings.filter(({ file }) => file === 'response.yaml');
}

describe('a full-width sign', () => {
  test.each([
    { of: 'a comma between languages', text: withTitle('{ zh: 热线，en: Hotline }'), at: '6:16', says: '半角逗号' },
    { of: 'the same with a space', text: withTitle('{ zh: 热线， en: Hotline }'), at: '6:16', says: '半角逗号' },
    { of: 'the same at a line end', text: withTitle('{ zh: 热线，\n  en: Hotline }'), at: '6:16', says: '半角逗号' },
    { of: 'a semicolon', text: withTitle('{ zh: 热线；en: Hotline }'), at: '6:16', says: '半角逗号' },
    { of: 'a plain semicolon', text: withTitle('{ zh: 热线; en: Hotline }'), at: '6:16', says: '用分号分隔各项' },
    {
      of: 'a comma between ids',
      text: withTier('  - { id: all，clock: first-response, target: 5 min }'),
      at: '10:14',
      says: '全角符号',
    },
    {
      of: 'a comma before braces',
      text: withTier('  - { id: all, clock: first-response, target: 5 min，when: { priority: A } }'),
      at: '10:52',
      says: '全角符号',
    },
    { of: 'braces', text: withTitle('｛ zh: 热线, en: Hotline ｝'), at: '6:8', says: '改成半角的 `{`' },
    { of: 'an opening brace', text: withTitle('｛ zh: 热线, en: Hotline }'), at: '6:8', says: '改成半角的 `{`' },
    { of: 'a closing brace', text: withTitle('{ zh: 热线, en: Hotline ｝'), at: '6:30', says: '改成半角的 `}`' },
    {
      of: 'brackets of a list',
      text: withTier('  - { id: all, clock: first-response, target: 5 min, when: { priority: 【A, B】 } }'),
      at: '10:72',
      says: '改成半角的 `[`',
    },
    {
      of: 'a closing bracket',
      text: withTier('  - { id: all, clock: first-response, target: 5 min, when: { priority: [A, B】 } }'),
      at: '10:77',
      says: '改成半角的 `]`',
    },
    { of: 'quotes around a colon', text: withTitle('“热线: 周末”'), at: '6:8', says: '中文引号' },
    { of: 'quotes around a comma', text: withTitle('{ zh: “热线, 周末”, en: Hotline }'), at: '6:14', says: '中文引号' },
    { of: 'a closing quote', text: withTitle('"热线”'), at: '6:11', says: '改成半角的 `"`' },
    {
      of: 'a dash before a mapping',
      text: withTier('  － { id: all, clock: first-response, target: 5 min }'),
      at: '10:3',
      says: '`- ` 开头',
    },
    { of: 'a dash before a key', text: withTier('  － id: all'), at: '10:3', says: '`- ` 开头' },
    { of: 'dashes of a list', text: withNote('sources:\n  － MON-1\n  － MON-2\n'), at: '8:3', says: '`- ` 开头' },
    { of: 'the sign of a comment', text: withNote('＃ 周末另有班表\n'), at: '7:1', says: '以半角的 `#` 开头' },
    {
      of: 'a space that is to indent',
      text: withTitle('热线').replace('  first-response', '　first-response'),
      at: '8:1',
      says: '换成半角空格',
    },
  ])('$of is told at $at', ({ text, at, says }) => {
    const [first, ...others] = found(text);
    expect(others).toEqual([]);
    expect(first?.code).toBe('yaml/full-width-sign');
    const { line, column } = first?.range?.start ?? {};
    expect(`${line}:${column}`).toBe(at);
    expect(`${first?.message.zh}${first?.help?.zh}`).toContain(says);
  });
});

describe('a full-width sign that belongs to the text', () => {
  test.each([
    { of: 'a comma', text: withTitle('{ zh: 热线，周末除外, en: Hotline }') },
    { of: 'a comma before Latin', text: withTitle('{ zh: 热线，VIP 除外, en: Hotline }') },
    { of: 'quotes', text: withTitle('{ zh: “热线”时限, en: Hotline }') },
    { of: 'brackets', text: withTitle('{ zh: 【重要】热线, en: Hotline }') },
    { of: 'brackets at the start of a line', text: withNote('note:\n  【重要】周末只接急诊\n') },
    { of: 'a lone dash, which may be meant', text: withNote('note:\n  — 周末只接急诊\n') },
    { of: 'a number sign', text: withNote('note: 见 ＃3 号窗口\n') },
  ])('$of is fine', ({ text }) => {
    expect(found(text)).toEqual([]);
  });
});

describe('other slips within braces', () => {
  test.each([
    { of: 'a missing comma', text: withTitle('{ zh: 热线 en: Hotline }') },
    { of: 'a colon in the text', text: withTitle('{ zh: 热线，请: 拨打, en: Hotline }') },
  ])('$of is told as a second colon', ({ text }) => {
    const [first, ...others] = found(text);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: 'yaml/syntax' });
    expect(first?.message.en).toContain('second colon');
  });

  test('a list in full-width brackets is told as it is to be written', () => {
    const [first] = found(
      withTier('  - id: all\n    clock: first-response\n    target: 5 min\n    when:\n      priority: ［A、B］'),
    );
    expect(first?.help?.zh).toContain('[A, B]');
  });
});
