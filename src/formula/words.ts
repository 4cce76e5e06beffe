import { showQuantity } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import { listWords, same, type Words } from '../text/words.ts';
import type { ComputedInput } from './computation.ts';
import type { Expression, Literal, OperationSign } from './expression.ts';
import { aggregateNamed, functionNamed } from './functions/named.ts';
import { decimal, levelOf } from './print.ts';

/** What a name is called: the title of an input or a field. */
export type Titles = (name: string) => Words;

/** A formula as a sentence without its full stop: `tickets resolved divided by tickets accepted, times 100 %`. */
export function formulaWords(expression: Expression, titles: Titles): Words {
  const { zh, en } = wordsOf(expression, titles);
  return { zh: closedUp(zh), en };
}

/** Chinese has spaces around numbers and Latin words only. */
function closedUp(text: string): string {
  return text.replaceAll(/(?<=[\p{Script=Han}（）“”，、：])\s+(?=[\p{Script=Han}（）“”，、：])/gu, '');
}

function wordsOf(expression: Expression, titles: Titles): Words {
  const tell = (part: Expression) => formulaWords(part, titles);
  switch (expression.kind) {
    case 'number':
    case 'quantity':
    case 'text':
    case 'yes-no':
      return literalWords(expression);
    case 'name':
      return titles(expression.name);
    case 'sign': {
      if (expression.of.kind === 'call' && expression.of.function === 'known') {
        const [value] = expression.of.arguments.map(tell);
        return { zh: `没有${value?.zh}`, en: `${value?.en} is empty` };
      }
      const of = within(expression.of, levelOf(expression), titles);
      return expression.sign === 'not'
        ? { zh: `并非${of.zh}`, en: `not ${of.en}` }
        : { zh: `负的${of.zh}`, en: `minus ${of.en}` };
    }
    case 'operation':
      return operationWords(expression, titles);
    case 'one-of': {
      const of = within(expression.of, levelOf(expression) + 1, titles);
      const values = expression.values.map(literalWords);
      return {
        zh: `${of.zh}是${listWords(values.map(({ zh }) => zh)).zh}`,
        en: `${of.en} is ${listWords(values.map(({ en }) => en)).en}`,
      };
    }
    case 'call': {
      const given = expression.arguments.map(tell);
      const { words } = functionNamed(expression.function);
      return { zh: words(given.map(({ zh }) => zh)).zh, en: words(given.map(({ en }) => en)).en };
    }
  }
}

/** An input as a phrase: `number of tickets where status is resolved or closed`. */
export function inputWords(input: ComputedInput, dataset: Words, fields: Titles): Words {
  const given = Object.fromEntries(
    Object.entries(input.arguments).map(([name, expression]) => [name, formulaWords(expression, fields)]),
  );
  const what = aggregateNamed(input.function).words(given);
  const where = input.where === null ? null : formulaWords(input.where, fields);
  return {
    zh: closedUp(where === null ? `${dataset.zh}：${what.zh}` : `${dataset.zh}（${where.zh}）：${what.zh}`),
    en: where === null ? `${what.en}, of ${dataset.en}` : `${what.en}, of ${dataset.en} where ${where.en}`,
  };
}

function literalWords(literal: Literal): Words {
  switch (literal.kind) {
    case 'number':
      return same(decimal(literal.value));
    case 'quantity': {
      const quantity = { value: literal.value, unit: unitOf(literal.unit) };
      return { zh: showQuantity(quantity, 'zh'), en: showQuantity(quantity, 'en') };
    }
    case 'text':
      return { zh: `“${literal.value}”`, en: `“${literal.value}”` };
    case 'yes-no':
      return literal.value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  }
}

function operationWords(
  { sign, left: leftSide, right: rightSide, ...span }: Extract<Expression, { kind: 'operation' }>,
  titles: Titles,
): Words {
  const level = levelOf({ ...span, sign, left: leftSide, right: rightSide });
  const left = within(leftSide, level, titles);
  const right = within(rightSide, level + 1, titles);
  const verb = verbs[sign];
  return { zh: `${left.zh}${verb.zh}${right.zh}`, en: `${left.en}${verb.en}${right.en}` };
}

function within(part: Expression, least: number, titles: Titles): Words {
  const { zh, en } = formulaWords(part, titles);
  return levelOf(part) < least ? { zh: `（${zh}）`, en: `(${en})` } : { zh, en };
}

const verbs: Readonly<Record<OperationSign, Words>> = {
  '+': { zh: ' 加 ', en: ' plus ' },
  '-': { zh: ' 减 ', en: ' minus ' },
  '*': { zh: ' 乘以 ', en: ' times ' },
  '/': { zh: ' 除以 ', en: ' divided by ' },
  '=': { zh: '等于 ', en: ' is ' },
  '<>': { zh: '不等于 ', en: ' is not ' },
  '<': { zh: '小于 ', en: ' is less than ' },
  '<=': { zh: '不大于 ', en: ' is at most ' },
  '>': { zh: '大于 ', en: ' is more than ' },
  '>=': { zh: '不小于 ', en: ' is at least ' },
  and: { zh: '，并且', en: ' and ' },
  or: { zh: '，或者', en: ' or ' },
};
