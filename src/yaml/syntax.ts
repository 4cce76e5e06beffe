import { type Document, isCollection, isScalar, Scalar, visit, type YAMLError } from 'yaml';
import * as problems from '../finding/catalogue/yaml.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, type Place } from '../finding/problem.ts';
import type { Source } from '../text/source.ts';
import type { Words } from '../text/words.ts';
import { signBehindError, signForClosing } from './full-width.ts';

/** Nobody mends more at a time; a file with thousands is no standard, but something else with its name. */
const mostErrors = 100;

/** One slip makes several errors in its wake: of those on one line, the first tells the story. */
export function explainErrors(source: Source, document: Document, errors: readonly YAMLError[]): Finding[] {
  const findings: Finding[] = [];
  const told = new Set<number>();
  const opened = unclosed(source, document);
  for (const error of errors) {
    if (findings.length === mostErrors) break;
    const found = explainSyntax(source, opened, error);
    const lines = [source.position(error.pos[0]).line, found.range?.start.line ?? 0];
    const isNews = lines.every((line) => !told.has(line));
    for (const line of lines) told.add(line);
    // A line that starts in the wrong column shifts those below it.
    const isShifted =
      isIndentation(found) && findings.some((each) => isIndentation(each) || isTab(each) || isFullWidth(each));
    if (isNews && !isShifted) findings.push(found);
    // Behind a bracket too many, nothing fits any more.
    if (/[\]}]/.test(source.text[error.pos[0]] ?? '')) break;
  }
  return findings;
}

function isIndentation({ message }: Finding): boolean {
  return message === slips.indentation.rule;
}

function isFullWidth({ code }: Finding): boolean {
  return code === problems.fullWidthSign.code;
}

function isTab({ code }: Finding): boolean {
  return code === problems.tab.code;
}

