import type { Words } from '../../text/words.ts';
import type { Fix } from '../generated.ts';
import { defineProblem, type Place, type Problem, replacement } from '../problem.ts';

/** A whole document in front of the lines that matter. */
const calendar = (lines: string) =>
  `kind: calendar\nid: hotline\nversion: 1.0.0\nstatus: active\ntitle: 热线时间\nowner: quality\nzone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\n${lines}`;

/** YAML that cannot be read as it stands; `rule` says what YAML asks for at this place. */
export const syntax = defineProblem<{ rule: Words; help: Words }>({
  code: 'yaml/syntax',
  severity: 'error',
  summary: { zh: '文件是合乎规则的 YAML。', en: 'Files are well-formed YAML.' },
  why: {
    zh: '读不懂的文件无法检查，其中的标准不会生效。',
    en: 'A file that cannot be read is not checked, and its standards are not in force.',
  },
  message: ({ rule }) => rule,
  help: ({ help }) => help,
  examples: { of: 'document', bad: calendar('note: 春节: 只接急诊\n'), good: calendar('note: "春节: 只接急诊"\n') },
});

export const tab = plainProblem({
  code: 'yaml/tab',
  summary: { zh: '缩进只用空格。', en: 'Lines are indented with spaces only.' },
  why: {
    zh: '制表符在不同编辑器里宽度不同，看上去对齐的内容其实不对齐。',
    en: 'A tab is as wide as the editor likes: what looks aligned is not.',
  },
  message: { zh: '这一行用制表符（Tab）缩进。', en: 'This line is indented with a tab.' },
  help: { zh: '换成空格：每一级两个空格。', en: 'Use spaces instead: two for each level.' },
  fix: plain('  ', { zh: '换成两个空格', en: 'Write two spaces' }),
  bad: calendar('effective:\n\tfrom: 2026-01-01\n'),
  good: calendar('effective:\n  from: 2026-01-01\n'),
});

export const duplicateKey = defineProblem<{ key: string }>({
  code: 'yaml/duplicate-key',
  severity: 'error',
  summary: { zh: '同一层里每个键只出现一次。', en: 'A key stands only once at its level.' },
  why: {
    zh: '后写的会悄悄盖掉先写的，两处数值不知道该信哪一个。',
    en: 'The later one would silently win, and nobody knows which of the two figures is meant.',
  },
  message: ({ key }) => ({
    zh: `键 \`${key}\` 在这一层出现了两次。`,
    en: `The key \`${key}\` stands twice at this level.`,
  }),
  help: () => ({
    zh: '只保留一个，删除另一个；如果这里是列表的下一项，前面缺了 `- `。',
    en: 'Keep one and delete the other; where the next item of a list starts here, `- ` is missing before it.',
  }),
  examples: { of: 'document', bad: calendar('zone: Asia/Hong_Kong\n'), good: calendar('') },
});

export const fullWidthColon = plainProblem({
  code: 'yaml/full-width-colon',
  summary: { zh: '键后面是半角冒号加空格。', en: 'A key is followed by a plain colon and a space.' },
  why: {
    zh: '全角冒号（：）在 YAML 里只是普通文字，这一行不会成为键和值。',
    en: 'To YAML the full-width colon （：） is mere text, so the line is no key and value.',
  },
  message: { zh: '这里用了全角冒号“：”。', en: 'A full-width colon “：” stands here.' },
  help: { zh: '改成半角冒号加一个空格，例如 `unit: s`。', en: 'Write a plain colon and a space, as in `unit: s`.' },
  fix: plain(': ', { zh: '改成半角冒号', en: 'Write a plain colon' }),
  bad: calendar('note： 春节只接急诊\nknownUntil: 2099-12-31\n'),
  good: calendar('note: 春节只接急诊\nknownUntil: 2099-12-31\n'),
});

const quotes = {
  zh: 'YAML 只认半角引号：去掉这对引号，或在整段文字外面加一对 `"`。',
  en: 'YAML knows plain quotes only: leave these out, or put the whole text in a pair of `"`.',
};
const separated = {
  zh: '各项之间用半角逗号加一个空格分开；如果它是文字的一部分，请给整段文字加引号。',
  en: 'Write a plain comma and a space between entries; if it belongs to the text, put the text in quotes.',
};
const dashed = {
  zh: '列表的每一项以半角的 `- ` 开头（减号加空格）。',
  en: 'Each item of a list starts with `- `, a plain hyphen and a space.',
};

