import { closest } from '../text/closest.ts';
import { childrenOf, type Expression, type Literal, type OperationSign, type Span } from './expression.ts';
import { aggregates, scalars } from './functions/index.ts';
import { type Slip, slip } from './slip.ts';
import * as told from './syntax-words.ts';
import { type Token, tokensOf } from './tokens.ts';

export const mostCharacters = 2000;
export const mostLevels = 32;

export type Parsed =
  | { readonly expression: Expression; readonly slip?: undefined }
  | { readonly expression?: undefined; readonly slip: Slip };

/**
 * Reads a formula. Never throws: the first thing that cannot be read comes back as a slip. `known` are the inputs or fields
 * that may be named: they decide whether `talk-hold` is one name, and whether a word such as `in` is a name.
 */
export function parseFormula(text: string, known: Iterable<string> = []): Parsed {
  const whole = { from: 0, to: text.length };
  if (text.length > mostCharacters) return failed(whole, told.tooLong);
  const tokens = tokensOf(text, new Set(known));
  if (!Array.isArray(tokens)) return { slip: tokens };
  if (tokens.length === 1) return failed(whole, told.nothingThere);
  const reader = new Reader(text, tokens);
  const expression = reader.expression(0);
  if ('wrong' in expression) return { slip: expression };
  const left = reader.rest();
  if (left !== null) return { slip: left };
  return depthOf(expression) > mostLevels ? failed(whole, told.tooDeep) : { expression };
}

function failed(span: Span, { wrong, help }: Pick<Slip, 'wrong' | 'help'>): { slip: Slip } {
  return { slip: slip('syntax', span, wrong, help) };
}

/** A chain of additions is as deep as it is long. */
function depthOf(expression: Expression): number {
  return 1 + Math.max(0, ...childrenOf(expression).map(depthOf));
}

/** How tightly signs bind; what binds tighter is worked out first. */
const binding: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '=': 4,
  '<>': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  in: 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};
const bindingOfNot = 3;
const bindingOfComparison = 4;
const bindingOfMinus = 7;

