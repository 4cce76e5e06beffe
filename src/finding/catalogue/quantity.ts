import { minutesMeant } from '../../quantity/minutes.ts';
import { findUnit } from '../../quantity/unit.ts';
import { listWords, type Words } from '../../text/words.ts';
import { defineProblem } from '../problem.ts';
import { didYouMean } from './schema.ts';

const sla = (target: string) =>
  `kind: sla\nid: response\nversion: 1.0.0\nstatus: active\ntitle: 响应\nowner: quality\nclocks:\n  first-response: { start: created, stop: { reply: agent } }\ntiers:\n  - { id: all, clock: first-response, target: ${target} }\n`;

/** What to write instead of a value in another unit than the one that is asked for. */
export function inUnit(value: string, unit: string): Words {
  const isTime = ['duration', 'working time'].includes(findUnit(unit)?.measure ?? '');
  return (
    (isTime ? pointsForMinutes(value) : undefined) ?? {
      zh: `改用 \`${unit}\` 或能换算成它的单位。`,
      en: `Write it in \`${unit}\`, or in a unit that converts to it.`,
    }
  );
}

/** `10 分` where a time is asked for; undefined where it is something else. */
export function pointsForMinutes(value: string): Words | undefined {
  const minutes = minutesMeant(value);
  return minutes === undefined
    ? undefined
    : {
        zh: `“分”读作分数；分钟请写成 \`${minutes}\`。`,
        en: `\`分\` reads as points; for minutes write \`${minutes}\`.`,
      };
}

export const ambiguousM = defineProblem<{ number: string }>({
  code: 'quantity/ambiguous-m',
  severity: 'error',
  summary: { zh: '分钟写成 min。', en: 'Minutes are written `min`.' },
  why: {
    zh: 'm 可能是分钟、月或米，三者相差很远。',
    en: '`m` could be minutes, months or metres, and the three differ by far.',
  },
  message: ({ number }) => ({ zh: `\`${number} m\` 的单位不明确。`, en: `The unit of \`${number} m\` is ambiguous.` }),
  help: ({ number }) => ({ zh: `分钟请写成 \`${number} min\`。`, en: `For minutes write \`${number} min\`.` }),
  examples: { of: 'document', bad: sla('5 m'), good: sla('5 min') },
});

export const noUnit = defineProblem<{
  number: string;
  /** What may be meant, each with its unit. */
  write: readonly string[];
}>({
  code: 'quantity/no-unit',
  severity: 'error',
  summary: { zh: '每个数量都带单位。', en: 'Every quantity has a unit.' },
  why: {
    zh: '没有单位的 30 可以是 30 秒，也可以是 30 分钟。',
    en: '30 without a unit may be 30 seconds or 30 minutes.',
  },
  message: ({ number }) => ({ zh: `\`${number}\` 没有单位。`, en: `\`${number}\` has no unit.` }),
  help: ({ write }) => {
    const list = write.map((each) => `\`${each}\``);
    return { zh: `写明单位，例如 ${list.join('、')}。`, en: `Write the unit, such as ${listWords(list).en}.` };
  },
  examples: { of: 'document', bad: sla('5'), good: sla('5 min') },
});

export const unknownUnit = defineProblem<{
  unit: string;
  number: string | null;
  suggestion?: string;
  known: readonly string[];
}>({
  code: 'quantity/unknown-unit',
  severity: 'error',
  summary: { zh: '单位是工具认识的单位之一。', en: 'Units are ones that the toolkit knows.' },
  why: { zh: '不认识的单位无法换算和比较。', en: 'A unit that nobody knows cannot be converted or compared.' },
  message: ({ unit }) => ({ zh: `没有 \`${unit}\` 这个单位。`, en: `There is no unit \`${unit}\`.` }),
  help: ({ suggestion, number, known }) =>
    didYouMean(suggestion === undefined || number === null ? suggestion : `${number} ${suggestion}`, known),
  examples: { of: 'document', bad: sla('5 mints'), good: sla('5 min') },
});