/** What to write for each sign; a bracket or quote that is not named here is replaced by its plain twin. */
const plainSigns: Readonly<Record<string, Words>> = {
  '，': separated,
  '；': separated,
  '、': separated,
  ';': separated,
  '－': dashed,
  '—': dashed,
  '–': dashed,
  '＃': { zh: '说明以半角的 `#` 开头。', en: 'A comment starts with a plain `#`.' },
  '　': { zh: '换成半角空格：每一级两个空格。', en: 'Use plain spaces: two for each level.' },
  '\u00a0': { zh: '换成普通空格：每一级两个空格。', en: 'Use plain spaces: two for each level.' },
  '【': { zh: '改成半角的 `[`。', en: 'Write a plain `[`.' },
  '】': { zh: '改成半角的 `]`。', en: 'Write a plain `]`.' },
  '“': quotes,
  '‘': quotes,
  '”': { zh: '改成半角的 `"`。', en: 'Write a plain `"`.' },
  '’': { zh: "改成半角的 `'`。", en: "Write a plain `'`." },
};

/** What stands for a sign where its plain twin alone would not do. */
const plainTwins: Readonly<Record<string, string>> = {
  '，': ', ',
  '；': ', ',
  '、': ', ',
  ';': ',',
  '－': '-',
  '—': '-',
  '–': '-',
  '　': '  ',
  '【': '[',
  '】': ']',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

const closings: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '［': '］', '【': '】', '｛': '｝' };

function plainOf(sign: string): string {
  return plainTwins[sign] ?? sign.normalize('NFKC');
}

export const fullWidthSign = defineProblem<{ sign: string; twin: Place | null }>({
  code: 'yaml/full-width-sign',
  severity: 'error',
  summary: { zh: '括号、逗号、引号等符号用半角。', en: 'Brackets, commas, quotes and the like are plain ones.' },
  why: {
    zh: '全角符号在 YAML 里只是普通文字，分不开各项，也括不住内容。',
    en: 'To YAML a full-width sign is mere text: it neither separates entries nor encloses anything.',
  },
  message: ({ sign }) => {
    if (sign === '\u00a0') return { zh: '这里用了不换行空格。', en: 'A no-break space stands here.' };
    if (sign === '　') return { zh: '这里用了全角空格。', en: 'A full-width space stands here.' };
    if (sign === ';') return { zh: '这里用分号分隔各项。', en: 'Entries are separated by a semicolon here.' };
    return /[“”‘’]/.test(sign)
      ? { zh: `这里的 \`${sign}\` 是中文引号。`, en: `The \`${sign}\` here is a curly quote.` }
      : { zh: `这里的 \`${sign}\` 是全角符号。`, en: `The \`${sign}\` here is a full-width sign.` };
  },
  help: ({ sign }) =>
    plainSigns[sign] ?? {
      zh: `改成半角的 \`${sign.normalize('NFKC')}\`。`,
      en: `Write a plain \`${sign.normalize('NFKC')}\`.`,
    },
  fix: ({ sign, twin }, place) => {
    const title = { zh: '改成半角符号', en: 'Write the plain sign' };
    const own = replacement(place, plainOf(sign), title);
    // A bracket or quote alone would be one slip for another.
    const other = twin === null ? null : replacement(twin, plainOf(closings[sign] ?? sign), title);
    return own === null ? null : { title, edits: [...own.edits, ...(other?.edits ?? [])] };
  },
  examples: {
    of: 'document',
    bad: calendar('note: { zh: 春节休息，en: Closed over Spring Festival }\n'),
    good: calendar('note: { zh: 春节休息, en: Closed over Spring Festival }\n'),
  },
});

