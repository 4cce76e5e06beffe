import { readQuantity } from '../quantity/quantity.ts';
import type { Literal, Span } from './expression.ts';
import { type Slip, slip } from './slip.ts';
import { quantitySlip, signSlip, textNotClosed } from './syntax-words.ts';

export type Token = Span &
  (
    | { readonly kind: 'literal'; readonly literal: Literal }
    | { readonly kind: 'name'; readonly text: string }
    | { readonly kind: 'sign'; readonly sign: string }
    | { readonly kind: 'end' }
  );

/** Signs as people and word processors write them, and what they mean. */
const signs: Readonly<Record<string, string>> = {
  '×': '*',
  '✕': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≦': '<=',
  '≥': '>=',
  '≧': '>=',
  '≠': '<>',
  '!=': '<>',
  '、': ',',
};

const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '「': '」' };

const words: ReadonlyMap<string, string> = new Map([
  ['and', 'and'],
  ['且', 'and'],
  ['并且', 'and'],
  ['or', 'or'],
  ['或', 'or'],
  ['或者', 'or'],
  ['not', 'not'],
  ['非', 'not'],
  ['in', 'in'],
  ['属于', 'in'],
]);

/** Words that mean something by themselves: nothing can be called so. */
export function isReserved(word: string): boolean {
  return words.has(word.toLowerCase()) || yesNo.has(word.toLowerCase());
}

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['是', true],
  ['false', false],
  ['否', false],
]);

const name = /[\p{L}_][\p{L}\p{N}_]*(?:[-.][\p{L}\p{N}_]+)*/uy;
const number = /[0-9]+(?:\.[0-9]+)?/y;
/** A unit is one word or two (`working days`), or a sign. */
const unit = /\s*(?:[%‰]|\p{L}+(?:\s+\p{L}+)?)/uy;
const sign = /<=|>=|<>|!=|==|=<|=>|&&|\|\||[-+*/<>=(),×✕÷−–≤≦≥≧≠、]/uy;

/**
 * Takes a text apart. Full-width signs, letters and digits read like the plain ones, at the same offsets. `known` are the
 * names there are: a run such as `talk-hold` is one name where there is such a name, and a subtraction where there is only
 * `talk`; where neither is known it is one name, so that a misspelt id is told as such.
 */
export function tokensOf(text: string, known: ReadonlySet<string>): Token[] | Slip {
  const folded = halfWidth(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < folded.length) {
    if (/\s/.test(folded.charAt(at))) {
      at++;
      continue;
    }
    const token = tokenAt(text, folded, at, known);
    if ('wrong' in token) return token;
    tokens.push(token);
    at = token.to;
  }
  return [...tokens, { kind: 'end', from: text.length, to: text.length }];
}

function tokenAt(text: string, folded: string, at: number, known: ReadonlySet<string>): Token | Slip {
  const first = folded.charAt(at);
  if (Object.hasOwn(closing, first)) return textAt(text, folded, at);
  const digits = match(number, folded, at);
  if (digits !== undefined) return amountAt(folded, at, digits);
  const run = match(name, folded, at);
  if (run !== undefined) return wordAt(run, at, known);
  const written = match(sign, folded, at);
  const meant = signs[written ?? ''] ?? written;
  if (written === undefined || meant === undefined || signSlip(written) !== null)
    return signAt(written ?? String.fromCodePoint(folded.codePointAt(at) ?? 0), at);
  return { kind: 'sign', sign: meant, from: at, to: at + written.length };
}

function signAt(written: string, from: number): Slip {
  const { wrong, help } = signSlip(written) ?? {
    wrong: { zh: `公式里不能有 \`${written}\`。`, en: `\`${written}\` has no place in a formula.` },
    help: null,
  };
  return slip('syntax', { from, to: from + written.length }, wrong, help);
}

/** Between quotes; a straight quote inside is doubled, as in Excel. */
function textAt(text: string, folded: string, from: number): Token | Slip {
  const open = folded.charAt(from);
  const close = closing[open] ?? open;
  let value = '';
  for (let at = from + 1; at < text.length; at++) {
    if (folded.charAt(at) !== close) value += text.charAt(at);
    else if (open === close && folded.charAt(at + 1) === close) value += text.charAt(at++);
    else return literal({ kind: 'text', value, from, to: at + 1 });
  }
  return slip('syntax', { from, to: text.length }, textNotClosed.wrong, textNotClosed.help);
}

/** A number with the unit behind it, if there is one: `5 min`, `90%`, `3 working days`, or just `2`. */
function amountAt(folded: string, from: number, digits: string): Token | Slip {
  const behind = match(unit, folded, from + digits.length) ?? '';
  const candidates = [behind, behind.replace(/(\S)\s+\S+$/u, '$1')].filter((each) => each.trim() !== '');
  for (const candidate of candidates) {
    const read = readQuantity(`${digits}${candidate}`);
    const to = from + digits.length + candidate.length;
    if (!('kind' in read)) return literal({ kind: 'quantity', value: read.value, unit: read.unit.symbol, from, to });
  }
  const word = candidates.at(-1)?.trim() ?? '';
  const to = from + digits.length;
  if (word !== '' && !words.has(word.toLowerCase()))
    return quantitySlip(digits, word, { from, to: folded.indexOf(word, to) + word.length });
  const value = Number(digits);
  // Hundreds of digits are infinite, and JSON could not hold that.
  return Number.isFinite(value) ? literal({ kind: 'number', value, from, to }) : quantitySlip(digits, '', { from, to });
}

function wordAt(run: string, from: number, known: ReadonlySet<string>): Token {
  const text = longestKnown(run, known);
  const to = from + text.length;
  const lower = text.toLowerCase();
  const value = yesNo.get(lower);
  if (value !== undefined) return literal({ kind: 'yes-no', value, from, to });
  const keyword = words.get(lower);
  return keyword === undefined ? { kind: 'name', text, from, to } : { kind: 'sign', sign: keyword, from, to };
}

function longestKnown(run: string, known: ReadonlySet<string>): string {
  for (let end = run.length; end > 0; end = run.lastIndexOf('-', end - 1)) {
    if (known.has(run.slice(0, end))) return run.slice(0, end);
  }
  return run;
}

function literal(read: Literal): Token {
  return { kind: 'literal', literal: read, from: read.from, to: read.to };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Sign by sign, so that every offset stays what it was. */
function halfWidth(text: string): string {
  return text.replaceAll(/[\uFF01-\uFF5E\u3000]/g, (each) =>
    each === '\u3000' ? ' ' : String.fromCharCode(each.charCodeAt(0) - 0xfee0),
  );
}
