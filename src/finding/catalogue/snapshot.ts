import { findUnit } from '../../quantity/unit.ts';
import { plural, type Words } from '../../text/words.ts';
import { defineProblem } from '../problem.ts';
import { pointsForMinutes } from './quantity.ts';
import { didYouMean } from './schema.ts';

const row = (metrics: string, extra = '') =>
  `[{ "period": "2026-03", "scope": { "channel": "phone" }, "metrics": { ${metrics} }${extra} }]\n`;
const good = row('"csat": 91.2', ', "samples": { "csat": 412 }');

export const syntax = defineProblem<{ rule: Words; help: Words }>({
  code: 'snapshot/syntax',
  severity: 'error',
  summary: { zh: '数据文件完整、格式正确。', en: 'Data files are whole and well-formed.' },
  why: {
    zh: '读不懂的行不参与评价；被截断的文件会少掉后面的数据。',
    en: 'A row that cannot be read is not judged; a file that was cut off lacks the rest.',
  },
  message: ({ rule }) => rule,
  help: ({ help }) => help,
  examples: { of: 'json', bad: '[{ "period": "2026-03", "metrics": { "csat": 9', good },
});

export const shape = defineProblem<{ expected: Words }>({
  code: 'snapshot/shape',
  severity: 'error',
  summary: {
    zh: '快照由 period、scope、metrics 和 samples 组成。',
    en: 'A snapshot is made of period, scope, metrics and samples.',
  },
  why: { zh: '放错位置的数值不会被看到。', en: 'A figure in the wrong place is not seen.' },
  message: ({ expected }) => ({ zh: `这里应为${expected.zh}。`, en: `${expected.en} is expected here.` }),
  help: () => ({
    zh: '例如 `{ "period": "2026-03", "scope": { "channel": "phone" }, "metrics": { "csat": 91.2 }, "samples": { "csat": 412 } }`。',
    en: 'Such as `{ "period": "2026-03", "scope": { "channel": "phone" }, "metrics": { "csat": 91.2 }, "samples": { "csat": 412 } }`.',
  }),
  examples: { of: 'json', bad: '[{ "period": "2026-03", "metrics": [91.2] }]\n', good },
});

export const empty = defineProblem<object>({
  code: 'snapshot/empty',
  severity: 'error',
  summary: { zh: '数据文件里有数据。', en: 'Data files hold data.' },
  why: {
    zh: '没有数据就没有结论；空的导出多半是出错了。',
    en: 'Without data there is no verdict; an empty export is mostly a failed one.',
  },
  message: () => ({ zh: '文件里没有可以评价的数据行。', en: 'The file holds no row that can be judged.' }),
  help: () => ({ zh: '检查导出是否成功。', en: 'Check whether the export succeeded.' }),
  examples: { of: 'json', bad: '[]\n', good },
});

export const unknownName = defineProblem<{
  name: string;
  what: Words;
  /** The part of a snapshot in which the name would be right. */
  belongs: 'scope' | 'metrics' | null;
  suggestion?: string;
  known: readonly string[];
  rows: number;
}>({
  code: 'snapshot/unknown-name',
  severity: 'error',
  summary: { zh: '每一列都是已声明的 KPI 或维度。', en: 'Every column is a KPI or a dimension that is declared.' },
  why: {
    zh: '名字写错的列没有人看，目标就得不到数据。',
    en: 'Nobody looks at a misspelt column, and its goal gets no data.',
  },
  message: ({ name, what, rows }) => ({
    zh: `没有名为 \`${name}\` 的${what.zh}；${rows} 行数据没有用到它。`,
    en: `There is no ${what.en} \`${name}\`; 0 of ${plural(rows, 'row')} could use it.`,
  }),
  help: ({ belongs, suggestion, known }) =>
    belongs === null
      ? didYouMean(suggestion, known)
      : { zh: `把它写在 \`${belongs}\` 里。`, en: `Write it under \`${belongs}\`.` },
  examples: { of: 'json', bad: row('"cast": 91.2'), good },
});

export const unknownValue = defineProblem<{
  dimension: string;
  value: string;
  suggestion?: string;
  known: readonly string[];
}>({
  code: 'snapshot/unknown-value',
  severity: 'error',
  summary: { zh: '维度的取值都在工作区声明过。', en: 'Values of dimensions are declared in the workspace.' },
  why: {
    zh: '写错的取值不匹配任何目标，这一行等于没有。',
    en: 'A value that nobody declared matches no goal: the row is as good as absent.',
  },
  message: ({ dimension, value }) => ({
    zh: `维度 \`${dimension}\` 没有取值 \`${value}\`。`,
    en: `Dimension \`${dimension}\` has no value \`${value}\`.`,
  }),
  help: ({ suggestion, known }) => didYouMean(suggestion, known),
  examples: { of: 'json', bad: good.replace('phone', 'fone'), good },
});