export const invisibleSign = defineProblem<{ code: number }>({
  code: 'yaml/invisible-sign',
  severity: 'error',
  summary: { zh: '文件里没有看不见的字符。', en: 'Files hold no signs that nobody can see.' },
  why: {
    zh: '看不见的字符多半是从网页或聊天里复制来的；两个看上去一样的标识其实不同，一行字也可以让人和程序读出不同的意思。',
    en: 'They mostly come along when text is copied from a web page or chat: two ids that look the same differ, and a line can say one thing to a person and another to a program.',
  },
  message: ({ code }) => ({
    zh: `这里有一个看不见的字符（U+${code.toString(16).toUpperCase().padStart(4, '0')}）。`,
    en: `A sign that cannot be seen stands here (U+${code.toString(16).toUpperCase().padStart(4, '0')}).`,
  }),
  help: () => ({ zh: '删除它：把这几个字重新打一遍。', en: 'Delete it: type these few letters again.' }),
  fix: (_about, place) => replacement(place, '', { zh: '删除看不见的字符', en: 'Delete the sign' }),
  examples: {
    of: 'document',
    bad: calendar('note: 春节\u200b休息\n'),
    good: calendar('note: 春节休息\n'),
  },
});

export const ambiguousScalar = defineProblem<{ text: string; becomes: string }>({
  code: 'yaml/ambiguous-scalar',
  severity: 'warning',
  summary: { zh: '在别的程序里含义不同的文字都加引号。', en: 'Text that other programs read differently is quoted.' },
  why: {
    zh: '按旧版 YAML 1.1 读取的程序会把 NO 读成 false、把 1:30 读成 90、把日期读成时间戳，同一份标准便有了两种含义。',
    en: 'Programs that follow YAML 1.1 read NO as false, 1:30 as 90 and a date as a point in time: one standard, two meanings.',
  },
  message: ({ text, becomes }) => ({
    zh: `\`${text}\` 在这里是文字，但别的程序会读成 ${becomes}。`,
    en: `\`${text}\` is text here, but other programs read it as ${becomes}.`,
  }),
  help: ({ text }) => ({ zh: `加上引号：\`"${text}"\`。`, en: `Put it in quotes: \`"${text}"\`.` }),
  fix: ({ text }, place) => replacement(place, `"${text}"`, { zh: '加上引号', en: 'Put it in quotes' }),
  examples: { of: 'document', bad: calendar('note: NO\n'), good: calendar('note: "NO"\n') },
});

export const alias = plainProblem({
  code: 'yaml/alias',
  summary: { zh: '标准里不使用锚点和别名。', en: 'Standards use no anchors and aliases.' },
  why: {
    zh: '读者看不到别名背后的数值，评审时容易漏看；恶意文件还会借它耗尽内存。',
    en: 'A reader does not see the figure behind an alias and overlooks its change; and hostile files use them to exhaust memory.',
  },
  message: {
    zh: '这里使用了 YAML 锚点（`&…`）、别名（`*…`）或合并键（`<<`）。',
    en: 'A YAML anchor (`&…`), alias (`*…`) or merge key (`<<`) is used here.',
  },
  help: {
    zh: '把内容直接写在这里；如果 & 或 * 是文字的一部分，请加引号。',
    en: 'Write the content out here; if the & or * belongs to the text, put the text in quotes.',
  },
  bad: calendar('summary: &closed 春节只接急诊\nnote: *closed\n'),
  good: calendar('summary: 春节只接急诊\nnote: 春节只接急诊\n'),
});

export const directive = plainProblem({
  code: 'yaml/directive',
  summary: { zh: '文件不以 %YAML 之类的指令开头。', en: 'Files have no directives such as %YAML.' },
  why: {
    zh: '指令会改变整份文件的读法，例如让 NO 变成 false。',
    en: 'A directive changes how the whole file is read: NO becomes false.',
  },
  message: { zh: '文件里有以 % 开头的 YAML 指令。', en: 'The file has a YAML directive, a line that starts with %.' },
  help: { zh: '删除这一行。', en: 'Delete this line.' },
  bad: `%YAML 1.1\n---\n${calendar('')}`,
  good: calendar(''),
});

export const tag = plainProblem({
  code: 'yaml/tag',
  summary: { zh: '值前面没有 ! 开头的标签。', en: 'Values carry no tags that start with !.' },
  why: {
    zh: '标签会改变值的类型，别的程序未必认识。',
    en: 'A tag changes the type of a value, and other programs may not know it.',
  },
  message: { zh: '这里有 YAML 标签（以 ! 开头）。', en: 'A YAML tag (it starts with !) stands here.' },
  help: {
    zh: '删除标签；如果 ! 是文字的一部分，请加引号。',
    en: 'Delete it; if the ! belongs to the text, put the text in quotes.',
  },
  bad: calendar('note: !!binary aGVsbG8=\n'),
  good: calendar('note: hello\n'),
});

