import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, padStart, wrap } from '../../src/text/width.ts';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['csat', 4],
    ['客户满意度', 10],
    ['CSAT 客户', 9],
    ['９０％', 6],
    ['（北区）', 8],
    ['ｶﾅ', 2],
    ['한국', 4],
    ['𠀀', 2],
    ['😀', 2],
    ['✅', 2],
    ['❌', 2],
    ['🟢', 2],
    ['→', 1],
    ['│', 1],
    ['e\u0301', 1],
    ['a\u0300\u0323b', 2],
    ['a\u200Bb', 2],
    ['\uFEFFa', 1],
    ['\u001B[31mred\u001B[39m', 3],
    ['\u001B[1;31m目标\u001B[0m', 4],
    ['é', 1],
    ['–', 1],
  ])('of “%s” is %d', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('of two texts is that of both together', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '中', '，', '😀', 'é', '│') });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(displayWidth(one + other)).toBe(displayWidth(one) + displayWidth(other));
      }),
    );
  });

  it('is what padding fills up to, and never cuts', () => {
    expect([padEnd('目标', 6), padStart('目标', 6), padEnd('目标', 3), padStart('', 2)]).toEqual([
      '目标  ',
      '  目标',
      '目标',
      '  ',
    ]);
  });
});

describe('wrapping', () => {
  it.each([
    ['a text of words', 8, ['a text', 'of words']],
    ['a text of words', 80, ['a text of words']],
    ['满意度连续两期未达标', 8, ['满意度连', '续两期未', '达标']],
    ['满意度，连续', 6, ['满意', '度，连', '续']],
    ['目标 csat。', 9, ['目标', 'csat。']],
    ['看 csat，再看 nps', 8, ['看', 'csat，再', '看 nps']],
    ['unbreakable', 4, ['unbreakable']],
    ['a unbreakable b', 4, ['a', 'unbreakable', 'b']],
    ['', 10, ['']],
    ['   ', 10, ['']],
    ['two  spaces', 3, ['two', 'spaces']],
  ])('“%s” at %d', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  const texts = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '中', '文', '，', '。', '）', '😀'), maxLength: 60 });

  it('keeps every character, and the order', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
        expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('makes no line wider, but for what cannot be broken', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const tooWide = wrap(text, width).filter((line) => displayWidth(line) > width);
        for (const line of tooWide) expect(line).toMatch(/^([^\s中文，。）]+|[中文，。）])[，。）]*$/u);
      }),
    );
  });

  it('starts no line with closing punctuation, but for a text that does', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const glued = text.replaceAll(/ +(?=[，。）])/g, '');
        for (const line of wrap(glued, width).slice(1)) expect(line).not.toMatch(/^[，。）]/u);
      }),
    );
  });
});
