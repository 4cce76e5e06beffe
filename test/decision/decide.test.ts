import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/index.ts';
import { openValidation, type StandardsFile, validate } from '../../src/toolkit/validate.ts';
import { base, today, workspace } from '../errors/base.ts';

/** The standard whose limit is laxer than its target the wrong way round: one finding, on the line of the limit. */
const standard = (lines: string) => `kind: standard
id: desk
version: 1.0.0
status: active
title: { zh: 前台, en: Desk }
owner: quality
goals:
${lines}`;
const slip = (comment = '') => `  - id: csat
    kpi: csat
    target: 85 %
    limit: 90 %${comment}
`;

function found(content: string, others: readonly StandardsFile[] = base) {
  const { findings, suppressed, summary } = validate([...others, { path: 'standards/desk.yaml', content }], { today });
  return {
    findings: findings.map(({ code, range }) => `${range?.start.line} ${code}`),
    suppressed: suppressed.map(({ finding, by, reason, until }) => ({ code: finding.code, by, reason, until })),
    summary,
  };
}

const excused = { code: 'band-order', by: 'comment', reason: '等新系统', until: '2026-12-31' };

describe('a comment beside the line', () => {
  test('the slip without any comment', () => {
    expect(found(standard(slip()))).toMatchObject({ findings: ['11 band-order'], suppressed: [] });
  });

  test.each([
    { form: 'behind the line', text: slip(' # yardstick-ignore band-order until 2026-12-31: 等新系统') },
    {
      form: 'above the line',
      text: slip().replace('    limit', '    # yardstick-ignore band-order until 2026-12-31: 等新系统\n    limit'),
    },
    {
      form: 'above, with another comment between',
      text: slip().replace(
        '    limit',
        '    # yardstick-ignore band-order until 2026-12-31: 等新系统\n    # 见 2026 年度计划\n    limit',
      ),
    },
    {
      form: 'with the signs of a Chinese keyboard',
      text: slip(' # yardstick-ignore band-order until 2026-12-31：等新系统'),
    },
    {
      form: 'of several codes',
      text: slip(' # yardstick-ignore band-order，sla-tier-gap until 2026-12-31: 等新系统'),
      stale: true,
    },
  ])('excuses it $form', ({ text, stale = false }) => {
    const { findings, suppressed, summary } = found(standard(text));
    expect(findings.map((each) => each.split(' ')[1])).toEqual(stale ? ['suppression/stale'] : []);
    expect(suppressed).toEqual([excused]);
    expect(summary).toMatchObject({ errors: 0, suppressed: { comment: 1, workspace: 0 } });
  });

  test.each([
    { slip: 'no date', comment: '# yardstick-ignore band-order: 等新系统', told: ['suppression/incomplete'] },
    { slip: 'no reason', comment: '# yardstick-ignore band-order until 2026-12-31', told: ['suppression/incomplete'] },
    { slip: 'no code', comment: '# yardstick-ignore until 2026-12-31: 等', told: ['suppression/incomplete'] },
    {
      slip: 'nothing at all',
      comment: '# yardstick-ignore',
      told: ['suppression/incomplete', 'suppression/incomplete', 'suppression/incomplete'],
    },
    {
      slip: 'no such day',
      comment: '# yardstick-ignore band-order until 2026-02-30: 等',
      told: ['suppression/incomplete'],
    },
    {
      slip: 'no such code',
      comment: '# yardstick-ignore band-ordr until 2026-12-31: 等',
      told: ['suppression/unknown-code'],
    },
    {
      slip: 'what cannot be ignored',
      comment: '# yardstick-ignore schema/unknown-key until 2026-12-31: 等',
      told: ['suppression/not-allowed'],
    },
    {
      slip: 'a day that is over',
      comment: '# yardstick-ignore band-order until 2026-04-14: 等',
      told: ['suppression/expired'],
    },
  ])('with $slip excuses nothing, and is told', ({ comment, told }) => {
    expect(found(standard(slip(` ${comment}`))).findings).toEqual(
      [...told.map((code) => `11 ${code}`), '11 band-order'].toSorted((a, b) =>
        a.includes('band-order') ? -1 : b.includes('band-order') ? 1 : 0,
      ),
    );
  });

  test('on its last day it still holds, and the day a year ahead is not too far', () => {
    expect(found(standard(slip(` # yardstick-ignore band-order until ${today}: 等新系统`))).findings).toEqual([]);
    expect(found(standard(slip(` # yardstick-ignore band-order until 2027-04-15: 等新系统`))).findings).toEqual([]);
    expect(found(standard(slip(` # yardstick-ignore band-order until 2027-04-16: 等新系统`))).findings).toEqual([
      '11 suppression/too-long',
    ]);
  });

  test('inside a text it is no comment', () => {
    const text = `${standard(slip())}note: |\n  # yardstick-ignore band-order until 2026-12-31: 等\n`;
    expect(found(text)).toMatchObject({ findings: ['11 band-order'], suppressed: [] });
  });

  test('one that excuses nothing is told, with the edit that takes it away', () => {
    const content = standard(slip().replace('90 %', '80 % # yardstick-ignore band-order until 2026-12-31: 等'));
    const { findings } = validate([...base, { path: 'standards/desk.yaml', content }], { today });
    expect(findings.map(({ code, fix }) => [code, fix?.edits.map(({ text }) => text)])).toEqual([
      ['suppression/stale', ['']],
    ]);
  });
});

describe('the workspace', () => {
  const set = (checks: string) =>
    base.map((file) =>
      file.path === 'standards/workspace.yaml' ? { ...file, content: `${workspace}checks:\n${checks}` } : file,
    );

  test('makes a check graver or milder', () => {
    const { summary } = found(standard(slip()), set('  band-order: { severity: info, why: 由财务复核 }\n'));
    expect(summary).toMatchObject({ errors: 0, infos: 1 });
  });

  test('turns a check off, with its reason', () => {
    expect(found(standard(slip()), set('  band-order: { severity: none, why: 由财务复核 }\n'))).toMatchObject({
      findings: [],
      suppressed: [{ code: 'band-order', by: 'workspace', reason: '由财务复核', until: null }],
    });
  });

  test.each([{ code: 'band-ordr', told: 'suppression/unknown-code' }])('is told of $code', ({ code, told }) => {
    expect(found(standard(''), set(`  ${code}: { severity: none, why: 复核 }\n`)).findings.join()).toContain(told);
  });
});

describe('validating again', () => {
  const texts = fc.constantFrom(
    standard(slip()),
    standard(slip(' # yardstick-ignore band-order until 2026-12-31: 等新系统')),
    standard(slip().replace('csat', 'cast')),
    'kind: standard\nid: desk\n',
    ': :',
    '',
  );
  const edits = fc.array(
    fc.record({ path: fc.constantFrom('a.yaml', 'b.yaml', 'c.yaml'), content: fc.option(texts) }),
    {
      maxLength: 12,
    },
  );
  const plain = (findings: readonly Finding[]) => JSON.stringify(findings);

  test('after any edits gives what validating anew gives', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const again = openValidation();
        const files = new Map(base.map((file) => [file.path, file]));
        for (const { path, content } of steps) {
          if (content === null) files.delete(path);
          else files.set(path, { path, content });
          const all = [...files.values()];
          const [kept, anew] = [again(all, { today }), validate(all, { today })];
          expect(plain(kept.findings)).toBe(plain(anew.findings));
          expect(kept.summary).toEqual(anew.summary);
        }
      }),
      { numRuns: 60 },
    );
  });
});