export const severalDocuments = plainProblem({
  code: 'yaml/several-documents',
  summary: { zh: '一个文件只放一份文档。', en: 'One file holds one document.' },
  why: {
    zh: '一份文档一个文件，改动、负责人和版本才分得清。',
    en: 'Only so do changes, owners and versions stay apart.',
  },
  message: { zh: '这里用 `---` 又开始了一份文档。', en: 'A second document starts here, with `---`.' },
  help: { zh: '把它移到自己的文件里。', en: 'Move it into a file of its own.' },
  bad: calendar('---\nkind: kpi\n'),
  good: calendar(''),
});

export const notAMapping = plainProblem({
  code: 'yaml/not-a-mapping',
  summary: { zh: '文档由“键: 值”组成。', en: 'A document is made of `key: value` lines.' },
  why: { zh: '没有 kind 和 id，就不知道它是什么标准。', en: 'Without kind and id nobody knows what standard it is.' },
  message: { zh: '文件内容不是“键: 值”的形式。', en: 'The file is not made of `key: value` lines.' },
  help: {
    zh: '以 `kind:` 和 `id:` 开头；`yardstick new` 会写好骨架。',
    en: 'Start with `kind:` and `id:`; `yardstick new` writes the outline.',
  },
  bad: '- csat\n- nps\n',
  good: calendar(''),
});

export const unreadableKey = plainProblem({
  code: 'yaml/key',
  summary: { zh: '键是简单的文字。', en: 'Keys are plain text.' },
  why: { zh: '列表或表格做键，谁也读不懂。', en: 'Nobody can read a list or a table used as a key.' },
  message: { zh: '这里的键不是简单的文字。', en: 'The key here is not plain text.' },
  help: {
    zh: '用一个词作键；如果要写花括号或方括号开头的文字，请加引号。',
    en: 'Use one word as the key; text that starts with a brace or bracket needs quotes.',
  },
  bad: calendar('? [summary, note]\n: 春节只接急诊\n'),
  good: calendar('note: 春节只接急诊\n'),
});

export const mergeConflict = plainProblem({
  code: 'yaml/merge-conflict',
  summary: { zh: '文件里没有未解决的合并冲突。', en: 'Files hold no unresolved merge conflict.' },
  why: {
    zh: '两个人的改动还没有合并，不知道哪一个数值算数。',
    en: 'The changes of two people are not merged yet, and nobody knows which figure counts.',
  },
  message: { zh: '这里还有 git 的合并冲突标记。', en: 'A conflict marker of git still stands here.' },
  help: {
    zh: '在两段内容中选定一段，并删除 <<<<<<<、======= 和 >>>>>>> 三行。',
    en: 'Choose one of the two versions and delete the lines <<<<<<<, ======= and >>>>>>>.',
  },
  bad: calendar('<<<<<<< HEAD\nnote: 春节休息\n=======\nnote: 春节只接急诊\n>>>>>>> holidays\n'),
  good: calendar('note: 春节只接急诊\n'),
});

export const tooDeep = plainProblem({
  code: 'yaml/too-deep',
  summary: { zh: '内容的嵌套层数有限。', en: 'Content is not nested without end.' },
  why: {
    zh: '没有标准需要上百层的括号；这样的文件多半已损坏。',
    en: 'No standard needs hundreds of brackets; such a file is mostly damaged.',
  },
  message: { zh: '内容嵌套得太深，文件无法读取。', en: 'The content is nested too deeply to be read.' },
  help: { zh: '恢复文件的上一个版本。', en: 'Restore the last good version of the file.' },
  bad: '['.repeat(20_000),
  good: calendar(''),
});

/** Writes a text in the place of the sign that is told. */
function plain(text: string, title: Words) {
  return (_about: object, place: Place): Fix | null => replacement(place, text, title);
}

interface Plain {
  readonly fix?: Problem<object>['fix'];
  readonly code: string;
  readonly summary: Words;
  readonly why: Words;
  readonly message: Words;
  readonly help: Words;
  readonly bad: string;
  readonly good: string;
}

/** A problem of YAML whose words are the same wherever it occurs. */
function plainProblem({ message, help, bad, good, ...facts }: Plain): Problem<object> {
  return defineProblem<object>({
    ...facts,
    severity: 'error',
    message: () => message,
    help: () => help,
    examples: { of: 'document', bad, good },
  });
}