export const comparison = defineProblem<{ sign: string; rest: string; isGoal: boolean }>({
  code: 'quantity/comparison',
  severity: 'error',
  summary: { zh: '数量前面没有比较符号。', en: 'Quantities carry no comparison sign.' },
  why: {
    zh: '方向由 KPI 的 better 决定；写两遍就可能互相矛盾。',
    en: 'The direction is said by the KPI; said twice, it can contradict itself.',
  },
  message: ({ sign }) => ({
    zh: `数量前面有比较符号 \`${sign}\`。`,
    en: `A comparison sign \`${sign}\` stands before the quantity.`,
  }),
  help: ({ rest, isGoal }) =>
    isGoal
      ? {
          zh: `只写 \`${rest}\`；越高越好还是越低越好由 KPI 的 \`better\` 决定。`,
          en: `Write only \`${rest}\`; whether higher or lower is better is said by \`better\` of the KPI.`,
        }
      : { zh: `只写 \`${rest}\`。`, en: `Write only \`${rest}\`.` },
  examples: { of: 'document', bad: sla('"<= 5 min"'), good: sla('5 min') },
});

export const range = defineProblem<{ from: string; to: string; unit: string; isGoal: boolean }>({
  code: 'quantity/range',
  severity: 'error',
  summary: { zh: '区间写成 target 和 limit 两个数。', en: 'A band is written as target and limit.' },
  why: {
    zh: '“1–2 min”里哪个是目标、哪个是底线，要写清楚。',
    en: 'Of “1–2 min” one is the target and one the limit, and it must be said which.',
  },
  message: ({ from, to, unit }) => ({
    zh: `\`${from}-${to} ${unit}\` 是一个区间，不是一个数量。`,
    en: `\`${from}-${to} ${unit}\` is a range, not one quantity.`,
  }),
  help: ({ from, to, unit, isGoal }) =>
    isGoal
      ? {
          zh: `分开写：\`target: ${from} ${unit}\` 和 \`limit: ${to} ${unit}\`（较好的一端是 target）。`,
          en: `Write \`target: ${from} ${unit}\` and \`limit: ${to} ${unit}\` (the better end is the target).`,
        }
      : {
          zh: `只写一个数量，例如 \`${from} ${unit}\` 或 \`${to} ${unit}\`。`,
          en: `Write one quantity, such as \`${from} ${unit}\` or \`${to} ${unit}\`.`,
        },
  examples: { of: 'document', bad: sla('1-2 min'), good: sla('1 min, limit: 2 min') },
});

export const separator = defineProblem<{ number: string; unit: string }>({
  code: 'quantity/separator',
  severity: 'error',
  summary: { zh: '数字里没有千位逗号。', en: 'Numbers have no thousands separator.' },
  why: {
    zh: '逗号在有的地方是千位，在有的地方是小数点。',
    en: 'A comma groups thousands in some countries and marks decimals in others.',
  },
  message: () => ({ zh: '数字里有逗号。', en: 'There is a comma in the number.' }),
  help: ({ number, unit }) => ({
    zh: `写成 \`${`${number} ${unit}`.trim()}\`。`,
    en: `Write \`${`${number} ${unit}`.trim()}\`.`,
  }),
  examples: { of: 'document', bad: sla('"1,000 s"'), good: sla('1000 s') },
});

export const noNumber = defineProblem<{ text: string }>({
  code: 'quantity/no-number',
  severity: 'error',
  summary: { zh: '数量由一个数字和一个单位组成。', en: 'A quantity is a number and a unit.' },
  why: { zh: '“尽快”无法考核。', en: '“As soon as possible” cannot be judged.' },
  message: ({ text }) => ({ zh: `\`${text}\` 不是数字加单位。`, en: `\`${text}\` is no number with a unit.` }),
  help: () => ({
    zh: '写成 `30 s`、`90 %` 或 `3 working days` 这样。',
    en: 'Write it like `30 s`, `90 %` or `3 working days`.',
  }),
  examples: { of: 'document', bad: sla('尽快'), good: sla('5 min') },
});
