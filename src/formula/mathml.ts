import { showQuantity } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import type { Language } from '../text/words.ts';
import type { Expression, OperationSign } from './expression.ts';
import { decimal, levelOf } from './print.ts';
import type { Titles } from './words.ts';

/** A formula as presentation MathML, which browsers draw and read aloud by themselves. Titles are escaped here. */
export function formulaMathml(expression: Expression, titles: Titles, language: Language): string {
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" lang="${lang}" display="block">${drawn(expression)}</math>`;

  function drawn(part: Expression): string {
    switch (part.kind) {
      case 'number':
        return `<mn>${decimal(part.value)}</mn>`;
      case 'quantity':
        return text(showQuantity({ value: part.value, unit: unitOf(part.unit) }, language));
      case 'text':
        return text(`“${part.value}”`);
      case 'yes-no':
        return text(yesNo[language][part.value ? 'yes' : 'no']);
      case 'name':
        return text(titles(part.name)[language]);
      case 'sign':
        return row(part.sign === 'not' ? operator('¬') : operator('−'), inside(part.of, levelOf(part)));
      case 'operation':
        return operation(part);
      case 'one-of':
        return row(inside(part.of, levelOf(part) + 1), operator('∈'), braced(part.values.map(drawn)));
      case 'call':
        return call(part.function, part.arguments);
    }
  }

  /** A fraction needs no parentheses: its line tells what belongs together. */
  function operation({ sign, left, right, ...span }: Extract<Expression, { kind: 'operation' }>): string {
    if (sign === '/') return `<mfrac>${row(drawn(left))}${row(drawn(right))}</mfrac>`;
    const level = levelOf({ ...span, sign, left, right });
    return row(inside(left, level), operator(signs[sign]), inside(right, level + 1));
  }

  function inside(part: Expression, least: number): string {
    const isFraction = part.kind === 'operation' && part.sign === '/';
    return levelOf(part) < least && !isFraction ? row(operator('('), drawn(part), operator(')')) : drawn(part);
  }

  function call(name: string, given: readonly Expression[]): string {
    const [first, second, third] = given.map(drawn);
    switch (name) {
      case 'if': {
        const line = (value = '', when = '') => `<mtr><mtd>${value}</mtd><mtd>${when}</mtd></mtr>`;
        const otherwise = text(language === 'zh' ? '其他情况' : 'otherwise');
        return row(operator('{'), `<mtable>${line(second, first)}${line(third, otherwise)}</mtable>`);
      }
      case 'abs':
        return row(operator('|'), first ?? '', operator('|'));
      case 'days-between':
      case 'time-between':
        return row(operator('('), first ?? '', operator('−'), second ?? '', operator(')'));
      case 'time-after':
        return row(operator('('), first ?? '', operator('+'), second ?? '', operator(')'));
      default:
        return row(`<mi>${name}</mi>`, operator('('), given.map(drawn).join(operator(',')), operator(')'));
    }
  }
}

function braced(parts: readonly string[]): string {
  return row(operator('{'), parts.join(operator(',')), operator('}'));
}

function row(...parts: readonly string[]): string {
  return `<mrow>${parts.join('')}</mrow>`;
}

function operator(sign: string): string {
  return `<mo>${escaped(sign)}</mo>`;
}

function text(content: string): string {
  return `<mtext>${escaped(content)}</mtext>`;
}

function escaped(content: string): string {
  return content.replaceAll(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

const yesNo = { zh: { yes: '是', no: '否' }, en: { yes: 'yes', no: 'no' } } as const;

const signs: Readonly<Record<OperationSign, string>> = {
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
  '=': '=',
  '<>': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  and: '∧',
  or: '∨',
};
