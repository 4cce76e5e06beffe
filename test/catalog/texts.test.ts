import { describe, expect, test } from 'vitest';
import { validate } from '../../src/index.ts';
import { today, workspace } from '../errors/base.ts';

/* The glossary holds for every text that people read, however it is written, and for nothing that is quoted. */

const header = (kind: string, title = '标题') =>
  `kind: ${kind}\nid: example\nversion: 1.0.0\nstatus: active\ntitle: ${title}\nowner: quality\n`;
const glossary = `${header('glossary')}terms:\n  - id: call-back\n    term: { zh: 回访, en: call-back }\n    meaning: { zh: 解决后联系客户, en: contact after a solution }\n    avoid: { zh: [跟访], en: [follow-up call] }\n`;
const hours = 'zone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\n';

function told(content: string): string[] {
  const files = [
    { path: 'workspace.yaml', content: workspace },
    { path: 'glossary.yaml', content: glossary },
    { path: 'example.yaml', content },
  ];
  const { findings } = validate(files, { today });
  return findings.filter(({ code }) => code === 'glossary-term').map(({ path }) => (path ?? []).join('.'));
}

const procedure = (step: string) => `${header('procedure')}type: process\ntrigger: 客户来电\nsteps:\n  - ${step}\n`;
const kpi = (lines: string) =>
  `${header('kpi')}unit: "%"\nbetter: higher\nfamily: process\nvariant: 占比\nformula: reached / due\ndataSource: 工单\nperiod: month\n${lines}`;

describe('a word not to be used is told', () => {
  test.each([
    { in: 'a title written once', text: `${header('calendar', '跟访时间')}${hours}`, at: 'title' },
    { in: 'an English title written once', text: `${header('calendar', 'Follow-up call hours')}${hours}`, at: 'title' },
    { in: 'a plural', text: `${header('calendar', 'Hours of follow-up calls')}${hours}`, at: 'title' },
    { in: 'a title per language', text: `${header('calendar', '{ zh: 跟访时间 }')}${hours}`, at: 'title.zh' },
    {
      in: 'what a step does',
      text: procedure('{ id: ask, title: 询问, role: quality, do: 安排跟访。 }'),
      at: 'steps.0.do',
    },
    {
      in: 'the case of a branch',
      text: procedure(
        '{ id: ask, title: 询问, role: quality, do: 问。, next: [{ if: 跟访过了, to: end }, { if: 没有, to: ask }] }',
      ),
      at: 'steps.0.next.0.if',
    },
    {
      in: 'an input, whose name is free',
      text: kpi('inputs: { reached: 跟访到的工单数, due: 应回访的工单数 }\n'),
      at: 'inputs.reached',
    },
    {
      in: 'an item of a list of texts',
      text: kpi('inputs: { reached: 回访数, due: 应回访数 }\nedgeCases: [跟访没接通的不算]\n'),
      at: 'edgeCases.0',
    },
  ])('in $in', ({ text, at }) => {
    expect(told(text)).toEqual([at]);
  });
});

describe('a word not to be used is none of our own', () => {
  test.each([
    {
      in: 'the title of a source',
      text: kpi('inputs: { reached: 回访数, due: 应回访数 }\ndefinition: { title: Follow-up call rate }\n'),
    },
    { in: 'an alias', text: kpi('inputs: { reached: 回访数, due: 应回访数 }\naliases: [跟访率]\n') },
    {
      in: 'a forbidden phrase',
      text: `${header('script')}forbidden:\n  - { id: chase, phrases: { zh: [跟访一下] }, instead: 做个回访。 }\n`,
    },
  ])('in $in', ({ text }) => {
    expect(told(text)).toEqual([]);
  });
});
