import { localTime, readInstant } from '../calendar/zone.ts';
import { isDay } from '../quantity/day.ts';
import { formats } from '../schema/formats.ts';
import { kindNames } from '../schema/validate.ts';
import { listWords, type Words } from '../text/words.ts';
import type { Call, Parameter } from './route.ts';

const text = { type: 'string' } as const;

export const asOf: Parameter = {
  name: 'asOf',
  in: 'query',
  summary: { zh: '按这一天生效的标准', en: 'The standards in force on this day' },
  schema: { type: 'string', format: 'date' },
  example: '2026-03-31',
  expects: (value) =>
    isDay(value) ? undefined : { zh: '写成 2026-03-31 这样的日期', en: 'a day, such as 2026-03-31' },
};

export const profile: Parameter = {
  name: 'profile',
  in: 'query',
  summary: { zh: '采用某个适配', en: 'Apply a profile' },
  schema: text,
  example: 'bank',
  expects: notEmpty,
};

export const by: Parameter = {
  name: 'by',
  in: 'query',
  summary: {
    zh: '除目标自己的范围外，再按这些维度分开，用逗号隔开',
    en: 'Judge goals by these dimensions and those of their own scope; with commas between them',
  },
  schema: text,
  example: 'team,channel',
  expects: notEmpty,
};

export const goals: Parameter = {
  name: 'goals',
  in: 'query',
  summary: {
    zh: 'all：全部目标，没有数据的也列出（默认）；given：只评价数据里有的 KPI',
    en: 'all: every goal, those without data included (default); given: only goals on KPIs that the data has',
  },
  schema: { type: 'string', enum: ['all', 'given'], default: 'all' },
  example: 'given',
  expects: oneOf('all', 'given'),
};

export const now: Parameter = {
  name: 'now',
  in: 'query',
  summary: {
    zh: '以这一刻判断未完成的工单（默认现在）',
    en: 'Judge running clocks at this instant (default: now)',
  },
  schema: { type: 'string', format: 'date-time' },
  example: '2026-03-06T18:00:00+08:00',
  expects: (value) =>
    readInstant(value) === undefined
      ? {
          zh: '写成 2026-03-06T18:00:00+08:00 这样带时区的时间',
          en: 'a time with its offset, such as 2026-03-06T18:00:00+08:00',
        }
      : undefined,
};

export const zone: Parameter = {
  name: 'zone',
  in: 'query',
  summary: { zh: '没写时区的时间属于哪里', en: 'The zone of times without an offset' },
  schema: text,
  example: 'Asia/Shanghai',
  expects: (value) =>
    formats['time-zone'](value)
      ? undefined
      : { zh: '写成 Asia/Shanghai 这样的时区', en: 'a time zone, such as Asia/Shanghai' },
};

export const kindQuery: Parameter = {
  name: 'kind',
  in: 'query',
  summary: { zh: '只要这一种文档', en: 'Documents of this kind only' },
  schema: { type: 'string', enum: kindNames },
  example: 'kpi',
  expects: oneOf(...kindNames),
};

export const kindInPath: Parameter = {
  ...kindQuery,
  in: 'path',
  summary: { zh: '文档的种类', en: 'Kind of the document' },
};

export const idInPath: Parameter = {
  name: 'id',
  in: 'path',
  summary: { zh: '文档的标识', en: 'Id of the document' },
  schema: text,
  example: 'csat',
  expects: notEmpty,
};

export const kpi: Parameter = {
  name: 'kpi',
  in: 'query',
  summary: { zh: '只要这个 KPI 的目标', en: 'Goals on this KPI only' },
  schema: text,
  example: 'csat',
  expects: notEmpty,
};

export const named: Parameter = {
  name: 'name',
  in: 'query',
  summary: { zh: '目标、文档、条款或问题代码', en: 'A goal, a document, a clause or a code of a finding' },
  schema: text,
  example: 'customer-service/csat',
  expects: notEmpty,
};

/** The words of a parameter that takes several, with commas between them. */
export function listIn({ values }: Call, name: string): string[] {
  return (values.get(name) ?? '')
    .split(/[,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The day asked for; today where none is, as the standards’ own zone has it. */
export function dayIn({ values, now: instant, served: { bundle } }: Call): string {
  return values.get('asOf') ?? localTime(instant.getTime(), bundle.zone).day;
}

function notEmpty(value: string): Words | undefined {
  return value.trim() === '' ? { zh: '不能为空', en: 'something' } : undefined;
}

function oneOf(...known: readonly string[]) {
  return (value: string): Words | undefined => (known.includes(value) ? undefined : listWords(known));
}
