import { isSurely } from '../../text/closest.ts';
import { listWords, type Words } from '../../text/words.ts';
import type { Fix } from '../generated.ts';
import { defineProblem, type Place, replacement } from '../problem.ts';

/** A complete KPI document of which each example changes one line. */
const kpi = (lines: Record<string, string> = {}) => {
  const whole: Record<string, string> = {
    kind: 'kpi',
    id: 'csat',
    version: '1.0.0',
    status: 'active',
    title: '客户满意度',
    owner: 'quality',
    unit: '"%"',
    better: 'higher',
    family: 'result',
    formula: 'satisfied / answered * 100 %',
    inputs: '{ satisfied: 4 或 5 分, answered: 有效回答 }',
    dataSource: '回访',
    period: 'month',
    ...lines,
  };
  return Object.entries(whole)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
};
const standard = (goal: string) =>
  `kind: standard\nid: service\nversion: 1.0.0\nstatus: active\ntitle: 服务\nowner: quality\ngoals:\n  - { id: csat, kpi: csat, ${goal} }\n`;

export const missingKind = defineProblem<object>({
  code: 'schema/missing-kind',
  severity: 'error',
  summary: { zh: '每份文档用 kind 写明类型。', en: 'Every document says its kind.' },
  why: { zh: '不知道类型，就不知道里面该有什么。', en: 'Without it nobody knows what the document must hold.' },
  message: () => ({ zh: '文档没有写 `kind`（类型）。', en: 'The document does not say its `kind`.' }),
  help: () => ({
    zh: '在第一行写明，例如 `kind: standard`。',
    en: 'Write it on the first line, such as `kind: standard`.',
  }),
  examples: { of: 'document', bad: kpi({ kind: '' }), good: kpi() },
});

export const unknownKind = defineProblem<{ kind: string; suggestion?: string; kinds: readonly string[] }>({
  code: 'schema/unknown-kind',
  severity: 'error',
  summary: { zh: 'kind 是工具认识的类型之一。', en: 'The kind is one that the toolkit knows.' },
  why: {
    zh: '写错类型的文档不会被检查，也不会生效。',
    en: 'A document of an unknown kind is neither checked nor in force.',
  },
  message: ({ kind }) => ({
    zh: `没有 \`${kind}\` 这种文档。`,
    en: `There is no kind of document called \`${kind}\`.`,
  }),
  help: ({ suggestion, kinds }) => didYouMean(suggestion, kinds),
  fix: ({ kind, suggestion }, place) => spelling(place, kind, suggestion),
  examples: { of: 'document', bad: kpi({ kind: 'kpis' }), good: kpi() },
});

/** Where a key belongs that was written at another level: inside a key above it, or in line with one further out. */
export type Belongs = { readonly inside: string } | { readonly inLineWith: string };

export const unknownKey = defineProblem<{
  key: string;
  suggestion?: string;
  known: readonly string[];
  /** The keys that are needed here and not written: one of them may be meant. */
  missing: readonly string[];
  afterComma: boolean;
  belongs?: Belongs;
}>({
  code: 'schema/unknown-key',
  severity: 'error',
  summary: { zh: '每个键都是此处可用的键。', en: 'Every key is one that belongs here.' },
  why: {
    zh: '拼错的键会被当作没有写，标准便少了一条。',
    en: 'A misspelt key counts as not written, and the standard lacks what it says.',
  },
  message: ({ key }) => ({ zh: `这里没有 \`${key}\` 这个键。`, en: `The key \`${key}\` does not exist here.` }),
  help: ({ suggestion, known, missing, afterComma, belongs }) => {
    if (belongs !== undefined) return indentation(belongs);
    if (suggestion !== undefined) return didYouMean(suggestion, known);
    if (afterComma)
      return {
        zh: '如果逗号是文字的一部分，请给整段文字加引号。',
        en: 'If the comma belongs to the text before it, put the whole text in quotes.',
      };
    if (missing.length > 0) return neededHere(missing);
    return didYouMean(undefined, known) ?? { zh: '删除它。', en: 'Delete it.' };
  },
  // Where the key is meant for another level, it is spelt well enough.
  fix: ({ key, suggestion, belongs }, place) => (belongs === undefined ? spelling(place, key, suggestion) : null),
  examples: { of: 'document', bad: standard('targt: 90 %'), good: standard('target: 90 %') },
});

