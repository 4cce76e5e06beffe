import { workspace as exampleWorkspace } from '../../src/finding/catalogue/catalog.ts';
import type { Finding } from '../../src/finding/finding.ts';
import type { StandardsFile } from '../../src/index.ts';

/** The day on which the documents of these tests are read. */
export const today = '2026-04-15';

/** The workspace of the problem catalogue, with both languages and the ticket statuses that its examples name. */
export const workspace = exampleWorkspace
  .replace('languages: [zh]', 'languages: [zh, en]')
  .concat('ticketStatuses: [new, open, waiting-customer, resolved, closed]\n');

const header = (kind: string, id: string, title: string) =>
  `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: ${title}\nowner: quality\n`;

const csat = `${header('kpi', 'csat', '客户满意度')}unit: "%"
better: higher
family: result
formula: satisfied / answered * 100 %
inputs: { satisfied: 打 4 分或 5 分的回答, answered: 有效回答 }
dataSource: 服务结束后的评价邀请
period: month
aliases: [CSAT, 客户满意度]
`;

const wait = `${header('kpi', 'wait', '平均等待时长')}unit: s
better: lower
family: process
formula: waiting / calls
inputs: { waiting: 排队秒数之和, calls: 接通的来电 }
dataSource: 话务平台
period: month
`;

const service = `${header('standard', 'service', '热线服务标准')}goals:
  - { id: csat, kpi: csat, target: 85 %, limit: 80 % }
  - { id: wait, kpi: wait, target: 30 s }
`;

const officeHours = `${header('calendar', 'office-hours', '坐席工作时间')}zone: Asia/Shanghai
weekly: { weekdays: ["09:00-18:00"] }
`;

/** The dataset through which the exports of examples are read. */
export const tickets = `${header('dataset', 'tickets', '工单')}records: tickets
format: csv
zone: Asia/Shanghai
key: [number]
fields:
  number: { type: text, required: true }
  created: { type: instant, dateFormat: YYYY-MM-DD HH:mm, required: true }
  channel: { type: choice, values: { 电话: phone, 在线: chat } }
  answered: { type: instant, dateFormat: YYYY-MM-DD HH:mm }
  wait: { type: duration, unit: s }
`;

/** A small sound set of standards into which the documents under test are put. */
export const base: readonly StandardsFile[] = [
  { path: 'standards/workspace.yaml', content: workspace },
  { path: 'standards/csat.yaml', content: csat },
  { path: 'standards/wait.yaml', content: wait },
  { path: 'standards/service.yaml', content: service },
  { path: 'standards/office-hours.yaml', content: officeHours },
];

/** `yaml/tab@8:1`, or the code alone where there is no place. */
export function placed({ code, range }: Finding): string {
  return range === null ? code : `${code}@${range.start.line}:${range.start.column}`;
}

/** Sentences of the libraries below, and what a slip in ours would print: none may reach a reader. */
const rawSentences = [
  'must NOT',
  'must be equal',
  'must have required',
  'must match',
  'Nested mappings',
  'Implicit keys',
  'Implicit map keys',
  'Map keys must be unique',
  'Unresolved',
  'unevaluated',
  'undefined',
  'NaN MB',
  '[object',
  'Invalid Record Length',
  'Quote Not Closed',
  'Unexpected token',
];

/** What a person should not have to read in a finding: empty sentences, and those of `rawSentences`. */
export function unreadable({ message, help, related }: Finding): string[] {
  const words = [message, ...(help === null ? [] : [help]), ...related.map((place) => place.message)];
  return words
    .flatMap(({ zh, en }) => [zh, en])
    .filter((sentence) => sentence.trim() === '' || rawSentences.some((raw) => sentence.includes(raw)));
}

/** The same for tests that put a dataset beside it, which no KPI uses. */
export const quietBase: readonly StandardsFile[] = base.map((file) =>
  file.path === 'standards/workspace.yaml'
    ? { ...file, content: `${workspace}checks: { dataset-unused: { severity: none, why: 测试 } }\n` }
    : file,
);
