import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../src/formula/parse.ts';
import { printFormula } from '../../src/formula/print.ts';

const known = ['talk', 'hold', 'first-reply', 'status'];

/** A formula read and written out again, with parentheses only where they are needed. */
function read(text: string): string {
  const { expression, slip } = parseFormula(text, known);
  return expression === undefined ? `! ${slip.wrong.en}` : printFormula(expression);
}

describe('what people write', () => {
  test.each([
    { text: 'resolved / accepted * 100 %', is: 'resolved / accepted * 100 %' },
    { text: '已解决 ÷ 受理 × 100％', is: '已解决 / 受理 * 100 %', because: 'Chinese names and full-width signs' },
    { text: '（talk＋hold）÷ 2', is: '(talk + hold) / 2' },
    { text: 'talk − hold', is: 'talk - hold', because: 'the minus of word processors' },
    { text: 'a + b * c', is: 'a + b * c', because: 'times binds tighter than plus' },
    { text: '(a + b) * c', is: '(a + b) * c' },
    { text: 'a - (b - c)', is: 'a - (b - c)' },
    { text: '(a - b) - c', is: 'a - b - c' },
    { text: 'a / b / c', is: 'a / b / c', because: 'from left to right' },
    { text: '-a * b', is: '-a * b', because: 'a sign binds tighter than times' },
    { text: '- (a + b)', is: '-(a + b)' },
    { text: '+ a', is: 'a' },
    { text: 'a + 1 > b * 2 and not c = d or e', is: 'a + 1 > b * 2 and not c = d or e' },
    { text: 'a or b and c', is: 'a or b and c', because: 'and binds tighter than or' },
    { text: '(a or b) and c', is: '(a or b) and c' },
    { text: 'not (a and b)', is: 'not (a and b)' },
    { text: '甲 且 非 乙 或 丙', is: '甲 and not 乙 or 丙' },
    { text: 'A ≥ 3 AND B ≠ 4', is: 'A >= 3 and B <> 4', because: 'words in capitals, as in Excel' },
    { text: 'a != b', is: 'a <> b' },
    { text: 'status in ("resolved", “closed”)', is: 'status in ("resolved", "closed")' },
    { text: '状态 属于（“已解决”，“已关闭”）', is: '状态 in ("已解决", "已关闭")' },
    { text: "status = 'it''s'", is: 'status = "it\'s"' },
    { text: 'status = "a ""b"""', is: 'status = "a ""b"""', because: 'a quote inside is doubled' },
    { text: 'status = “他说"好"”', is: 'status = "他说""好"""' },
    { text: 'IF(talk = 0, 0 s, talk / hold)', is: 'if(talk = 0, 0 s, talk / hold)' },
    { text: '如果（talk＝0，0 秒，talk）', is: 'if(talk = 0, 0 s, talk)' },
    { text: '没有则取(talk, 0)', is: 'coalesce(talk, 0)' },
    { text: 'escalated = 是', is: 'escalated = true' },
  ])('$text', ({ text, is }) => expect(read(text)).toBe(is));
});

describe('quantities', () => {
  test.each([
    { text: '90%', is: '90 %' },
    { text: '5 分钟', is: '5 min' },
    { text: '1.5 h', is: '1.5 h' },
    { text: '3 working days', is: '3 working days', because: 'a unit of two words' },
    { text: '3 个工作日', is: '3 working days' },
    { text: '2 tickets and a', is: '2 tickets and a', because: 'a word behind a unit is no unit' },
    { text: 'a < 2 and b', is: 'a < 2 and b', because: '`and` is no unit' },
    { text: '5 min * min(a, b)', is: '5 min * min(a, b)', because: 'minutes, and the least of two' },
  ])('$text', ({ text, is }) => expect(read(text)).toBe(is));
});

describe('a hyphen', () => {
  test.each([
    { text: 'first-reply / 2', is: 'first-reply / 2', because: 'there is such a name' },
    { text: 'talk-hold', is: 'talk - hold', because: 'there is `talk`, and no `talk-hold`' },
    { text: 'talk-5', is: 'talk - 5' },
    { text: 'first-replay', is: 'first-replay', because: 'neither is known: a slip of the fingers' },
    { text: 'first - reply', is: 'first - reply' },
  ])('$text: $because', ({ text, is }) => expect(read(text)).toBe(is));
});