export const missingKey = defineProblem<{ key: string; outline: string; meaning: Words | null }>({
  code: 'schema/missing-key',
  severity: 'error',
  summary: { zh: '必填的键都写了。', en: 'Every key that is needed is there.' },
  why: {
    zh: '缺了单位、目标、周期或来源的目标没有办法考核。',
    en: 'A goal without unit, target, period or data source cannot be judged.',
  },
  message: ({ key }) => ({ zh: `缺少必填的 \`${key}\`。`, en: `The key \`${key}\` is missing.` }),
  help: ({ key, outline, meaning }) => ({
    zh: `补上 \`${key}: ${outline}\`。${meaning?.zh ?? ''}`,
    en: `Add \`${key}: ${outline}\`. ${meaning?.en ?? ''}`.trim(),
  }),
  examples: { of: 'document', bad: kpi({ unit: '' }), good: kpi() },
});

export const missingOneOf = defineProblem<{ keys: readonly string[] }>({
  code: 'schema/missing-one-of',
  severity: 'error',
  summary: { zh: '文档至少有一项内容。', en: 'A document holds at least one thing.' },
  why: { zh: '只有标题的标准什么也没有规定。', en: 'A standard of nothing but a title asks for nothing.' },
  message: ({ keys }) => {
    const list = listWords(
      keys.map((key) => `\`${key}\``),
      { zh: ' 或 ', en: 'or' },
    );
    return { zh: `至少要有 ${list.zh} 之一。`, en: `At least one of ${list.en} is needed.` };
  },
  help: ({ keys }) => ({ zh: `补上 \`${keys[0]}: …\`。`, en: `Add \`${keys[0]}: …\`.` }),
  examples: {
    of: 'document',
    bad: 'kind: standard\nid: service\nversion: 1.0.0\nstatus: active\ntitle: 服务\nowner: quality\n',
    good: standard('target: 90 %'),
  },
});

export const onlyOneOf = defineProblem<{ keys: readonly string[] }>({
  code: 'schema/only-one-of',
  severity: 'error',
  summary: { zh: '只能选一个的键只写一个。', en: 'Of keys that exclude each other only one is written.' },
  why: {
    zh: '两个都写，不知道以哪个为准。',
    en: 'With both of them, nobody knows which one counts.',
  },
  message: ({ keys }) => {
    const list = keys.map((key) => `\`${key}\``);
    return {
      zh: `${listWords(list, { zh: ' 和 ', en: 'and' }).zh} 只能写一个。`,
      en: `Only one of ${listWords(list, { zh: ' 和 ', en: 'and' }).en} can be written.`,
    };
  },
  help: () => ({
    zh: '留下一个，删除另一个；两个都需要，就写成两份文档。',
    en: 'Keep one and delete the other; where both are needed, write two documents.',
  }),
  examples: {
    of: 'document',
    bad: waiver('goal: service/csat\ntier: response/urgent\n'),
    good: waiver('goal: service/csat\n'),
  },
});

export const wrongType = defineProblem<{
  name: string;
  isItem: boolean;
  expected: Words;
  found: Words;
  meaning: Words | null;
  write: string | undefined;
}>({
  code: 'schema/wrong-type',
  severity: 'error',
  summary: {
    zh: '每个值的类型都对：文字、数字、列表或一组键值。',
    en: 'Every value is of the right type: text, number, list or keys with values.',
  },
  why: { zh: '类型不对的值读不出含义。', en: 'A value of another type cannot be understood.' },
  message: ({ name, isItem, expected, found }) => ({
    zh: `\`${name}\` ${isItem ? '的每一项' : ''}应为${expected.zh}，这里是${found.zh}。`,
    en: `${isItem ? 'Each item of ' : ''}\`${name}\` must be ${expected.en}, but ${found.en} stands here.`,
  }),
  help: ({ meaning, write, expected }) =>
    write === undefined
      ? (meaning ?? { zh: `改成${expected.zh}。`, en: `Write ${expected.en}.` })
      : { zh: `写成 \`${write}\`。${meaning?.zh ?? ''}`, en: `Write \`${write}\`. ${meaning?.en ?? ''}`.trim() },
  examples: { of: 'document', bad: kpi({ aliases: 'CSAT' }), good: kpi({ aliases: '[CSAT]' }) },
});

