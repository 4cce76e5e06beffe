import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixStandards } from '../../src/toolkit/fix.ts';
import { validate } from '../../src/toolkit/validate.ts';
import { base, today } from '../errors/base.ts';

const head =
  'kind: calendar\nid: shop\nversion: 1.0.0\nstatus: active\ntitle: 门店\nowner: quality\nzone: Asia/Shanghai\n';
const sound = `${head}weekly: { weekdays: ["09:00-18:00"] } # 节假日除外\nnote: 周末休息\n`;

const slips = [
  { slip: 'a full-width colon', from: 'note: 周', to: 'note：周', mends: 'yaml/full-width-colon' },
  { slip: 'a curly quote', from: '"09:00-18:00"', to: '“09:00-18:00”', mends: 'yaml/full-width-sign' },
  { slip: 'a misspelt key', from: 'weekly:', to: 'weekley:', mends: 'schema/unknown-key' },
  { slip: 'a misspelt value', from: 'status: active', to: 'status: actve', mends: 'schema/unknown-value' },
  { slip: 'a misspelt kind', from: 'kind: calendar', to: 'kind: calender', mends: 'schema/unknown-kind' },
  {
    slip: 'a word that others read as no text',
    from: 'note: 周末休息',
    to: 'note: NO',
    mends: 'yaml/ambiguous-scalar',
  },
  {
    slip: 'an ignore comment that excuses nothing',
    from: '# 节假日除外',
    to: '# yardstick-ignore sla-tier-gap until 2026-12-31: 等',
    mends: 'suppression/stale',
  },
];

const withFile = (content: string | Uint8Array) => [...base, { path: 'standards/shop.yaml', content }];

describe('--fix', () => {
  test.each(slips)('mends $slip', ({ from, to, mends }) => {
    const { texts, mended, standards } = fixStandards(withFile(sound.replace(from, to)), { today });
    expect(mended.map(({ code }) => code)).toContain(mends);
    expect(standards.findings).toEqual([]);
    expect([...texts.keys()]).toEqual(['standards/shop.yaml']);
  });

  test('several slips in one file, one behind the other', () => {
    const broken = sound
      .replace('note: 周', 'note：周')
      .replace('status: active', 'status: actve')
      .replace('kind: calendar', 'kind: calender');
    const { mended, standards } = fixStandards(withFile(broken), { today });
    expect(mended).toHaveLength(3);
    expect(standards.findings).toEqual([]);
  });

  test.each([
    { written: 'note：周末休息', becomes: 'note: 周末休息' },
    { written: 'note： 周末休息', becomes: 'note: 周末休息' },
  ])('writes one blank behind a colon: $written', ({ written, becomes }) => {
    const { texts } = fixStandards(withFile(sound.replace('note: 周末休息', written)), { today });
    expect(texts.get('standards/shop.yaml')).toBe(sound.replace('note: 周末休息', becomes));
  });

  test('keeps a byte-order mark, Windows line ends and comments', () => {
    const text = `\uFEFF${sound.replace('weekly:', 'weekley:')}`.replaceAll('\n', '\r\n');
    const { texts } = fixStandards(withFile(new TextEncoder().encode(text)), { today });
    expect(texts.get('standards/shop.yaml')).toBe(`\uFEFF${sound}`.replaceAll('\n', '\r\n'));
  });

  test('leaves alone what it cannot be sure of', () => {
    const { texts, standards } = fixStandards(withFile(sound.replace('owner: quality', 'owner: qualty')), { today });
    expect(texts.size).toBe(0);
    expect(standards.findings.map(({ code }) => code)).toEqual(['catalog/unknown-reference']);
  });

  const edits = fc.uniqueArray(fc.constantFrom(...slips), { selector: ({ slip }) => slip, maxLength: slips.length });
  const noise = fc.constantFrom('', '\n# 备注\n', '\nextra: [1, 2\n', '\n\tx: 1\n', '\n: :\n', '\n“\n');

  test('twice is once, and never leaves more slips of YAML or of the schema than there were', () => {
    fc.assert(
      fc.property(edits, noise, (chosen, more) => {
        const broken = chosen.reduce((text, { from, to }) => text.replace(from, to), sound) + more;
        const before = validate(withFile(broken), { today });
        const { texts, standards } = fixStandards(withFile(broken), { today });
        const fixed = texts.get('standards/shop.yaml') ?? broken;
        expect(fixStandards(withFile(fixed), { today }).texts.size).toBe(0);
        const count = (stage: string, { findings }: typeof before) =>
          findings.filter(({ code, severity }) => severity === 'error' && code.startsWith(stage)).length;
        expect(count('yaml/', standards)).toBeLessThanOrEqual(count('yaml/', before));
        // The text that nobody slipped in stays.
        for (const kept of ['版本', '门店', 'Asia/Shanghai'].slice(1)) expect(fixed).toContain(kept);
      }),
      { numRuns: 80 },
    );
  });
});