export const notAPeriod = defineProblem<{ text: string | null }>({
  code: 'snapshot/not-a-period',
  severity: 'error',
  summary: { zh: '每行数据写明周期。', en: 'Every row says its period.' },
  why: {
    zh: '不知道是哪一期的数，就不知道该用哪一天生效的目标。',
    en: 'Without it nobody knows which day’s target applies.',
  },
  message: ({ text }) =>
    text === null
      ? { zh: '这一行没有 period（周期）。', en: 'The row has no period.' }
      : { zh: `\`${text}\` 不是周期。`, en: `\`${text}\` is no period.` },
  help: () => ({
    zh: '写成 2026-03、2026-Q1、2026-H1、2026-W14、2026-03-31 或 2026。',
    en: 'Write 2026-03, 2026-Q1, 2026-H1, 2026-W14, 2026-03-31 or 2026.',
  }),
  examples: { of: 'json', bad: good.replace('2026-03', '2026-13'), good },
});

export const notANumber = defineProblem<{ name: string; text: string }>({
  code: 'snapshot/not-a-number',
  severity: 'error',
  summary: { zh: 'KPI 的值是有限的数字。', en: 'KPI values are finite numbers.' },
  why: {
    zh: 'NaN、Infinity 和文字不能与目标比较；当作达标或零都是错的。',
    en: 'NaN, Infinity and text cannot be compared with a target; to take them for met or zero would be wrong.',
  },
  message: ({ name, text }) => ({
    zh: `\`${name}\` 的值 ${text} 不是数字，按无数据处理。`,
    en: `${text} of \`${name}\` is no number and counts as no data.`,
  }),
  help: () => ({
    zh: '填写数字，小数用点，不加千位逗号；没有数据就留空，不适用写 "n/a"。',
    en: 'Give a number with a decimal point and no thousands separator; leave it out where there is no data, or write "n/a" where it does not apply.',
  }),
  examples: { of: 'json', bad: row('"csat": NaN'), good },
});

export const quotedNumber = defineProblem<{ name: string; text: string; unit: string }>({
  code: 'snapshot/quoted-number',
  severity: 'error',
  summary: { zh: '数字不加引号。', en: 'Numbers are not in quotes.' },
  why: {
    zh: '加引号的数字是文字；按文字比较时 "100" 比 "20" 小。',
    en: 'A number in quotes is text, and as text "100" is less than "20".',
  },
  message: ({ name, text }) => ({
    zh: `\`${name}\` 的 "${text}" 是加了引号的数字，按无数据处理。`,
    en: `"${text}" of \`${name}\` is a number in quotes and counts as no data.`,
  }),
  help: ({ text, unit }) => ({
    zh: `去掉引号写成 ${text}，或连同单位写成 "${text} ${unit}"。`,
    en: `Write ${text} without quotes, or "${text} ${unit}" with its unit.`,
  }),
  examples: { of: 'json', bad: row('"csat": "91.2"'), good },
});

export const nullValue = defineProblem<{ name: string }>({
  code: 'snapshot/null',
  severity: 'warning',
  summary: { zh: '没有的数据不写。', en: 'What is not known is left out.' },
  why: { zh: '`null` 可能是“没统计”，也可能是导出出错。', en: '`null` may mean “not measured”, or a failed export.' },
  message: ({ name }) => ({
    zh: `\`${name}\` 为 null，按无数据处理。`,
    en: `\`${name}\` is null and counts as no data.`,
  }),
  help: () => ({
    zh: '没有数据就去掉这个键；不适用写 "n/a"。',
    en: 'Leave the key out where there is no data; write "n/a" where it does not apply.',
  }),
  examples: { of: 'json', bad: row('"csat": null'), good },
});

export const impossibleValue = defineProblem<{ name: string; value: string; range: Words }>({
  code: 'snapshot/impossible-value',
  severity: 'error',
  summary: { zh: 'KPI 的值在可能的范围内。', en: 'KPI values are possible ones.' },
  why: {
    zh: '超过 100 % 的比例或负的时长是算错了，不能当作达标。',
    en: 'A share over 100 % or a negative time was counted wrongly and must not pass as met.',
  },
  message: ({ name, value, range }) => ({
    zh: `\`${name}\` 不可能是 ${value}（范围 ${range.zh}），按无数据处理。`,
    en: `\`${name}\` cannot be ${value} (possible: ${range.en}); it counts as no data.`,
  }),
  help: () => ({
    zh: '检查公式和单位；百分比写 91.2，不写 0.912 或 9120。',
    en: 'Check formula and unit; a share is written 91.2, not 0.912 or 9120.',
  }),
  examples: { of: 'json', bad: row('"csat": 912'), good },
});