/** A Pratt parser: each sign takes what binds tighter than itself. */
class Reader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** An expression of signs that bind at least so tightly. */
  expression(least: number): Expression | Slip {
    if (++this.#depth > 2 * mostLevels) return this.#slip(this.#next, told.tooDeep);
    const { from } = this.#next;
    let left = this.#operand();
    while (!('wrong' in left)) {
      const sign = this.#signHere();
      const tightness = binding[sign ?? ''];
      if (sign === null || tightness === undefined || tightness < least) break;
      left = this.#operation(left, from, sign, tightness);
    }
    this.#depth--;
    return left;
  }

  /** What stands behind the end of a whole formula: nothing, or a slip. */
  rest(): Slip | null {
    const token = this.#next;
    if (token.kind === 'end') return null;
    if (this.#signHere() === ')') return this.#slip(token, told.notOpened);
    return this.#unexpected(token);
  }

  #operation(left: Expression, from: number, sign: string, tightness: number): Expression | Slip {
    this.#at++;
    if (sign === 'in') return this.#oneOf(left, from);
    const right = this.expression(tightness + 1);
    if ('wrong' in right) return right;
    const following = this.#signHere();
    if (tightness === bindingOfComparison && binding[following ?? ''] === bindingOfComparison)
      return this.#slip(this.#next, told.chained);
    // The cast holds because `binding` lists nothing but these signs and `in`.
    return { kind: 'operation', sign: sign as OperationSign, left, right, from, to: this.#end };
  }

  #operand(): Expression | Slip {
    const token = this.#next;
    const { from } = token;
    this.#at++;
    switch (token.kind) {
      case 'literal':
        return token.literal;
      case 'name':
        return this.#signHere() === '('
          ? this.#call(token.text, token)
          : { kind: 'name', name: token.text, from, to: token.to };
      case 'end':
        return this.#slip({ from: Math.max(0, this.#end - 1), to: token.to }, told.valueExpected(null));
      case 'sign':
        if (token.sign === '(') return this.#inParentheses(token);
        if (token.sign === '-' || token.sign === 'not') return this.#signed(token.sign, from);
        if (token.sign === '+') return this.expression(bindingOfMinus);
        return this.#slip(token, told.valueExpected(this.#written(token)));
    }
  }

  #signed(sign: '-' | 'not', from: number): Expression | Slip {
    const of = this.expression(sign === '-' ? bindingOfMinus : bindingOfNot);
    return 'wrong' in of ? of : { kind: 'sign', sign, of, from, to: this.#end };
  }

  #inParentheses(open: Token): Expression | Slip {
    const inside = this.expression(0);
    if ('wrong' in inside) return inside;
    if (this.#signHere() !== ')') return this.#notClosed(open);
    this.#at++;
    return inside;
  }

  #call(written: string, name: Span): Expression | Slip {
    const found = scalars.find(({ name, also }) => [name, ...also].includes(written.toLowerCase()));
    if (found === undefined) return this.#slip(name, noFunction(written));
    const open = this.#next;
    this.#at++;
    const given: Expression[] = [];
    while (this.#signHere() !== ')' || given.length > 0) {
      const argument = this.expression(0);
      if ('wrong' in argument) return argument;
      given.push(argument);
      if (this.#signHere() !== ',') break;
      this.#at++;
    }
    if (this.#signHere() !== ')') return this.#notClosed(open);
    this.#at++;
    const span = { from: name.from, to: this.#end };
    if (given.length < found.least || given.length > found.most)
      return this.#slip(span, told.argumentCount(found.usage, given.length));
    return { kind: 'call', function: found.name, arguments: given, ...span };
  }

  #oneOf(of: Expression, from: number): Expression | Slip {
    const open = this.#next;
    if (this.#signHere() !== '(') return this.#slip(open, told.listExpected);
    const values: Literal[] = [];
    do {
      this.#at++;
      const token = this.#next;
      if (token.kind !== 'literal') return this.#slip(token, told.listExpected);
      values.push(token.literal);
      this.#at++;
    } while (this.#signHere() === ',');
    if (this.#signHere() !== ')') return this.#notClosed(open);
    this.#at++;
    return { kind: 'one-of', of, values, from, to: this.#end };
  }

  #notClosed(open: Token): Slip {
    const token = this.#next;
    return token.kind === 'end' ? this.#slip(open, told.notClosed('(')) : this.#unexpected(token);
  }

  #unexpected(token: Token): Slip {
    return this.#slip(token, told.signExpected(this.#written(token), this.#withoutComma()));
  }

  /** `1,000` as a number without its comma; null where the comma groups no thousands. */
  #withoutComma(): string | null {
    const around = this.#text.slice(Math.max(0, this.#end - 3), this.#end + 4);
    const grouped = /([0-9]{1,3}),([0-9]{3})$/.exec(around);
    return grouped === null ? null : `${grouped[1]}${grouped[2]}`;
  }

  /** The end of what was read last. */
  get #end(): number {
    return this.#tokens[this.#at - 1]?.to ?? 0;
  }

  get #next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', from: this.#text.length, to: this.#text.length };
  }

  #signHere(): string | null {
    const token = this.#next;
    return token.kind === 'sign' ? token.sign : null;
  }

  #written({ from, to }: Span): string {
    return this.#text.slice(from, to);
  }

  #slip(span: Span, { wrong, help }: Pick<Slip, 'wrong' | 'help'>): Slip {
    return slip('syntax', { from: span.from, to: span.to }, wrong, help);
  }
}

function noFunction(written: string): Pick<Slip, 'wrong' | 'help'> {
  if (aggregates.some(({ name }) => name === written.toLowerCase())) return told.aggregateInFormula(written);
  const names = scalars.map(({ name }) => name);
  return told.unknownFunction(written, closest(written, names), names);
}
