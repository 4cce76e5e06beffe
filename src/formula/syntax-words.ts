import { readQuantity } from '../quantity/quantity.ts';
import { units } from '../quantity/unit.ts';
import { closest } from '../text/closest.ts';
import type { Words } from '../text/words.ts';
import type { Span } from './expression.ts';
import { type Slip, slip } from './slip.ts';

interface Told {
  readonly wrong: Words;
  readonly help: Words | null;
}

/** Signs of programming languages and slips of the keyboard: told with what to write instead. */
const instead: Readonly<Record<string, string>> = {
  '==': '=',
  '=<': '<=',
  '=>': '>=',
  '&&': 'and',
  '||': 'or',
  '|': 'or',
  '&': 'and',
  '!': 'not',
};

export function signSlip(sign: string): Told | null {
  if (sign === '%' || sign === '‰')
    return {
      wrong: { zh: `\`${sign}\` 只能写在数字后面。`, en: `\`${sign}\` can only stand behind a number.` },
      help: { zh: `例如 \`* 100 ${sign}\`。`, en: `Write it like \`* 100 ${sign}\`.` },
    };
  const write = Object.hasOwn(instead, sign) ? instead[sign] : undefined;
  return write === undefined
    ? null
    : {
        wrong: { zh: `公式里不用 \`${sign}\`。`, en: `\`${sign}\` is not used in formulas.` },
        help: { zh: `写成 \`${write}\`。`, en: `Write \`${write}\`.` },
      };
}

export const textNotClosed: Told = {
  wrong: { zh: '这里开始的引号没有关上。', en: 'The quote that opens here is not closed.' },
  help: { zh: '在文字后面补上引号。', en: 'Put a quote behind the text.' },
};

/** A number with something behind it that is no unit. */
export function quantitySlip(digits: string, unit: string, span: Span): Slip {
  if (unit === '') return slip('syntax', span, { zh: '这个数太大了。', en: 'This number is too large.' });
  const read = readQuantity(`${digits} ${unit}`);
  if ('kind' in read && read.kind === 'ambiguous-m')
    return slip(
      'syntax',
      span,
      { zh: `\`${digits} m\` 的单位不明确。`, en: `The unit of \`${digits} m\` is ambiguous.` },
      { zh: `分钟请写成 \`${digits} min\`。`, en: `For minutes write \`${digits} min\`.` },
    );
  const symbols = units.map(({ symbol }) => symbol);
  const near =
    closest(unit, symbols) ??
    closest(
      unit,
      units.flatMap(({ also }) => also),
    );
  return slip(
    'syntax',
    span,
    {
      zh: `\`${digits}\` 后面的 \`${unit}\` 既不是单位，也不是运算。`,
      en: `\`${unit}\` behind \`${digits}\` is neither a unit nor an operation.`,
    },
    near === undefined
      ? { zh: `要相乘就写成 \`${digits} * ${unit}\`。`, en: `To multiply, write \`${digits} * ${unit}\`.` }
      : { zh: `是不是 \`${digits} ${near}\`？`, en: `Did you mean \`${digits} ${near}\`?` },
  );
}

export const tooLong: Told = {
  wrong: { zh: '公式超过 2000 个字符。', en: 'The formula is longer than 2,000 characters.' },
  help: { zh: '把一部分写成单独的输入或派生字段。', en: 'Make a part of it an input or a derived field of its own.' },
};

export const tooDeep: Told = {
  wrong: { zh: '公式嵌套超过 32 层。', en: 'The formula nests more than 32 levels deep.' },
  help: tooLong.help,
};

export const nothingThere: Told = {
  wrong: { zh: '公式是空的。', en: 'The formula is empty.' },
  help: { zh: '例如 `resolved / accepted * 100 %`。', en: 'Write it like `resolved / accepted * 100 %`.' },
};

export const chained: Told = {
  wrong: { zh: '比较不能连写。', en: 'Comparisons cannot be chained.' },
  help: { zh: '写成 `a < b and b < c`。', en: 'Write `a < b and b < c`.' },
};

export const listExpected: Told = {
  wrong: { zh: '`in` 后面要写一组值。', en: '`in` needs a list of values behind it.' },
  help: { zh: '例如 `status in ("resolved", "closed")`。', en: 'Write it like `status in ("resolved", "closed")`.' },
};

/** Something stands where a value is expected; null at the end of the text. */
export function valueExpected(found: string | null): Told {
  const wrong =
    found === null
      ? { zh: '公式没有写完，后面还缺一个值。', en: 'The formula stops where a value is expected.' }
      : {
          zh: `这里应当是一个值，却写着 \`${found}\`。`,
          en: `A value is expected here, not \`${found}\`.`,
        };
  return { wrong, help: null };
}

/** Two values side by side, or a sign that does not belong there. */
export function signExpected(found: string, digits: string | null): Told {
  return {
    wrong: { zh: `\`${found}\` 前面缺少运算符号。`, en: `There is no sign of operation before \`${found}\`.` },
    help:
      digits === null
        ? {
            zh: '用 `+ - * /`、比较符号、`and` 或 `or` 连接；相乘要写 `*`。',
            en: 'Join values with `+ - * /`, a comparison, `and` or `or`; to multiply, write `*`.',
          }
        : { zh: `数字里不用逗号，写成 \`${digits}\`。`, en: `Numbers take no comma: write \`${digits}\`.` },
  };
}

export function notClosed(open: string): Told {
  return {
    wrong: { zh: `\`${open}\` 没有关上。`, en: `\`${open}\` is not closed.` },
    help: { zh: '补上 `)`。', en: 'Add `)`.' },
  };
}

export const notOpened: Told = {
  wrong: { zh: '这个 `)` 没有对应的 `(`。', en: 'This `)` has no `(` before it.' },
  help: { zh: '去掉它，或在前面补上 `(`。', en: 'Take it away, or add `(` before it.' },
};

export function unknownFunction(name: string, suggestion: string | undefined, known: readonly string[]): Told {
  const list = known.map((each) => `\`${each}\``);
  return {
    wrong: { zh: `没有函数 \`${name}\`。`, en: `There is no function \`${name}\`.` },
    help:
      suggestion === undefined
        ? { zh: `函数有：${list.join('、')}。`, en: `Functions are ${list.join(', ')}.` }
        : { zh: `是不是 \`${suggestion}\`？`, en: `Did you mean \`${suggestion}\`?` },
  };
}

/** An aggregate such as `median` stands in an input, not in the formula. */
export function aggregateInFormula(name: string): Told {
  const input = `{ ${name}: …, of: … }`;
  return {
    wrong: {
      zh: `\`${name}\` 是对许多记录求值，不能写在公式里。`,
      en: `\`${name}\` works on many records and has no place in the formula itself.`,
    },
    help: {
      zh: `把它写成一个输入：\`${name === 'count' ? '{ count: tickets }' : input}\`，公式里用这个输入的名字。`,
      en: `Make it an input, \`${name === 'count' ? '{ count: tickets }' : input}\`, and use its name in the formula.`,
    },
  };
}

export function argumentCount(usage: string, found: number): Told {
  return {
    wrong: {
      zh: `参数个数不对：这里有 ${found} 个。`,
      en: `The number of arguments is not right: there are ${found}.`,
    },
    help: { zh: `写成 \`${usage}\`。`, en: `Write it like \`${usage}\`.` },
  };
}
