import { plural, type Words } from '../../text/words.ts';
import { defineProblem } from '../problem.ts';

/** Records of the example dataset from which one KPI is computed. */
const kpi = (where: string) => `kind: kpi
id: wait
version: 1.0.0
status: active
title: { zh: 平均等待时长, en: Mean wait }
owner: quality

unit: s
better: lower
family: process
formula: wait
inputs:
  wait: { title: { zh: 平均等待, en: mean wait }, mean: wait, of: tickets${where} }
dataSource: { zh: 工单系统, en: ticket system }
period: month
`;

export const noFigure = defineProblem<{ title: Words; period: string; where: Words; why: Words }>({
  code: 'measure/no-figure',
  severity: 'info',
  summary: {
    zh: '记录里有算出 KPI 所需的数据。',
    en: 'The records hold what it takes to compute a KPI.',
  },
  why: {
    zh: '没有数据不是 0，也不是 100 %；它不会被当作达标。',
    en: 'No data is neither 0 nor 100 %, and never passes as met.',
  },
  message: ({ title, period, where, why }) => ({
    zh: `“${title.zh}”（${where.zh}，${period}）算不出来：${why.zh}`,
    en: `“${title.en}” (${where.en}, ${period}) cannot be computed: ${why.en.charAt(0).toLowerCase()}${why.en.slice(1)}`,
  }),
  help: () => null,
  examples: { of: 'document', bad: kpi(', where: wait > 999 h'), good: kpi('') },
});

export const impossibleFigure = defineProblem<{
  title: Words;
  period: string;
  where: Words;
  value: Words;
  range: Words;
}>({
  code: 'measure/impossible-figure',
  severity: 'warning',
  summary: {
    zh: '算出的数值在 KPI 可能的范围内。',
    en: 'What is computed lies within what the KPI can be.',
  },
  why: {
    zh: '比例超过 100 %、时长为负，多半是字段对应错了；这样的数不参与评价。',
    en: 'A share over 100 % or a negative time mostly means a field is mapped wrongly; such a figure is not judged.',
  },
  message: ({ title, period, where, value, range }) => ({
    zh: `“${title.zh}”（${where.zh}，${period}）算出来是 ${value.zh}，不在 ${range.zh} 之内，按无数据处理。`,
    en: `“${title.en}” (${where.en}, ${period}) comes to ${value.en}, which is not within ${range.en}; it counts as no data.`,
  }),
  help: () => ({
    zh: '核对公式的输入和数据集的字段；确实可能时，放宽 KPI 的 range。',
    en: 'Check the inputs of the formula and the fields of the dataset; where it can be, widen the `range` of the KPI.',
  }),
  examples: { of: 'document', bad: kpi(''), good: kpi('') },
});

export const goalsNotMeasured = defineProblem<{ goals: number; kpis: readonly Words[] }>({
  code: 'measure/goals-not-measured',
  severity: 'info',
  summary: {
    zh: '每个目标的 KPI 都能由这些记录算出。',
    en: 'The KPI of every goal can be computed from these records.',
  },
  why: {
    zh: '没有评价的目标，不等于达标。',
    en: 'A goal that was not judged is not met.',
  },
  message: ({ goals, kpis }) => ({
    zh: `有 ${goals} 个目标没有评价：它们的 KPI 不由这些记录计算（${listed(kpis, 'zh')}）。`,
    en: `${plural(goals, 'goal')} ${goals === 1 ? 'was' : 'were'} not judged: their KPIs are not computed from these records (${listed(kpis, 'en')}).`,
  }),
  help: () => ({
    zh: '用 --dataset 一并给出其他数据集，或把这些 KPI 的数值作为快照给出。',
    en: 'Name the other datasets with --dataset as well, or give the figures of these KPIs as snapshots.',
  }),
  examples: { of: 'document', bad: kpi(''), good: kpi('') },
});

export const clocksLeftOut = defineProblem<{ kpis: readonly Words[]; megabytes: number }>({
  code: 'measure/clocks-left-out',
  severity: 'info',
  summary: {
    zh: '工单不多时，由时钟得出的 KPI 一并计算。',
    en: 'KPIs that look at clocks are computed along with the others, while there are not too many tickets.',
  },
  why: {
    zh: '计时要把所有工单读进内存，很大的导出会占满它。',
    en: 'For the clocks all tickets are read into memory, which a very large export would fill.',
  },
  message: ({ kpis, megabytes }) => ({
    zh: `工单的导出有 ${megabytes} MB，由时钟得出的 KPI 没有计算（${listed(kpis, 'zh')}）。`,
    en: `The tickets are ${megabytes} MB; the KPIs that look at clocks were left out (${listed(kpis, 'en')}).`,
  }),
  help: () => ({
    zh: '需要时用 --kpi 写出它们的标识。',
    en: 'Name them with --kpi where they are wanted nonetheless.',
  }),
  examples: { of: 'document', bad: kpi(''), good: kpi('') },
});

/** The first few: which they are in full, the standards say. */
function listed(kpis: readonly Words[], language: 'zh' | 'en'): string {
  const most = 5;
  const shown = kpis.slice(0, most).map((words) => words[language]);
  const sign = { zh: '、', en: ', ' }[language];
  return `${shown.join(sign)}${kpis.length > most ? ` … +${kpis.length - most}` : ''}`;
}