export const wrongUnit = defineProblem<{ name: string; text: string; unit: string }>({
  code: 'snapshot/wrong-unit',
  severity: 'error',
  summary: { zh: '值的单位与 KPI 一致。', en: 'Values are in a unit of their KPI.' },
  why: { zh: '单位不同的数不能比较。', en: 'Figures of different units cannot be compared.' },
  message: ({ name, text, unit }) => ({
    zh: `\`${name}\` 的 "${text}" 不能换算成 ${unit}，按无数据处理。`,
    en: `"${text}" of \`${name}\` does not convert to ${unit} and counts as no data.`,
  }),
  help: ({ text, unit }) =>
    (findUnit(unit)?.measure === 'duration' ? pointsForMinutes(text) : undefined) ?? {
      zh: `按 ${unit} 填写数字。`,
      en: `Give the number in ${unit}.`,
    },
  examples: { of: 'json', bad: row('"csat": "25 s"'), good },
});

export const badSample = defineProblem<{ name: string; text: string }>({
  code: 'snapshot/bad-sample',
  severity: 'error',
  summary: { zh: '样本量是不小于零的整数。', en: 'A sample is a whole number, not negative.' },
  why: { zh: '样本量决定结论是否可信。', en: 'It decides whether the verdict can be trusted.' },
  message: ({ name, text }) => ({
    zh: `\`${name}\` 的样本量 ${text} 不是整数。`,
    en: `The sample ${text} of \`${name}\` is no whole number.`,
  }),
  help: () => ({ zh: '填写回答、通话或工单的个数。', en: 'Give the number of answers, calls or tickets.' }),
  examples: { of: 'json', bad: row('"csat": 91.2', ', "samples": { "csat": 41.5 }'), good },
});

export const duplicateRow = defineProblem<{ row: Words; same: boolean }>({
  code: 'snapshot/duplicate-row',
  severity: 'error',
  summary: { zh: '每个周期和范围只有一行数据。', en: 'There is one row per period and scope.' },
  why: {
    zh: '两行数值不同时，不知道该信哪一行；先后顺序不能决定结论。',
    en: 'Where two rows differ nobody knows which is right, and their order must not decide.',
  },
  message: ({ row: where, same }) => ({
    zh: `${where.zh} 已有一行数据${same ? '，数值相同' : '，数值不同：不同的值按无数据处理'}。`,
    en: `There is another row for ${where.en}${same ? ' with the same figures' : '; where the two differ, there is no data'}.`,
  }),
  help: () => ({
    zh: '删除多余的一行，或补上区分它们的维度。',
    en: 'Delete one of them, or add the dimension that tells them apart.',
  }),
  examples: {
    of: 'csv',
    bad: 'period,channel,csat\n2026-03,phone,91\n2026-03,phone,88\n',
    good: 'period,channel,csat\n2026-03,phone,91\n2026-03,chat,88\n',
  },
});

export const gap = defineProblem<{ cell: Words; periods: readonly string[] }>({
  code: 'snapshot/gap',
  severity: 'warning',
  summary: { zh: '数据逐期连续。', en: 'A series has a row for every period.' },
  why: {
    zh: '缺的那一期既不达标也不算未达标；“连续几期”会在这里断开。',
    en: 'The missing period is neither met nor missed, and “periods in a row” break there.',
  },
  message: ({ cell, periods }) => {
    const shown = periods.slice(0, 6);
    const more = periods.length > shown.length;
    return {
      zh: `“${cell.zh}”缺少 ${shown.join('、')}${more ? ` 等共 ${periods.length} 期` : ''}的数据。`,
      en: `There is no row for ${shown.join(', ')}${more ? ` and ${periods.length - shown.length} more periods` : ''} (${cell.en}).`,
    };
  },
  help: () => ({
    zh: '补上这一期的数据；如果确实没有业务，请在说明中写明。',
    en: 'Add the row; if there really was no service, say so in a note.',
  }),
  examples: {
    of: 'csv',
    bad: 'period,channel,csat\n2026-01,phone,91\n2026-03,phone,90\n',
    good: 'period,channel,csat\n2026-01,phone,91\n2026-02,phone,92\n2026-03,phone,90\n',
  },
});

export const moreLikeThis = defineProblem<{ code: string; name: string; count: number }>({
  code: 'snapshot/more-like-this',
  severity: 'info',
  summary: { zh: '同样的问题只列出前几处。', en: 'Of many findings alike, the first few are listed.' },
  why: {
    zh: '一列写错会在每一行出现，全部列出来反而看不清。',
    en: 'One wrong column shows on every row; a list of them all hides the rest.',
  },
  message: ({ code, name, count }) => ({
    zh: `\`${name}\` 还有 ${count} 处同样的问题（${code}）。`,
    en: `\`${name}\` has ${count} more of the same (${code}).`,
  }),
  help: () => ({ zh: '先改正列出的几处，再运行一次。', en: 'Mend those that are listed and run it again.' }),
  examples: {
    of: 'csv',
    bad: `period,channel,csat\n${['01', '02', '03', '04'].map((month) => `2026-${month},phone,?\n`).join('')}`,
    good: 'period,channel,csat\n2026-01,phone,91\n',
  },
});
