import { listWords, type Words } from '../text/words.ts';
import type { OperationSign } from './expression.ts';
import { timesOf, type Type, typeWords } from './type.ts';

interface Told {
  readonly wrong: Words;
  readonly help: Words | null;
}

export function unknownName(
  name: string,
  of: 'inputs' | { readonly dataset: string },
  suggestion: string | undefined,
  known: readonly string[],
): Told {
  const list = listWords(known.map((each) => `\`${each}\``));
  return {
    wrong:
      of === 'inputs'
        ? { zh: `\`inputs\` 里没有 \`${name}\`。`, en: `There is no \`${name}\` among the \`inputs\`.` }
        : {
            zh: `数据集 \`${of.dataset}\` 没有字段 \`${name}\`。`,
            en: `The dataset \`${of.dataset}\` has no field \`${name}\`.`,
          },
    help:
      suggestion === undefined
        ? { zh: `可以写 ${list.zh}。`, en: `It can be ${list.en}.` }
        : { zh: `是不是 \`${suggestion}\`？`, en: `Did you mean \`${suggestion}\`?` },
  };
}

export function unknownValue(value: string, suggestion: string | undefined, known: Words): Told {
  return {
    wrong: { zh: `这个字段从来不是 \`${value}\`。`, en: `This field is never \`${value}\`.` },
    help:
      suggestion === undefined
        ? { zh: `可以是 ${known.zh}。`, en: `It can be ${known.en}.` }
        : { zh: `是不是 \`${suggestion}\`？`, en: `Did you mean \`${suggestion}\`?` },
  };
}

export function wrongSign(sign: '-' | 'not', type: Words): Told {
  return sign === 'not'
    ? {
        wrong: {
          zh: `\`not\` 后面应当是一个条件，这里是${type.zh}。`,
          en: `\`not\` needs a condition, and this is ${type.en}.`,
        },
        help: { zh: '例如 `not (status = "closed")`。', en: 'Write it like `not (status = "closed")`.' },
      }
    : {
        wrong: {
          zh: `\`-\` 后面应当是一个数，这里是${type.zh}。`,
          en: `\`-\` needs a number, and this is ${type.en}.`,
        },
        help: null,
      };
}

/** Two sides that do not go together. */
export function misfit(sign: OperationSign, left: Type, right: Type): Told {
  const [one, other] = [typeWords(left), typeWords(right)];
  return {
    wrong: {
      zh: `左边是${one.zh}，右边是${other.zh}，${verbs[sign].zh}。`,
      en: `The left side is ${one.en} and the right side ${other.en}: ${verbs[sign].en}.`,
    },
    help: misfitHelp(sign, left, right),
  };
}

function misfitHelp(sign: OperationSign, left: Type, right: Type): Words | null {
  const numbers = [left, right].filter((each) => each.is === 'number');
  if (numbers.some((each) => each.amount.startsWith('share') && timesOf(each) !== 1))
    return { zh: '比例两边都乘 100，或都不乘。', en: 'Multiply both shares by 100, or none.' };
  if (numbers.length === 2 && numbers.some(({ amount }) => amount === 'number') && sign !== '*' && sign !== '/')
    return { zh: '给数字写上单位，例如 `5 min`。', en: 'Give the number its unit, such as `5 min`.' };
  if (sign === '/' && numbers[1]?.amount === 'duration')
    return {
      zh: '要得到每小时的数量，除以（时长 / 1 h）。',
      en: 'For a count per hour, divide by (duration / 1 h).',
    };
  if (sign === 'and' || sign === 'or')
    return {
      zh: '两边都写成条件，例如 `a > 0 and b > 0`。',
      en: 'Write a condition on both sides, such as `a > 0 and b > 0`.',
    };
  return null;
}

const compared: Words = { zh: '不能比较', en: 'they cannot be compared' };

const verbs: Readonly<Record<OperationSign, Words>> = {
  '+': { zh: '不能相加', en: 'they cannot be added' },
  '-': { zh: '不能相减', en: 'one cannot be taken from the other' },
  '*': { zh: '不能相乘', en: 'they cannot be multiplied' },
  '/': { zh: '不能相除', en: 'one cannot be divided by the other' },
  '=': compared,
  '<>': compared,
  '<': compared,
  '<=': compared,
  '>': compared,
  '>=': compared,
  and: { zh: '不能用“且”连接', en: '“and” joins conditions only' },
  or: { zh: '不能用“或”连接', en: '“or” joins conditions only' },
};

export function wrongArguments(name: string, asks: Words, usage: string, given: readonly Type[]): Told {
  const types = given.map(typeWords);
  return {
    wrong: {
      zh: `\`${name}\` 得到的是${types.map(({ zh }) => zh).join('、')}，不合要求。`,
      en: `\`${name}\` is given ${types.map(({ en }) => en).join(', ')}, which does not fit.`,
    },
    help: { zh: `${asks.zh}写法：\`${usage}\`。`, en: `${asks.en} It is written \`${usage}\`.` },
  };
}
