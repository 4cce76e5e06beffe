import { describe, expect, test } from 'vitest';
import { minutesMeant } from '../../src/quantity/minutes.ts';
import { compile, readSnapshotFiles, validate } from '../../src/index.ts';
import { base, today } from '../errors/base.ts';

test.each([
  { text: '10 分', minutes: '10 min', because: 'in Chinese it is short for minutes too' },
  { text: '10分', minutes: '10 min', because: 'the space may be left out' },
  { text: '１０ 分', minutes: '10 min', because: 'full-width digits are digits' },
  { text: '1.5 分', minutes: '1.5 min', because: 'halves are possible' },
  { text: '10 分钟', minutes: undefined, because: 'this is written out and reads as minutes anyway' },
  { text: '10 points', minutes: undefined, because: 'points in English are no minutes' },
  { text: '1 小时 30 分', minutes: undefined, because: 'two numbers are told as something else' },
])('$text is $minutes ($because)', ({ text, minutes }) => {
  expect(minutesMeant(text)).toBe(minutes);
});

const header = (kind: string) =>
  `kind: ${kind}\nid: mine\nversion: 1.0.0\nstatus: active\ntitle: 标题\nowner: quality\n`;
const sla = (clock: string, target = '5 min') =>
  `${header('sla')}clocks:\n  first-response: { start: created, stop: { reply: agent }${clock} }\ntiers:\n  - { id: all, clock: first-response, target: ${target} }\n`;
const taxonomy = (limit: string, grade: string) =>
  `${header('taxonomy')}classifies: risk\nclasses:\n  - { id: outage, title: 中断${limit} }\ngrades:\n  - { id: high, title: 高, treatment: 立即处理${grade} }\n`;

describe('points where a time is asked for are told as the minutes they are', () => {
  test.each([
    { in: 'a tier', text: sla('', '10 分'), code: 'sla-time-unit' },
    { in: 'a warning', text: sla(', warn: [{ before: 10 分 }]'), code: 'sla-time-unit' },
    {
      in: 'an escalation',
      text: sla(', escalate: [{ at: { after: 10 分 }, tell: [quality] }]'),
      code: 'sla-time-unit',
    },
    {
      in: 'a goal',
      text: `${header('standard')}goals:\n  - { id: wait, kpi: wait, target: 10 分 }\n`,
      code: 'goal-unit',
    },
    {
      in: 'a condition',
      text: `${header('rule')}if: { kpi: wait, above: 10 分 }\nthen: { alert: slow, severity: warning, text: 变慢 }\n`,
      code: 'rule-unit',
    },
    { in: 'a class', text: taxonomy(', limit: 10 分', ''), code: 'limit-time' },
    { in: 'a grade', text: taxonomy('', ', limit: 10 分'), code: 'limit-time' },
    {
      in: 'a message',
      text: `${header('procedure')}type: process\ntrigger: 中断\nsteps:\n  - { id: tell, title: 告知, role: quality, do: 发布公告。, tell: [{ who: [customer], what: 正在抢修, within: 10 分 }] }\n`,
      code: 'limit-time',
    },
  ])('in $in', ({ text, code }) => {
    const { findings } = validate([...base, { path: 'mine.yaml', content: text }], { today });
    const mine = findings.filter(({ file }) => file === 'mine.yaml');
    expect(mine.map((each) => each.code)).toContain(code);
    expect(mine.find((each) => each.code === code)?.help?.en).toContain('for minutes write `10 min`');
  });

  test('in a snapshot', () => {
    const bundle = compile(validate(base, { today }));
    const text = '[{ "period": "2026-03", "scope": { "channel": "phone" }, "metrics": { "wait": "10 分" } }]';
    const { findings } = readSnapshotFiles([{ path: 'march.json', format: 'json', text }], bundle);
    expect(findings.find(({ code }) => code === 'snapshot/wrong-unit')?.help?.zh).toContain('`10 min`');
  });
});

describe('a mark of a clock that would never come', () => {
  test.each([
    { mark: 'warn: [10 min]', says: '`{ before: 10 min }`', because: 'a time needs its side' },
    { mark: 'warn: [{ before: 80 % }]', says: '`5 min`', because: 'a share is no time' },
    { mark: 'escalate: [{ at: 3 points, tell: [quality] }]', says: '`80 %`', because: 'points are neither' },
  ])('$mark is told ($because)', ({ mark, says }) => {
    const { findings } = validate([...base, { path: 'mine.yaml', content: sla(`, ${mark}`) }], { today });
    expect(findings.find(({ code }) => code === 'sla-time-unit')?.help?.zh).toContain(says);
  });
});