describe('what cannot be read is told at its place', () => {
  test.each([
    { text: '', at: '', wrong: 'The formula is empty.' },
    { text: 'talk +', at: '+', wrong: 'The formula stops where a value is expected.' },
    { text: 'talk * / hold', at: '/', wrong: 'A value is expected here, not `/`.' },
    { text: 'talk hold', at: 'hold', wrong: 'There is no sign of operation before `hold`.' },
    { text: '(talk + hold', at: '(', wrong: '`(` is not closed.' },
    { text: 'talk) / 2', at: ')', wrong: 'This `)` has no `(` before it.' },
    { text: 'talk == hold', at: '==', wrong: '`==` is not used in formulas.' },
    { text: 'talk && hold', at: '&&', wrong: '`&&` is not used in formulas.' },
    { text: 'talk %', at: '%', wrong: '`%` can only stand behind a number.' },
    { text: '5 m + talk', at: '5 m', wrong: 'The unit of `5 m` is ambiguous.' },
    { text: 'talk > 5 mints', at: '5 mints', wrong: '`mints` behind `5` is neither a unit nor an operation.' },
    { text: '1,000 * talk', at: ',', wrong: 'There is no sign of operation before `,`.' },
    { text: '1 < talk < 5', at: '<', wrong: 'Comparisons cannot be chained.' },
    { text: 'status = "open', at: '"open', wrong: 'The quote that opens here is not closed.' },
    { text: 'status in "open"', at: '"open"', wrong: '`in` needs a list of values behind it.' },
    { text: 'status in (talk)', at: 'talk', wrong: '`in` needs a list of values behind it.' },
    { text: 'avg(talk)', at: 'avg', wrong: 'There is no function `avg`.' },
    { text: 'mean(talk)', at: 'mean', wrong: '`mean` works on many records and has no place in the formula itself.' },
    { text: 'if(talk)', at: 'if(talk)', wrong: 'The number of arguments is not right: there are 1.' },
    { text: 'talk; process.exit()', at: ';', wrong: '`;` has no place in a formula.' },
    { text: 'talk[0]', at: '[', wrong: '`[` has no place in a formula.' },
    { text: '`talk`', at: '`', wrong: '``` has no place in a formula.' },
  ])('$text', ({ text, at, wrong }) => {
    const { slip } = parseFormula(text, known);
    expect(slip && text.slice(slip.from, slip.to)).toBe(at);
    expect(slip?.wrong.en).toBe(wrong);
    expect(slip?.wrong.zh).toMatch(/\p{Script=Han}/u);
  });

  test('a number with a comma in it is told how to write it', () => {
    expect(parseFormula('talk * 1,000').slip?.help?.en).toBe('Numbers take no comma: write `1000`.');
  });

  test('names of every object are names like any other', () => {
    expect(read('constructor + __proto__ / toString')).toBe('constructor + __proto__ / toString');
    expect(read('constructor(talk)')).toBe('! There is no function `constructor`.');
  });
});

describe('length and depth are bounded', () => {
  test.each([
    {
      title: 'parentheses',
      text: `${'('.repeat(900)}talk${')'.repeat(900)}`,
      wrong: 'The formula nests more than 32 levels deep.',
    },
    { title: 'signs', text: `${'-'.repeat(1900)}talk`, wrong: 'The formula nests more than 32 levels deep.' },
    { title: 'not', text: `${'not '.repeat(450)}talk`, wrong: 'The formula nests more than 32 levels deep.' },
    {
      title: 'calls',
      text: `${'abs('.repeat(450)}talk${')'.repeat(150)}`,
      wrong: 'The formula nests more than 32 levels deep.',
    },
    { title: 'a chain', text: `talk${' + talk'.repeat(200)}`, wrong: 'The formula nests more than 32 levels deep.' },
    { title: 'a long text', text: `talk + ${'x'.repeat(2000)}`, wrong: 'The formula is longer than 2,000 characters.' },
    { title: 'a long number', text: '9'.repeat(400), wrong: 'This number is too large.' },
  ])('$title', ({ text, wrong }) => expect(parseFormula(text).slip?.wrong.en).toBe(wrong));

  test('thirty sums in a row are fine', () => {
    expect(parseFormula(`talk${' + talk'.repeat(30)}`).slip).toBeUndefined();
  });
});
