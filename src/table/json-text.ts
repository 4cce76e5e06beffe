import {
  createScanner,
  findNodeAtLocation,
  type Node,
  parseTree,
  type ParseError,
  printParseErrorCode,
} from 'jsonc-parser';
import * as problems from '../finding/catalogue/snapshot.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Place } from '../finding/problem.ts';
import type { Path } from '../text/range.ts';
import type { Source } from '../text/source.ts';
import type { Words } from '../text/words.ts';

/** A JSON text whose places are looked up only when a finding needs one. */
export class JsonText {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly #source: Source;
  readonly #lineShift: number;
  #tree: Node | undefined;
  #broken: readonly ParseError[] = [];
  /** NaN and the like by their offset. */
  readonly #notNumbers = new Map<number, { readonly end: number; readonly value: number }>();

  constructor(source: Source, lineShift = 0) {
    this.#source = source;
    this.#lineShift = lineShift;
    this.findings = [];
    if (source.text.trim() === '') return;
    const strict = parseStrictly(source.text);
    if (strict !== undefined) {
      this.value = strict.value;
      return;
    }
    const deep = tooDeepAt(source.text);
    if (deep !== undefined) {
      this.findings = [finding(problems.syntax, this.#place(deep, 1, []), slips.tooDeep)];
      return;
    }
    const { text, notNumbers } = withoutNotNumbers(source.text);
    const errors: ParseError[] = [];
    this.#tree = parseTree(text, errors, { allowTrailingComma: false });
    this.#broken = errors;
    for (const { offset, token } of notNumbers) {
      // The sign is a token of its own, but belongs to the number.
      const start = source.text[offset - 1] === '-' ? offset - 1 : offset;
      const end = offset + token.length;
      this.#notNumbers.set(start, { end, value: numberOf(source.text.slice(start, end)) });
    }
    this.value = this.#valueOf(this.#tree);
    this.findings = this.#explainErrors(errors);
  }

  at(path: Path): Place {
    if (this.#tree === undefined && tooDeepAt(this.#source.text) === undefined)
      this.#tree = parseTree(this.#source.text);
    let node: Node | undefined;
    for (let length = path.length; length >= 0 && node === undefined; length--) {
      node = this.#tree && findNodeAtLocation(this.#tree, path.slice(0, length));
    }
    const notNumber = node && this.#notNumbers.get(node.offset);
    if (node !== undefined && notNumber !== undefined)
      return this.#place(node.offset, notNumber.end - node.offset, path);
    return this.#place(node?.offset ?? 0, node?.length ?? 0, path);
  }

  keyAt(path: Path): Place {
    const place = this.at(path);
    const node = this.#tree && findNodeAtLocation(this.#tree, [...path]);
    const key = node?.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    return key === undefined ? place : this.#place(key.offset, key.length, path);
  }

  /** Whether an error of the text lies inside the value at a path, so that the value cannot be trusted. */
  isBroken(path: Path): boolean {
    if (this.#broken.length === 0) return false;
    const node = this.#tree && findNodeAtLocation(this.#tree, [...path]);
    if (node === undefined) return false;
    return this.#broken.some(
      ({ offset, length }) => offset + length >= node.offset && offset <= node.offset + node.length,
    );
  }

  #valueOf(node: Node | undefined): unknown {
    if (node === undefined) return undefined;
    switch (node.type) {
      case 'array':
        return (node.children ?? []).map((child) => this.#valueOf(child));
      case 'object': {
        const entries = (node.children ?? []).flatMap(({ children = [] }): [string, unknown][] => {
          const [key, value] = children;
          return value === undefined ? [] : [[String(key?.value), this.#valueOf(value)]];
        });
        return Object.fromEntries(entries);
      }
      default:
        return this.#notNumbers.get(node.offset)?.value ?? (node.value as unknown);
    }
  }

  #place(offset: number, length: number, path: Path): Place {
    const { start, end } = this.#source.range(offset, offset + length);
    const shifted = (line: number) => line + this.#lineShift;
    return {
      file: this.#source.path,
      range: { start: { ...start, line: shifted(start.line) }, end: { ...end, line: shifted(end.line) } },
      path: this.#lineShift > 0 ? [this.#lineShift, ...path] : path,
    };
  }

  /** One slip makes several errors in its wake: the first on a line tells the story. */
  #explainErrors(errors: readonly ParseError[]): Finding[] {
    const byLine = new Map<number, Finding>();
    for (const error of errors) {
      const found = this.#explain(error);
      const line = found.range?.start.line ?? 0;
      if (!byLine.has(line)) byLine.set(line, found);
    }
    return [...byLine.values()].slice(0, mostErrors);
  }

  #explain({ error, offset, length }: ParseError): Finding {
    // A text in quotes that reaches to the end was cut off within.
    const cutWithin = printParseErrorCode(error) === 'UnexpectedEndOfString' ? length : 0;
    const atEnd = offset + cutWithin >= this.#source.text.trimEnd().length;
    const slip = atEnd ? slips.cutOff : (slipsByCode[printParseErrorCode(error)] ?? slips.other);
    return finding(
      problems.syntax,
      this.#place(atEnd ? this.#source.text.trimEnd().length - 1 : offset, Math.max(length, 1), []),
      slip,
    );
  }
}

/** Of the scanner's `SyntaxKind`, which is declared in a way that this compiler setting cannot import. */
const unknownToken = 16;
const endOfFile = 17;

const openers: readonly number[] = [1, 3];
const closers: readonly number[] = [2, 4];

/** No snapshot nests more deeply; the tolerant parser recurses once per level. */
const mostNested = 100;

/** Nobody mends more at a time. */
const mostErrors = 5;

function parseStrictly(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // The tolerant parser below tells what is wrong and where.
    return undefined;
  }
}

/** Python and JavaScript write NaN and Infinity, which are no JSON: a 0 of the same length stands in, its offset remembered. */
function withoutNotNumbers(text: string): { text: string; notNumbers: { offset: number; token: string }[] } {
  const scanner = createScanner(text);
  const notNumbers: { offset: number; token: string }[] = [];
  const patched: string[] = [];
  let copied = 0;
  for (let kind: number = scanner.scan(); kind !== endOfFile; kind = scanner.scan()) {
    const token = scanner.getTokenValue();
    if (kind !== unknownToken || !/^-?(NaN|Infinity|nan|inf)$/.test(token)) continue;
    const offset = scanner.getTokenOffset();
    notNumbers.push({ offset, token });
    patched.push(text.slice(copied, offset), '0'.padEnd(token.length));
    copied = offset + token.length;
  }
  return { text: [...patched, text.slice(copied)].join(''), notNumbers };
}

/** `-Infinity` as JavaScript and Python write it. */
function numberOf(written: string): number {
  if (/nan/i.test(written)) return Number.NaN;
  return written.startsWith('-') ? -Infinity : Infinity;
}

/** Where brackets nest too deeply; undefined where they do not. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text);
  let depth = 0;
  for (let kind: number = scanner.scan(); kind !== endOfFile; kind = scanner.scan()) {
    if (openers.includes(kind)) depth++;
    else if (closers.includes(kind)) depth--;
    if (depth > mostNested) return scanner.getTokenOffset();
  }
  return undefined;
}

const slips = {
  cutOff: {
    rule: { zh: '内容在这里中断，后面的部分缺失。', en: 'The text ends here, before it is complete.' },
    help: {
      zh: '重新导出；完整的行仍然参与评价。',
      en: 'Export it again; rows that are whole are judged all the same.',
    },
  },
  tooDeep: {
    rule: { zh: '括号嵌套得太深，文件无法读取。', en: 'Brackets are nested too deeply to be read.' },
    help: { zh: '检查导出是否成功。', en: 'Check whether the export succeeded.' },
  },
  other: {
    rule: { zh: '从这里起不是合乎规则的 JSON。', en: 'From here on this is not well-formed JSON.' },
    help: { zh: '检查引号、逗号和括号。', en: 'Check quotes, commas and brackets.' },
  },
} satisfies Record<string, Slip>;

interface Slip {
  readonly rule: Words;
  readonly help: Words;
}

const slipsByCode: Readonly<Record<string, Slip>> = {
  InvalidSymbol: {
    rule: { zh: '这里的文字没有加引号。', en: 'The text here is not in quotes.' },
    help: { zh: '文字要加双引号；数字不加。', en: 'Text needs double quotes; numbers need none.' },
  },
  CommaExpected: {
    rule: { zh: '这里缺一个逗号。', en: 'A comma is missing here.' },
    help: { zh: '在上一项后面补上逗号。', en: 'Write a comma behind the item before.' },
  },
  ColonExpected: {
    rule: { zh: '键后面缺一个冒号。', en: 'A colon is missing behind the key.' },
    help: { zh: '写成 `"键": 值`。', en: 'Write `"key": value`.' },
  },
  PropertyNameExpected: {
    rule: {
      zh: '这里应为加双引号的键；最后一项后面不能有逗号。',
      en: 'A key in double quotes is expected here; no comma may follow the last item.',
    },
    help: { zh: '删除多余的逗号，或给键加双引号。', en: 'Delete the comma, or put the key in double quotes.' },
  },
  ValueExpected: {
    rule: { zh: '这里缺一个值。', en: 'A value is missing here.' },
    help: { zh: '补上值，或删除多余的逗号。', en: 'Write the value, or delete the comma.' },
  },
};