export const unknownValue = defineProblem<{
  name: string;
  value: string;
  suggestion?: string;
  allowed: readonly string[];
  /** What may stand here besides the values allowed. */
  also?: Words;
}>({
  code: 'schema/unknown-value',
  severity: 'error',
  summary: { zh: '每个取值都是允许的取值之一。', en: 'Every value is one of those allowed.' },
  why: { zh: '写错的取值不会生效。', en: 'A value that nobody knows takes no effect.' },
  message: ({ name, value }) =>
    value === 'null'
      ? { zh: `\`${name}\` 后面没有写值。`, en: `Nothing is written behind \`${name}\`.` }
      : { zh: `\`${name}\` 不能是 \`${value}\`。`, en: `\`${name}\` cannot be \`${value}\`.` },
  help: ({ suggestion, allowed, also }) => {
    const help = didYouMean(suggestion, allowed);
    if (help === null || also === undefined || suggestion !== undefined) return help;
    return { zh: `${help.zh}也可以写${also.zh}。`, en: `${help.en} Or write ${also.en}.` };
  },
  fix: ({ value, suggestion, also }, place) => (also === undefined ? spelling(place, value, suggestion) : null),
  examples: { of: 'document', bad: kpi({ better: 'high' }), good: kpi({ better: 'higher' }) },
});

export const wrongForm = defineProblem<{
  name: string;
  value: string;
  /** Whether it is the value of `name`, or the name of something in it. */
  is: 'value' | 'key';
  expected: Words;
  suggestion?: string;
  meaning: Words | null;
}>({
  code: 'schema/wrong-form',
  severity: 'error',
  summary: {
    zh: '标识、版本号、条款号等按规定的形式书写。',
    en: 'Ids, versions, clause numbers and the like have their form.',
  },
  why: { zh: '形式不一，别处就引用不到。', en: 'What is written in another form cannot be referred to.' },
  message: ({ name, value, is }) =>
    is === 'key'
      ? { zh: `\`${name}\` 里的名字不能写成 \`${value}\`。`, en: `A name in \`${name}\` cannot be \`${value}\`.` }
      : { zh: `\`${name}\` 的写法 \`${value}\` 不对。`, en: `\`${name}\` cannot be written \`${value}\`.` },
  help: ({ expected, suggestion, meaning }) => ({
    zh: `应为${expected.zh}。${suggestion === undefined ? (meaning?.zh ?? '') : `是不是想写 \`${suggestion}\`？`}`,
    en: `Write ${expected.en}. ${suggestion === undefined ? (meaning?.en ?? '') : `Did you mean \`${suggestion}\`?`}`.trim(),
  }),
  examples: { of: 'document', bad: kpi({ version: '"1.0"' }), good: kpi({ version: '1.0.0' }) },
});

export const emptyValue = defineProblem<{ name: string; is: 'item' | 'optional' | 'required' }>({
  code: 'schema/empty',
  severity: 'error',
  summary: { zh: '写了的键都有内容。', en: 'A key that is written holds something.' },
  why: {
    zh: '空的列表或文字什么也没有规定，多半是忘了写完。',
    en: 'An empty list or text asks for nothing; mostly it was never finished.',
  },
  message: ({ name, is }) =>
    is === 'item'
      ? { zh: `\`${name}\` 中这一项没有内容。`, en: `This item of \`${name}\` is empty.` }
      : { zh: `\`${name}\` 没有内容。`, en: `\`${name}\` is empty.` },
  help: ({ name, is }) =>
    ({
      item: { zh: '写上内容，或删除这一项。', en: 'Fill it in, or delete the item.' },
      optional: { zh: `写上内容，或删除 \`${name}\`。`, en: `Fill it in, or delete \`${name}\`.` },
      // Without it, the document would lack a key that it must have.
      required: { zh: '写上内容。', en: 'Fill it in.' },
    })[is],
  examples: { of: 'document', bad: kpi({ inputs: '{}' }), good: kpi() },
});

