import {
  createScanner,
  findNodeAtLocation,
  findNodeAtOffset,
  getNodePath,
  type Node,
  parseTree,
  type ParseError,
  printParseErrorCode,
} from 'jsonc-parser';
import * as problems from '../finding/catalogue/snapshot.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Place } from '../finding/problem.ts';
import type { Path } from '../text/range.ts';
import { Source } from '../text/source.ts';
import type { Words } from '../text/words.ts';
import type { Field, RawRecord, RawRecords } from './record.ts';

/** Snapshots as JSON: one, a list, or `{ "snapshots": [...] }`. What is whole is read even where the rest is broken. */
export function readJson(source: Source): RawRecords {
  const text = new JsonText(source);
  const wrapped = isObject(text.value) && Array.isArray(text.value['snapshots']);
  const base: Path = wrapped ? ['snapshots'] : [];
  const listed = isObject(text.value) && wrapped ? text.value['snapshots'] : text.value;
  if (Array.isArray(listed))
    return recordsOf(
      text,
      listed.map((value: unknown, index) => ({ value, path: [...base, index] })),
    );
  return recordsOf(text, listed === undefined ? [] : [{ value: listed, path: base }]);
}

/** Newline-delimited JSON: one snapshot a line. A broken line takes no other with it. */
export function readNdjson(source: Source): RawRecords {
  const parts = source.text.split('\n').map((line, index): RawRecords => {
    if (line.trim() === '') return { records: [], findings: [] };
    const text = new JsonText(new Source(source.path, line), index);
    return recordsOf(text, text.value === undefined ? [] : [{ value: text.value, path: [] }]);
  });
  return { records: parts.flatMap(({ records }) => records), findings: parts.flatMap(({ findings }) => findings) };
}

/** A JSON text whose places are looked up only when a finding needs one. */
class JsonText {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly #source: Source;
  readonly #lineShift: number;
  #tree: Node | undefined;
  #broken: readonly ParseError[] = [];

  constructor(source: Source, lineShift = 0) {
    this.#source = source;
    this.#lineShift = lineShift;
    const strict = parseStrictly(source.text);
    if (strict !== undefined) {
      this.value = strict.value;
      this.findings = [];
      return;
    }
    const { text, notNumbers } = withoutNotNumbers(source.text);
    const errors: ParseError[] = [];
    this.#tree = parseTree(text, errors, { allowTrailingComma: false });
    this.#broken = errors;
    const notNumberPaths = notNumbers.map((offset) => {
      const node = this.#tree && findNodeAtOffset(this.#tree, offset, true);
      return node === undefined ? '' : JSON.stringify(getNodePath(node));
    });
    this.value = valueOf(this.#tree, [], new Set(notNumberPaths));
    this.findings = errors.slice(0, 5).map((error) => this.#explain(error));
  }

  at(path: Path): Place {
    this.#tree ??= parseTree(this.#source.text);
    let node: Node | undefined;
    for (let length = path.length; length >= 0 && node === undefined; length--) {
      node = this.#tree && findNodeAtLocation(this.#tree, path.slice(0, length));
    }
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
    const node = this.#tree && findNodeAtLocation(this.#tree, [...path]);
    if (node === undefined) return false;
    return this.#broken.some(
      ({ offset, length }) => offset + length >= node.offset && offset <= node.offset + node.length,
    );
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

  #explain({ error, offset, length }: ParseError): Finding {
    const atEnd = offset >= this.#source.text.trimEnd().length;
    const slip = atEnd ? slips.cutOff : (slipsByCode[printParseErrorCode(error)] ?? slips.other);
    return finding(
      problems.syntax,
      this.#place(atEnd ? this.#source.text.trimEnd().length - 1 : offset, Math.max(length, 1), []),
      slip,
    );
  }
}

function recordsOf(text: JsonText, candidates: readonly { value: unknown; path: Path }[]): RawRecords {
  const findings = [...text.findings];
  const records = candidates.flatMap(({ value, path }): RawRecord[] => {
    if (text.isBroken(path)) return [];
    if (!isObject(value)) {
      findings.push(
        finding(problems.shape, text.at(path), {
          expected: { zh: '一个快照（一组键值）', en: 'A snapshot (keys with values)' },
        }),
      );
      return [];
    }
    for (const key of Object.keys(value)) {
      if (!sections.includes(key))
        findings.push(
          finding(problems.unknownName, text.keyAt([...path, key]), { name: key, known: sections, rows: 1 }),
        );
    }
    const fields = (section: 'scope' | 'metrics' | 'samples'): Field[] => {
      const part = value[section];
      if (part === undefined) return [];
      if (isObject(part))
        return Object.entries(part).map(([name, each]) => ({
          name,
          value: each,
          place: () => text.at([...path, section, name]),
          namePlace: () => text.keyAt([...path, section, name]),
        }));
      findings.push(
        finding(problems.shape, text.at([...path, section]), {
          expected: { zh: `${section} 的一组键值`, en: `Keys with values under ${section}` },
        }),
      );
      return [];
    };
    const period =
      value['period'] === undefined
        ? undefined
        : {
            name: 'period',
            value: value['period'],
            place: () => text.at([...path, 'period']),
            namePlace: () => text.keyAt([...path, 'period']),
          };
    return [
      {
        period,
        scope: fields('scope'),
        metrics: fields('metrics'),
        samples: fields('samples'),
        columns: [],
        place: () => text.at(path),
      },
    ];
  });
  return { records, findings };
}

/** Of the scanner's `SyntaxKind`, which is declared in a way that this compiler setting cannot import. */
const unknownToken = 16;
const endOfFile = 17;

const sections: readonly string[] = ['metrics', 'period', 'samples', 'scope'];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseStrictly(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // The tolerant parser below tells what is wrong and where.
    return undefined;
  }
}

/** Python and JavaScript write NaN and Infinity, which are no JSON: a 0 of the same length stands in, its offset remembered. */
function withoutNotNumbers(text: string): { text: string; notNumbers: number[] } {
  const scanner = createScanner(text);
  const notNumbers: number[] = [];
  let patched = text;
  for (let kind = scanner.scan(); kind !== endOfFile; kind = scanner.scan()) {
    const token = scanner.getTokenValue();
    if (kind !== unknownToken || !/^-?(NaN|Infinity|nan|inf)$/.test(token)) continue;
    const offset = scanner.getTokenOffset();
    notNumbers.push(offset);
    patched = patched.slice(0, offset) + '0'.padEnd(token.length) + patched.slice(offset + token.length);
  }
  return { text: patched, notNumbers };
}

function valueOf(node: Node | undefined, path: Path, notNumbers: ReadonlySet<string>): unknown {
  if (node === undefined) return undefined;
  switch (node.type) {
    case 'array':
      return (node.children ?? []).map((child, index) => valueOf(child, [...path, index], notNumbers));
    case 'object': {
      const entries = (node.children ?? []).flatMap(({ children = [] }): [string, unknown][] => {
        const [key, value] = children;
        const name = String(key?.value);
        return value === undefined ? [] : [[name, valueOf(value, [...path, name], notNumbers)]];
      });
      return Object.fromEntries(entries);
    }
    default:
      return notNumbers.has(JSON.stringify(path)) ? Number.NaN : (node.value as unknown);
  }
}

const slips = {
  cutOff: {
    rule: { zh: '文件在这里中断，后面的内容缺失。', en: 'The file ends here, before it is complete.' },
    help: {
      zh: '重新导出；完整的行仍然参与评价。',
      en: 'Export it again; rows that are whole are judged all the same.',
    },
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
