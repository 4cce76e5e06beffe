import { describe, expect, test } from 'vitest';
import { checkFormula } from '../../src/formula/check.ts';
import type { ComputedInput } from '../../src/formula/computation.ts';
import { formulaMathml } from '../../src/formula/mathml.ts';
import { parseFormula } from '../../src/formula/parse.ts';
import { anyNumber, type Type, typeOfUnit } from '../../src/formula/type.ts';
import { formulaWords, inputWords } from '../../src/formula/words.ts';

const names = new Map<string, Type>([
  ['resolved', anyNumber],
  ['accepted', anyNumber],
  ['wait', typeOfUnit('s')],
  ['status', { is: 'text' }],
  ['queued', { is: 'instant' }],
  ['answered', { is: 'instant' }],
]);

const titles = (name: string) =>
  ({
    resolved: { zh: '已解决的工单', en: 'tickets resolved' },
    accepted: { zh: '受理的工单', en: 'tickets accepted' },
    wait: { zh: '等待时长', en: 'wait' },
    status: { zh: '状态', en: 'status' },
    queued: { zh: '入队时间', en: 'time of queueing' },
    answered: { zh: '接通时间', en: 'time of answer' },
  })[name] ?? { zh: name, en: name };

function expressionOf(text: string) {
  const { expression, slip } = parseFormula(text, names.keys());
  if (expression === undefined) throw new Error(slip.wrong.en);
  return checkFormula(expression, { names, of: 'inputs' }).expression;
}

describe('a formula in words', () => {
  test.each([
    {
      text: 'resolved / accepted * 100 %',
      zh: '已解决的工单除以受理的工单乘以 100 %',
      en: 'tickets resolved divided by tickets accepted times 100 %',
    },
    {
      text: '(accepted - resolved) / accepted',
      zh: '（受理的工单减已解决的工单）除以受理的工单',
      en: '(tickets accepted minus tickets resolved) divided by tickets accepted',
    },
    {
      text: 'wait <= 5 min and status in ("open", "new")',
      zh: '等待时长不大于 5 分钟，并且状态是“open”或“new”',
      en: 'wait is at most 5 min and status is “open” or “new”',
    },
    { text: 'not known(wait)', zh: '没有等待时长', en: 'wait is empty' },
    { text: 'answered - queued', zh: '从入队时间到接通时间的时长', en: 'time from time of queueing to time of answer' },
    {
      text: 'if(accepted = 0, 0, resolved / accepted)',
      zh: '若受理的工单等于 0 则取 0，否则取已解决的工单除以受理的工单',
      en: '0 if tickets accepted is 0, otherwise tickets resolved divided by tickets accepted',
    },
  ])('$text', ({ text, zh, en }) => expect(formulaWords(expressionOf(text), titles)).toEqual({ zh, en }));
});

test('an input in words', () => {
  const input: ComputedInput = {
    name: 'sl',
    title: { zh: '服务水平', en: 'service level' },
    dataset: 'calls',
    function: 'share-within',
    arguments: { value: expressionOf('wait'), limit: expressionOf('20 s') },
    where: expressionOf('status = "answered"'),
    placed: { by: 'time', at: expressionOf('queued'), type: 'instant' },
  };
  expect(inputWords(input, { zh: '通话记录', en: 'calls' }, titles)).toEqual({
    zh: '通话记录（状态等于“answered”）：等待时长不超过 20 秒的占比',
    en: 'share of wait within 20 s, of calls where status is “answered”',
  });
});

describe('a formula drawn', () => {
  test.each([
    {
      text: 'resolved / accepted * 100 %',
      drawn:
        '<mrow><mfrac><mrow><mtext>tickets resolved</mtext></mrow><mrow><mtext>tickets accepted</mtext></mrow></mfrac><mo>×</mo><mtext>100 %</mtext></mrow>',
    },
    {
      text: '(resolved + 1) * 2',
      drawn:
        '<mrow><mrow><mo>(</mo><mrow><mtext>tickets resolved</mtext><mo>+</mo><mn>1</mn></mrow><mo>)</mo></mrow><mo>×</mo><mn>2</mn></mrow>',
    },
    {
      text: 'if(accepted < 1, 0, resolved)',
      drawn:
        '<mrow><mo>{</mo><mtable><mtr><mtd><mn>0</mn></mtd><mtd><mrow><mtext>tickets accepted</mtext><mo>&#60;</mo><mn>1</mn></mrow></mtd></mtr><mtr><mtd><mtext>tickets resolved</mtext></mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>',
    },
  ])('$text', ({ text, drawn }) =>
    expect(formulaMathml(expressionOf(text), titles, 'en')).toBe(
      `<math xmlns="http://www.w3.org/1998/Math/MathML" lang="en" display="block">${drawn}</math>`,
    ),
  );
});

test('a title is no markup', () => {
  const title = `<img src=x onerror="alert('x')">&`;
  const drawn = formulaMathml(expressionOf('resolved'), () => ({ zh: title, en: title }), 'zh');
  expect(drawn).toContain('<mtext>&#60;img src=x onerror=&#34;alert(&#39;x&#39;)&#34;&#62;&#38;</mtext>');
});