export const tooFew = defineProblem<{ name: string; least: number; found: number; meaning: Words | null }>({
  code: 'schema/too-few',
  severity: 'error',
  summary: { zh: '列表里的项足够多。', en: 'Lists are as long as they need to be.' },
  why: {
    zh: '一个点画不成曲线，一种情况也谈不上分支。',
    en: 'A curve of one point is none, and with one case there is nothing to choose between.',
  },
  message: ({ name, least, found }) => ({
    zh: `\`${name}\` 至少要有 ${least} 项，这里有 ${found} 项。`,
    en: `\`${name}\` needs ${least} items at least; here ${found === 1 ? 'is 1' : `are ${found}`}.`,
  }),
  help: ({ meaning }) => ({ zh: `再写一项。${meaning?.zh ?? ''}`, en: `Add another. ${meaning?.en ?? ''}`.trim() }),
  examples: {
    of: 'document',
    bad: procedure('[{ if: 已解决, to: end }]'),
    good: procedure('[{ if: 已解决, to: end }, { if: 未解决, to: solve }]'),
  },
});

export const repeatedItem = defineProblem<{ name: string }>({
  code: 'schema/repeated-item',
  severity: 'error',
  summary: { zh: '列表里没有重复的项。', en: 'No item of a list is there twice.' },
  why: { zh: '重复的项多半是复制后忘了改。', en: 'A repeated item is mostly a copy that was not changed.' },
  message: ({ name }) => ({ zh: `\`${name}\` 中这一项重复了。`, en: `This item stands twice in \`${name}\`.` }),
  help: () => ({ zh: '删除它，或改成本来要写的内容。', en: 'Delete it, or write what was meant.' }),
  examples: { of: 'document', bad: kpi({ aliases: '[CSAT, CSAT]' }), good: kpi({ aliases: '[CSAT]' }) },
});

export const outOfRange = defineProblem<{ name: string; bound: 'least' | 'most'; limit: number }>({
  code: 'schema/out-of-range',
  severity: 'error',
  summary: { zh: '数字在允许的范围内。', en: 'Numbers lie in their range.' },
  why: { zh: '超出范围的数字没有意义。', en: 'A number outside has no meaning.' },
  message: ({ name, bound, limit }) => ({
    zh: `\`${name}\` ${bound === 'least' ? '最少' : '最多'}为 ${limit}。`,
    en: `\`${name}\` must be at ${bound} ${limit}.`,
  }),
  help: ({ bound, limit }) =>
    bound === 'least'
      ? { zh: `写 ${limit} 或更大的数。`, en: `Write ${limit} or more.` }
      : { zh: `写 ${limit} 或更小的数。`, en: `Write ${limit} or less.` },
  examples: { of: 'document', bad: kpi({ decimals: '9' }), good: kpi({ decimals: '1' }) },
});

export const notADate = defineProblem<{
  name: string;
  value: string;
  /** The same day as we write it; the last day of the month where the day does not exist. */
  suggestion?: string;
  isPastEnd: boolean;
}>({
  code: 'schema/not-a-date',
  severity: 'error',
  summary: { zh: '日期写成 2026-01-31，且确实存在。', en: 'Dates are written 2026-01-31, and exist.' },
  why: {
    zh: '写法不一或不存在的日期，生效日就说不清。',
    en: 'With any other date nobody can say from when the standard is in force.',
  },
  message: ({ name, value }) => ({
    zh: `\`${name}\` 的 \`${value}\` 不是日历上的日期。`,
    en: `\`${value}\` in \`${name}\` is no date of the calendar.`,
  }),
  help: ({ suggestion, isPastEnd }) => {
    if (suggestion === undefined)
      return {
        zh: '写成四位年、两位月、两位日，例如 `2026-01-31`。',
        en: 'Write year, month and day with leading zeros, such as `2026-01-31`.',
      };
    return isPastEnd
      ? { zh: `那个月的最后一天是 \`${suggestion}\`。`, en: `The last day of that month is \`${suggestion}\`.` }
      : { zh: `写成 \`${suggestion}\`。`, en: `Write \`${suggestion}\`.` };
  },
  examples: {
    of: 'document',
    bad: kpi({ effective: '{ from: 2026-02-30 }' }),
    good: kpi({ effective: '{ from: 2026-02-28 }' }),
  },
});

export const notAWindow = defineProblem<{ value: string }>({
  code: 'schema/not-a-window',
  severity: 'error',
  summary: { zh: '时段写成 "09:00-18:00"。', en: 'Windows are written "09:00-18:00".' },
  why: { zh: '读不懂的时段无法计时。', en: 'Time cannot be counted in a window that cannot be read.' },
  message: ({ value }) => ({ zh: `\`${value}\` 不是一天中的时段。`, en: `\`${value}\` is no window of a day.` }),
  help: () => ({
    zh: '写成 "09:00-18:00"，小时两位，最晚 24:00。',
    en: 'Write "09:00-18:00", hours with two digits, 24:00 at the latest.',
  }),
  examples: { of: 'document', bad: calendar('["9-18"]'), good: calendar('["09:00-18:00"]') },
});

