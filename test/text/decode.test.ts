import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/text/decode.ts';

const gbk = [0xc2, 0xfa, 0xd2, 0xe2, 0xb6, 0xc8];

describe('decoding', () => {
  it.each([
    ['nothing', [], ''],
    ['plain text', [...Buffer.from('id: csat')], 'id: csat'],
    ['Chinese', [...Buffer.from('目标: 九十')], '目标: 九十'],
    ['emoji', [...Buffer.from('😀')], '😀'],
    ['a byte-order mark', [0xef, 0xbb, 0xbf, ...Buffer.from('id')], 'id'],
    ['only a byte-order mark', [0xef, 0xbb, 0xbf], ''],
  ])('of %s gives the text', (_what, bytes, text) => {
    expect(decode(Uint8Array.from(bytes))).toBe(text);
  });

  it.each([
    ['满意度 in GBK', gbk, { offset: 1, line: 1, looksLike: 'gb18030' }],
    ['GBK on the second line', [...Buffer.from('id: 1\n'), ...gbk, 0x0a], { offset: 7, line: 2, looksLike: 'gb18030' }],
    ['UTF-16 with its mark, little end first', [0xff, 0xfe, 0x69, 0x00], { offset: 0, line: 1, looksLike: 'utf-16' }],
    ['UTF-16 with its mark, big end first', [0xfe, 0xff, 0x00, 0x69], { offset: 0, line: 1, looksLike: 'utf-16' }],
    ['one byte of Latin-1', [...Buffer.from('caf'), 0xe9, 0x20, 0x21], { offset: 4, line: 1, looksLike: null }],
    ['a lone continuation byte', [0x61, 0x0a, 0x62, 0x80], { offset: 3, line: 2, looksLike: null }],
    ['a surrogate written as bytes', [0x61, 0xed, 0xa0, 0x80], { offset: 2, line: 1 }],
    ['an overlong slash', [0x61, 0xc0, 0xaf], { offset: 1, line: 1 }],
  ])('of %s says where and what', (_what, bytes, expected) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject(expected);
  });

  it('of a character cut off at the end is not text', () => {
    const bytes = Buffer.from('好\n目标');
    expect(decode(bytes.subarray(0, bytes.length - 1))).toMatchObject({ line: 2 });
  });

  it('gives back any text that was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decode(Buffer.from(text))).toBe(text.replace(/^\uFEFF/, ''));
      }),
    );
  });

  it('finds the byte that does not belong, wherever it stands', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '中', '😀', '\n') });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const start = Buffer.from(before);
        const bytes = Buffer.concat([start, Buffer.from([0xff]), Buffer.from(`.${after}`)]);
        expect(decode(bytes)).toMatchObject({ offset: start.length, line: before.split('\n').length });
      }),
    );
  });
});