/** The slip behind a syntax error, told from its code and the text around it: the library's own sentences are for programmers. */
function explainSyntax(source: Source, opened: readonly number[], error: YAMLError): Finding {
  const [start, end] = error.pos;
  const place = (from: number, to: number) => placeOf(source, from, to);
  const told = toldByCode(source, error);
  if (told !== undefined) return told;
  const open = opened.findLast((offset) => offset <= start);
  const closing = open === undefined ? undefined : signForClosing(source.text, open);
  const sign = closing ?? signBehindError(source.text, error.code, start);
  if (sign !== undefined) return fullWidthSign(source, sign);
  if (open !== undefined) return syntax(place(open, open + 1), slips.unclosed(source.text[open] ?? ''));
  const lineStart = source.text.lastIndexOf('\n', start - 1) + 1;
  const line = source.line(source.position(start).line) ?? '';
  const tab = /^ *\t/.exec(line);
  if (tab) return finding(problems.tab, place(lineStart + tab[0].length - 1, lineStart + tab[0].length), {});
  const bracket = source.text[start] ?? '';
  if (bracket === ']' || bracket === '}') return syntax(place(start, start + 1), slips.unopened(bracket));
  const tag = /(?:^|\s)(![^\s!]*)$/.exec(source.text.slice(lineStart, start));
  if (tag) return finding(problems.tag, place(start - (tag[1]?.length ?? 0), end), {});
  const shifted = shiftedLine(source, error.code, start, lineStart);
  if (shifted !== undefined)
    return behindShift(source, shifted) ?? syntax(contentOf(source, shifted), slips.indentation);
  const colon = line.search(/^[^:#"']*：/) === -1 ? -1 : line.indexOf('：');
  if (colon !== -1) return finding(problems.fullWidthColon, place(lineStart + colon, lineStart + colon + 1), {});
  const noSpace = /^(\s*(?:- )?[\p{L}\p{N}_-]+):[^\s/]/u.exec(line);
  if (noSpace && error.code !== 'BLOCK_AS_IMPLICIT_KEY') {
    const at = lineStart + (noSpace[1]?.length ?? 0);
    return syntax(place(at, at + 2), slips.noSpace(noSpace[1]?.trim() ?? ''));
  }
  const slip = slipOf(error.code, line);
  if (slip === slips.comparison) {
    const compared = lineStart + line.search(/(?<=:\s*)[<>]/);
    return syntax(place(compared, lineStart + line.length), slip);
  }
  return syntax(
    error.code === 'BLOCK_AS_IMPLICIT_KEY' ? place(start, lineStart + line.length) : place(start, end),
    slip,
  );
}

/** Errors whose code says it all. */
function toldByCode(source: Source, { code, pos: [start, end] }: YAMLError): Finding | undefined {
  if (code === 'DUPLICATE_KEY') return duplicateKey(source, start);
  if (code === 'TAB_AS_INDENT') return finding(problems.tab, placeOf(source, start, start + 1), {});
  if (code === 'TAG_RESOLVE_FAILED') return finding(problems.tag, placeOf(source, start, end), {});
  if (code === 'RESOURCE_EXHAUSTION') return finding(problems.tooDeep, placeOf(source, start, end), {});
  return undefined;
}

/** The offset of the line whose indentation is behind an error; undefined where it is something else. */
function shiftedLine({ text }: Source, code: string, start: number, lineStart: number): number | undefined {
  if (code === 'BAD_INDENT' || (/[^\S\n]/.test(text[start] ?? '') && text.slice(lineStart, start).trim() === ''))
    return lineStart;
  // A value and the key below it, which is indented further, are one text to YAML, and the error stands at its start.
  const below = /^[^\n]*\n(?:[^\S\n]*\n)*(?=[^\S\n]+(?:- +)?[^\s:]+:\s)/.exec(text.slice(start));
  const isOneLine = below === null || /:\s/.test(below[0]);
  return code === 'BLOCK_AS_IMPLICIT_KEY' && !isOneLine ? start + below[0].length : undefined;
}

/** What makes a line stand in another column than the one above it: spaces of another kind there, or a dash without one. */
function behindShift(source: Source, offset: number): Finding | undefined {
  for (let line = source.position(offset).line; line > 0; line--) {
    const text = source.line(line) ?? '';
    const lineStart = source.offset({ line, column: 1 });
    const sign = /^ *[\u3000\u00a0]/.exec(text)?.[0].length;
    if (sign !== undefined) return fullWidthSign(source, lineStart + sign - 1);
    const dash = /^ *-(?=[^\s-][^:]*:(\s|$))/.exec(text)?.[0].length;
    if (dash !== undefined) return syntax(placeOf(source, lineStart + dash - 1, lineStart + dash + 1), slips.dashSpace);
    // Further up another block begins.
    if (line < source.position(offset).line && /^[^\s#-]/.test(text)) return undefined;
  }
  return undefined;
}

/** The text of the line that starts at an offset, without its indentation. */
function contentOf(source: Source, lineStart: number): Place {
  const line = source.line(source.position(lineStart).line) ?? '';
  return placeOf(source, lineStart + line.length - line.trimStart().length, lineStart + line.trimEnd().length);
}

/** A place by offsets into the text. */
export function placeOf(source: Source, start: number, end: number): Place {
  return { file: source.path, range: source.range(start, Math.max(end, start)), path: [] };
}

/** A full-width sign where YAML reads the plain one; a semicolon for a comma is told in the same words. */
export function fullWidthSign(source: Source, offset: number): Finding {
  const place = placeOf(source, offset, offset + 1);
  const twin = twinOf(source, offset);
  const about = { sign: source.text[offset] ?? '', twin: twin === undefined ? null : placeOf(source, twin, twin + 1) };
  return finding(problems.fullWidthSign, place, about);
}

/** What a full-width bracket or curly quote opens is closed by its like, on the same line. */
function twinOf({ text }: Source, offset: number): number | undefined {
  const closing = { '“': '”', '‘': '’', '［': '］', '【': '】', '｛': '｝' }[text[offset] ?? ''];
  if (closing === undefined) return undefined;
  const [line = ''] = text.slice(offset).split('\n', 1);
  const at = line.indexOf(closing);
  return at === -1 ? undefined : offset + at;
}

function syntax(place: Place, slip: Slip): Finding {
  return finding(problems.syntax, place, slip);
}

function duplicateKey(source: Source, start: number): Finding {
  const key = /^("[^"]*"|'[^']*'|[^:]*)/.exec(source.text.slice(start))?.[0].trim() ?? '';
  return finding(problems.duplicateKey, placeOf(source, start, start + key.length), {
    key: key.replaceAll(/^["']|["']$/g, ''),
  });
}

/** Where quotes, braces and brackets are opened that are not closed. */
function unclosed(source: Source, document: Document): number[] {
  const opened: number[] = [];
  const closes = (end: number, characters: string) => characters.includes(source.text[end - 1] ?? ' ');
  visit(document, {
    Node: (_key, node) => {
      const [start, end] = node.range ?? [0, 0];
      if (isCollection(node) && node.flow === true && !closes(end, '}]')) opened.push(start);
      const quoted = isScalar(node) && (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE);
      if (quoted && (end - start < 2 || !closes(end, source.text[start] ?? '"'))) opened.push(start);
    },
  });
  return opened;
}

interface Slip {
  readonly rule: Words;
  readonly help: Words;
}

function slipOf(code: string, line: string): Slip {
  if (/:\s*(>=?|<=?)/.test(line)) return slips.comparison;
  if (/:\s+- /.test(line) && code === 'UNEXPECTED_TOKEN') return slips.listOnKeyLine;
  return slipsByCode[code] ?? slips.other;
}

const slips = {
  unclosed: (sign: string): Slip => ({
    rule: { zh: `这里的 \`${sign}\` 没有对应的结束符号。`, en: `The \`${sign}\` here is never closed.` },
    help: {
      zh: `在内容结束处补上 \`${closing(sign)}\`；如果引号是文字的一部分，请把整段文字放进另一种引号。`,
      en: `Write \`${closing(sign)}\` where the content ends; a quote that belongs to the text needs the other kind of quotes around the text.`,
    },
  }),
  unopened: (sign: string): Slip => ({
    rule: { zh: `这里的 \`${sign}\` 没有对应的开始符号。`, en: `The \`${sign}\` here closes nothing.` },
    help: {
      zh: `删除它，或在内容开始处补上 \`${opening(sign)}\`。`,
      en: `Delete it, or write \`${opening(sign)}\` where the content begins.`,
    },
  }),
  noSpace: (key: string): Slip => ({
    rule: { zh: `\`${key}:\` 后面缺一个空格。`, en: `A space is missing behind \`${key}:\`.` },
    help: { zh: `写成 \`${key}: …\`。`, en: `Write \`${key}: …\`.` },
  }),
  dashSpace: {
    rule: { zh: '`-` 后面缺一个空格。', en: 'A space is missing behind `-`.' },
    help: { zh: '列表的每一项写成 `- ` 加内容。', en: 'Write each item of a list as `- ` and its content.' },
  },
  comparison: {
    rule: { zh: '值不能以 > 或 < 开头。', en: 'A value cannot start with > or <.' },
    help: {
      zh: '只写数量，例如 `target: 90 %`；越高越好还是越低越好由 KPI 的 better 决定。',
      en: 'Write only the quantity, such as `target: 90 %`; whether higher or lower is better is said by the KPI.',
    },
  },
  indentation: {
    rule: { zh: '缩进与同一层的其他行不一致。', en: 'The line is not indented like the others at its level.' },
    help: {
      zh: '同一层的行要从同一列开始，每深一级多两个空格。',
      en: 'Lines of one level start in the same column; each level adds two spaces.',
    },
  },
  listOnKeyLine: {
    rule: { zh: '列表不能写在键的同一行。', en: 'A list cannot start on the line of its key.' },
    help: {
      zh: '换到下一行并缩进，每项以 `- ` 开头；或写成 `[甲, 乙]`。',
      en: 'Start it on the next line, indented, each item with `- `; or write `[a, b]`.',
    },
  },
  other: {
    rule: { zh: '从这里起不是合乎规则的 YAML。', en: 'From here on this is not well-formed YAML.' },
    help: {
      zh: '检查缩进、引号和冒号后的空格；含有特殊符号的文字请加引号。',
      en: 'Check indentation, quotes and the space behind colons; text with special signs needs quotes.',
    },
  },
} as const;

const slipsByCode: Readonly<Record<string, Slip>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    rule: {
      zh: '一行里出现了第二个“键: 值”，或缩进不对。',
      en: 'There is a second `key: value` on this line, or the indentation is off.',
    },
    help: {
      zh: '如果冒号是文字的一部分，请给整段文字加引号；否则换行并按层级缩进。',
      en: 'If the colon belongs to the text, put the text in quotes; otherwise start a new line with the right indentation.',
    },
  },
  BLOCK_IN_FLOW: {
    rule: {
      zh: '花括号里，一项还没有用逗号结束，就出现了第二个冒号。',
      en: 'Within the braces there is a second colon before a comma has ended the entry.',
    },
    help: {
      zh: '在两项之间补上逗号和空格；如果冒号是文字的一部分，请给整段文字加引号。',
      en: 'Write a comma and a space between the entries; if the colon belongs to the text, put the text in quotes.',
    },
  },
  MULTILINE_IMPLICIT_KEY: {
    rule: { zh: '这一行不是“键: 值”。', en: 'This line is no `key: value`.' },
    help: {
      zh: '补上冒号和空格；如果它是上一行文字的继续，请多缩进两个空格。',
      en: 'Add the colon and a space; if it continues the text above, indent it by two more spaces.',
    },
  },
  MISSING_CHAR: {
    rule: { zh: '这一行缺少冒号、引号或括号。', en: 'A colon, quote or bracket is missing on this line.' },
    help: { zh: '写成“键: 值”，并让引号和括号成对。', en: 'Write `key: value`, and close what is opened.' },
  },
  BAD_SCALAR_START: {
    rule: { zh: '文字不能以这个符号（@、% 或 `）开头。', en: 'Text cannot start with this sign (@, % or `).' },
    help: { zh: '给整段文字加双引号。', en: 'Put the whole text in double quotes.' },
  },
  BAD_DQ_ESCAPE: {
    rule: {
      zh: '双引号里的反斜杠后面不是有效的字符。',
      en: 'The backslash in double quotes is followed by a sign that YAML does not know.',
    },
    help: { zh: '写成两个反斜杠 `\\\\`，或改用单引号。', en: 'Write two backslashes `\\\\`, or use single quotes.' },
  },
  KEY_OVER_1024_CHARS: {
    rule: { zh: '键太长，超过了 1024 个字符。', en: 'The key is too long: more than 1024 characters.' },
    help: {
      zh: '用一个词作键，把文字写在冒号后面。',
      en: 'Use one word as the key, and write the text behind the colon.',
    },
  },
  UNEXPECTED_TOKEN: {
    rule: { zh: '值已经结束，后面却还有内容。', en: 'The value has ended, but more stands behind it.' },
    help: {
      zh: '把整段文字放进一对引号；文字里有单引号时用双引号。',
      en: 'Put the whole text in one pair of quotes; double ones where the text has an apostrophe.',
    },
  },
};

function closing(sign: string): string {
  return { '{': '}', '[': ']' }[sign] ?? sign;
}

function opening(sign: string): string {
  return { '}': '{', ']': '[' }[sign] ?? sign;
}