export const unknownTimeZone = defineProblem<{ value: string; suggestion?: string }>({
  code: 'schema/unknown-time-zone',
  severity: 'error',
  summary: { zh: '时区用 IANA 的名字。', en: 'Time zones have their IANA name.' },
  why: {
    zh: '“北京时间”或 +8 说不清夏令时和历史变化。',
    en: 'An offset such as +8 knows nothing of daylight-saving time.',
  },
  message: ({ value }) => ({ zh: `没有 \`${value}\` 这个时区。`, en: `There is no time zone \`${value}\`.` }),
  help: ({ suggestion }) => didYouMean(suggestion, ['Asia/Shanghai', 'Asia/Hong_Kong', 'Europe/Berlin']),
  examples: { of: 'document', bad: calendar('[]', '北京'), good: calendar('["09:00-18:00"]') },
});

function waiver(lines: string): string {
  return `kind: waiver\nid: moving\nversion: 1.0.0\nstatus: active\ntitle: 搬迁\nowner: quality\neffective: { from: 2026-03-01, to: 2026-06-30 }\n${lines}reason: 搬迁\napprover: quality\ncompensation: 延长在线服务\n`;
}

function procedure(next: string): string {
  return `kind: procedure\nid: complaints\nversion: 1.0.0\nstatus: active\ntitle: 投诉\nowner: quality\ntype: loop\ntrigger: 客户投诉\nsteps:\n  - { id: solve, title: 解决, role: quality, do: 给出方案。 }\n  - { id: ask, title: 回访, role: quality, do: 询问是否解决。, next: ${next} }\n`;
}

function calendar(windows: string, zone = 'Asia/Shanghai'): string {
  return `kind: calendar\nid: hours\nversion: 1.0.0\nstatus: active\ntitle: 服务时间\nowner: quality\nzone: ${zone}\nweekly: { weekdays: ${windows} }\n`;
}

function indentation(belongs: Belongs): Words {
  return 'inside' in belongs
    ? {
        zh: `它属于 \`${belongs.inside}\`：再缩进两个空格，同属 \`${belongs.inside}\` 的行都一样。`,
        en: `It belongs to \`${belongs.inside}\`: indent it by two more spaces, like every line of \`${belongs.inside}\`.`,
      }
    : {
        zh: `它属于外面一层：与 \`${belongs.inLineWith}\` 从同一列开始。`,
        en: `It belongs further out: start it in the same column as \`${belongs.inLineWith}\`.`,
      };
}

function neededHere(missing: readonly string[]): Words {
  const list = listWords(
    missing.map((key) => `\`${key}\``),
    { zh: ' 或 ', en: 'or' },
  );
  return missing.length === 1
    ? { zh: `是不是想写 ${list.zh}？这里缺少它。`, en: `Did you mean ${list.en}? It is missing here.` }
    : { zh: `是不是想写 ${list.zh}？这里缺少它们。`, en: `Did you mean ${list.en}? They are missing here.` };
}

/** “Did you mean …?”, or what is possible where nothing is near. */
export function didYouMean(suggestion: string | undefined, candidates: readonly string[]): Words | null {
  if (suggestion !== undefined) return { zh: `是不是想写 \`${suggestion}\`？`, en: `Did you mean \`${suggestion}\`?` };
  if (candidates.length === 0) return null;
  const shown = candidates.slice(0, 12).map((each) => `\`${each}\``);
  const more = candidates.length > shown.length;
  return {
    zh: `可用的有：${shown.join('、')}${more ? '……' : ''}。`,
    en: `Possible here: ${shown.join(', ')}${more ? ', …' : ''}.`,
  };
}

/** A word of the toolkit’s own, spelt as it is. */
function spelling(place: Place, written: string, word: string | undefined): Fix | null {
  return word === undefined || !isSurely(written, word)
    ? null
    : replacement(place, word, { zh: `改成 \`${word}\``, en: `Write \`${word}\`` });
}
