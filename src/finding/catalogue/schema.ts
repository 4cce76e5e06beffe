import { listWords, type Words } from '../../text/words.ts';
import { defineProblem } from '../problem.ts';

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
  examples: { of: 'document', bad: kpi({ kind: 'kpis' }), good: kpi() },
});

export const unknownKey = defineProblem<{
  key: string;
  suggestion?: string;
  known: readonly string[];
  afterComma: boolean;
}>({
  code: 'schema/unknown-key',
  severity: 'error',
  summary: { zh: '每个键都是此处可用的键。', en: 'Every key is one that belongs here.' },
  why: {
    zh: '拼错的键会被当作没有写，标准便少了一条。',
    en: 'A misspelt key counts as not written, and the standard lacks what it says.',
  },
  message: ({ key }) => ({ zh: `这里没有 \`${key}\` 这个键。`, en: `The key \`${key}\` does not exist here.` }),
  help: ({ suggestion, known, afterComma }) =>
    afterComma && suggestion === undefined
      ? {
          zh: '如果逗号是文字的一部分，请给整段文字加引号。',
          en: 'If the comma belongs to the text before it, put the whole text in quotes.',
        }
      : didYouMean(suggestion, known),
  examples: { of: 'document', bad: standard('targt: 90 %'), good: standard('target: 90 %') },
});

export const missingKey = defineProblem<{ key: string; meaning: Words | null }>({
  code: 'schema/missing-key',
  severity: 'error',
  summary: { zh: '必填的键都写了。', en: 'Every key that is needed is there.' },
  why: {
    zh: '缺了单位、目标、周期或来源的目标没有办法考核。',
    en: 'A goal without unit, target, period or data source cannot be judged.',
  },
  message: ({ key }) => ({ zh: `缺少必填的 \`${key}\`。`, en: `The key \`${key}\` is missing.` }),
  help: ({ key, meaning }) => ({
    zh: `补上 \`${key}: …\`。${meaning?.zh ?? ''}`,
    en: `Add \`${key}: …\`. ${meaning?.en ?? ''}`.trim(),
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

export const wrongType = defineProblem<{
  name: string;
  expected: Words;
  found: Words;
  meaning: Words | null;
  write?: string;
}>({
  code: 'schema/wrong-type',
  severity: 'error',
  summary: {
    zh: '每个值的类型都对：文字、数字、列表或一组键值。',
    en: 'Every value is of the right type: text, number, list or keys with values.',
  },
  why: { zh: '类型不对的值读不出含义。', en: 'A value of another type cannot be understood.' },
  message: ({ name, expected, found }) => ({
    zh: `\`${name}\` 应为${expected.zh}，这里是${found.zh}。`,
    en: `\`${name}\` must be ${expected.en}, but ${found.en} stands here.`,
  }),
  help: ({ meaning, write }) =>
    write === undefined ? meaning : { zh: `写成 \`${write}\`。`, en: `Write \`${write}\`.` },
  examples: { of: 'document', bad: kpi({ aliases: 'CSAT' }), good: kpi({ aliases: '[CSAT]' }) },
});

export const unknownValue = defineProblem<{
  name: string;
  value: string;
  suggestion?: string;
  allowed: readonly string[];
}>({
  code: 'schema/unknown-value',
  severity: 'error',
  summary: { zh: '每个取值都是允许的取值之一。', en: 'Every value is one of those allowed.' },
  why: { zh: '写错的取值不会生效。', en: 'A value that nobody knows takes no effect.' },
  message: ({ name, value }) => ({
    zh: `\`${name}\` 不能是 \`${value}\`。`,
    en: `\`${name}\` cannot be \`${value}\`.`,
  }),
  help: ({ suggestion, allowed }) => didYouMean(suggestion, allowed),
  examples: { of: 'document', bad: kpi({ better: 'high' }), good: kpi({ better: 'higher' }) },
});

export const wrongForm = defineProblem<{ name: string; value: string; expected: Words }>({
  code: 'schema/wrong-form',
  severity: 'error',
  summary: {
    zh: '标识、版本号、条款号等按规定的形式书写。',
    en: 'Ids, versions, clause numbers and the like have their form.',
  },
  why: { zh: '形式不一，别处就引用不到。', en: 'What is written in another form cannot be referred to.' },
  message: ({ name, value }) => ({
    zh: `\`${name}\` 的写法 \`${value}\` 不对。`,
    en: `\`${value}\` is not the form of \`${name}\`.`,
  }),
  help: ({ expected }) => ({ zh: `应为${expected.zh}。`, en: `Write ${expected.en}.` }),
  examples: { of: 'document', bad: kpi({ version: '"1.0"' }), good: kpi({ version: '1.0.0' }) },
});

export const emptyValue = defineProblem<{ name: string }>({
  code: 'schema/empty',
  severity: 'error',
  summary: { zh: '写了的键都有内容。', en: 'A key that is written holds something.' },
  why: {
    zh: '空的列表或文字什么也没有规定，多半是忘了写完。',
    en: 'An empty list or text asks for nothing; mostly it was never finished.',
  },
  message: ({ name }) => ({ zh: `\`${name}\` 没有内容。`, en: `\`${name}\` is empty.` }),
  help: ({ name }) => ({ zh: `写上内容，或删除 \`${name}\`。`, en: `Fill it in, or delete \`${name}\`.` }),
  examples: { of: 'document', bad: kpi({ inputs: '{}' }), good: kpi() },
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
  help: () => null,
  examples: { of: 'document', bad: kpi({ decimals: '9' }), good: kpi({ decimals: '1' }) },
});

export const notADate = defineProblem<{ name: string; value: string }>({
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
  help: () => ({
    zh: '写成 年-月-日，各两位（年四位），例如 `2026-01-31`。',
    en: 'Write year, month and day with leading zeros, such as `2026-01-31`.',
  }),
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

function calendar(windows: string, zone = 'Asia/Shanghai'): string {
  return `kind: calendar\nid: hours\nversion: 1.0.0\nstatus: active\ntitle: 服务时间\nowner: quality\nzone: ${zone}\nweekly: { weekdays: ${windows} }\n`;
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
