import { type Cadence, cadenceNames } from '../../quantity/period.ts';
import { plural, type Words } from '../../text/words.ts';
import { defineProblem } from '../problem.ts';

const standard = (goal: string) =>
  `kind: standard\nid: service-goals\nversion: 1.0.0\nstatus: active\ntitle: 服务目标\nowner: quality\ngoals:\n  - { id: csat, kpi: csat, target: 90 %${goal} }\n`;

export const goalUntouched = defineProblem<{ goal: string; rows: number; cause: Words; help: Words }>({
  code: 'evaluation/goal-untouched',
  severity: 'warning',
  summary: { zh: '每个目标都有数据可评价。', en: 'Every goal is judged on some row.' },
  why: {
    zh: '没有匹配到任何数据的目标，看上去没有问题，其实没有人在看。',
    en: 'A goal that matched no row looks fine, while nobody is watching it.',
  },
  message: ({ goal, rows, cause }) => ({
    zh: `目标 \`${goal}\` 没有用到任何一行（共 ${rows} 行）：${cause.zh}。`,
    en: `Goal \`${goal}\` matched 0 of ${plural(rows, 'row')}: ${cause.en}.`,
  }),
  help: ({ help }) => help,
  examples: {
    of: 'document',
    bad: standard(', when: { channel: chat }'),
    good: standard(', when: { channel: phone }'),
  },
});

export const kpisAbsent = defineProblem<{ kpis: readonly string[]; goals: number; rules: number }>({
  code: 'evaluation/kpis-absent',
  severity: 'warning',
  summary: { zh: '数据给出了各目标的 KPI。', en: 'The data has figures for the KPIs of all goals.' },
  why: {
    zh: '数据里没有的 KPI 判不出结论，也不会算作达标。',
    en: 'What the data does not speak of cannot be judged, and does not count as met.',
  },
  message: ({ kpis, goals, rules }) => ({
    zh: `数据里没有 ${lookers(goals, rules).zh}的 KPI：${listed(kpis, '、')}。`,
    en: `The data has no figures for the KPIs of ${lookers(goals, rules).en}: ${listed(kpis, ', ')}.`,
  }),
  help: () => ({
    zh: '补上这些列；由别的数据评价的目标可以不管，或在适配里用 omit 去掉。',
    en: 'Add these columns; leave it where other data judges those goals, or omit them in a profile.',
  }),
  examples: {
    of: 'document',
    bad: standard(' }\n  - { id: wait, kpi: wait, target: 30 s'),
    good: standard(''),
  },
});

/** The first few of a long list. */
function listed(names: readonly string[], separator: string): string {
  const most = 6;
  const more = names.length > most ? ` … (+${names.length - most})` : '';
  return `${names.slice(0, most).join(separator)}${more}`;
}

export const ruleUntouched = defineProblem<{ rule: string; rows: number }>({
  code: 'evaluation/rule-untouched',
  severity: 'warning',
  summary: { zh: '每条规则都有数据可判断。', en: 'Every rule is asked of some row.' },
  why: { zh: '没有用到任何数据的规则永远不会报警。', en: 'A rule that is asked of nothing never raises its alert.' },
  message: ({ rule, rows }) => ({
    zh: `规则 \`${rule}\` 没有用到任何一行（共 ${rows} 行）。`,
    en: `Rule \`${rule}\` matched 0 of ${plural(rows, 'row')}.`,
  }),
  help: () => ({
    zh: '检查规则的 when、它所看的目标的范围和周期，以及数据是否给出了它要的 KPI。',
    en: 'Check `when` of the rule, scope and period of the goals it looks at, and whether the data gives its KPIs.',
  }),
  examples: {
    of: 'document',
    bad: 'kind: rule\nid: low\nversion: 1.0.0\nstatus: active\ntitle: 偏低\nowner: quality\nwhen: { channel: chat }\nif: { kpi: csat, below: 80 % }\nthen: { alert: low, severity: info, text: 偏低 }\n',
    good: 'kind: rule\nid: low\nversion: 1.0.0\nstatus: active\ntitle: 偏低\nowner: quality\nwhen: { channel: phone }\nif: { kpi: csat, below: 80 % }\nthen: { alert: low, severity: info, text: 偏低 }\n',
  },
});

export const metricUnused = defineProblem<{ kpi: string; rows: number }>({
  code: 'evaluation/metric-unused',
  severity: 'info',
  summary: {
    zh: '数据中的每个 KPI 都有目标或规则在看。',
    en: 'Every KPI of the data is looked at by a goal or a rule.',
  },
  why: {
    zh: '给了数据却没有目标，可能是目标写漏了。',
    en: 'Figures without a goal may mean that the goal was forgotten.',
  },
  message: ({ kpi, rows }) => ({
    zh: `${rows} 行给出了 \`${kpi}\`，但没有生效的目标或规则用到它。`,
    en: `${plural(rows, 'row')} ${rows === 1 ? 'gives' : 'give'} \`${kpi}\`, but no goal or rule in force uses it.`,
  }),
  help: () => ({
    zh: '为它设目标；只作参考的可以不管。',
    en: 'Set a goal for it; a figure for reference may stay as it is.',
  }),
  examples: {
    of: 'document',
    bad: standard('').replace('kpi: csat, target: 90 %', 'kpi: wait, target: 30 s'),
    good: standard(''),
  },
});

export const levelUnmeasured = defineProblem<{ level: string; kpis: readonly string[] }>({
  code: 'evaluation/level-unmeasured',
  severity: 'info',
  summary: {
    zh: '每个 KPI 在同一层级（整体、班组、渠道）上给出。',
    en: 'A KPI is given on every level of detail on which it is judged.',
  },
  why: {
    zh: '只按整体统计的 KPI 不必逐个班组考核；但如果本该按班组统计，这里就漏了。',
    en: 'A KPI that is kept for the whole company is not judged by team; but where it should be kept by team, this is the gap.',
  },
  message: ({ level, kpis }) => ({
    zh: `${level === '' ? '整体的数据' : `按 ${level} 分的数据`}从不给出 ${kpis.join('、')}，因此不在这一层级考核。`,
    en: `Rows ${level === '' ? 'for everything together' : `by ${level}`} never give ${kpis.join(', ')}, which are not judged on this level.`,
  }),
  help: () => ({ zh: '如果应在这一层级考核，请补上数据。', en: 'Add the figures if they should be judged here.' }),
  examples: {
    of: 'csv',
    bad: 'period,channel,csat,wait\n2026-03,,91.2,\n2026-03,phone,,25\n',
    good: 'period,channel,csat,wait\n2026-03,,91.2,28\n2026-03,phone,90.4,25\n',
  },
});

export const unknownProfile = defineProblem<{ profile: string; help: Words | null }>({
  code: 'evaluation/unknown-profile',
  severity: 'error',
  summary: { zh: '--profile 给出的适配存在且在用。', en: 'The profile that is asked for exists and is in use.' },
  why: { zh: '按错的目标评价，结论没有意义。', en: 'Verdicts against other goals than meant are worth nothing.' },
  message: ({ profile }) => ({
    zh: `没有在用的适配 \`${profile}\`。`,
    en: `There is no profile \`${profile}\` in use.`,
  }),
  help: ({ help }) => help,
  // Not a matter of a document: `--profile` names it.
  examples: { of: 'document', bad: standard(''), good: standard('') },
});

const waiver = (when: string, from: string) =>
  `kind: waiver\nid: moving\nversion: 1.0.0\nstatus: active\ntitle: 搬迁豁免\nowner: quality\neffective: { from: ${from}, to: 2026-12-31 }\ngoal: service-goals/csat\nwhen: { channel: ${when} }\nreason: 搬迁\napprover: quality\ncompensation: 公告\n---\n${standard('')}`;

export const waiverUntouched = defineProblem<{ id: string; excuses: string; judged: number; scope: Words }>({
  code: 'evaluation/waiver-untouched',
  severity: 'warning',
  summary: {
    zh: '豁免期间，豁免的范围里有数据。',
    en: 'While a waiver holds, something is judged in its scope.',
  },
  why: {
    zh: '范围写错的豁免谁也没有豁免，真正该豁免的仍记为未达标。',
    en: 'A waiver with the wrong scope excuses nobody, and whom it was meant for is still told as missed.',
  },
  message: ({ id, excuses, judged, scope }) => ({
    zh: `豁免 \`${id}\` 期间，\`${excuses}\` 评价了 ${judged} 次，没有一次属于“${scope.zh}”。`,
    en: `While waiver \`${id}\` holds, \`${excuses}\` was judged ${judged === 1 ? 'once' : `${judged} times`}, never for ${scope.en}.`,
  }),
  help: () => ({
    zh: '检查豁免的 when 是否写成了数据里的取值，或补上这个范围的数据。',
    en: 'Check that `when` of the waiver has the values of the data, or add figures for this scope.',
  }),
  examples: { of: 'document', bad: waiver('chat', '2026-01-01'), good: waiver('phone', '2026-07-01') },
});

export const waiverUnneeded = defineProblem<{ id: string; excuses: string; judged: number }>({
  code: 'evaluation/waiver-unneeded',
  severity: 'info',
  summary: { zh: '豁免确实豁免了什么。', en: 'A waiver excuses something.' },
  why: {
    zh: '用不上的豁免应当提前收回，否则以后的退步也会被它盖住。',
    en: 'A waiver that nobody needs should end, or it hides what gets worse later.',
  },
  message: ({ id, excuses, judged }) => ({
    zh: `豁免 \`${id}\` 没有用上：期间 \`${excuses}\` 在它的范围里评价了 ${judged} 次，都不是未达标。`,
    en: `Waiver \`${id}\` was not needed: \`${excuses}\` was judged ${judged === 1 ? 'once' : `${judged} times`} in its scope while it holds, and never missed.`,
  }),
  help: () => ({
    zh: '如果已经不需要，提前它的 effective.to 或改为 `status: retired`。',
    en: 'If it has served its purpose, let `effective.to` come earlier or set `status: retired`.',
  }),
  examples: { of: 'document', bad: waiver('phone', '2026-01-01'), good: waiver('phone', '2026-07-01') },
});

const card = (per: string) =>
  `kind: scorecard\nid: team\nversion: 1.0.0\nstatus: active\ntitle: 班组记分卡\nowner: quality\n${per}period: month\nitems:\n  - { id: satisfaction, goal: service-goals/csat, weight: 100 %, curve: [{ at: 70 %, points: 0 }, { at: 95 %, points: 100 }] }\nmissing: { no-data: withhold, insufficient: withhold, not-applicable: leave-out, waived: leave-out }\nleastWeight: 70 %\ngrades:\n  - { id: A, title: 优秀, from: 90 points, consequence: 奖励 }\n  - { id: B, title: 一般, from: 0 points, consequence: 辅导 }\n---\n${standard('')}`;

export const scorecardUntouched = defineProblem<{
  scorecard: string;
  per: readonly string[];
  cadence: Cadence;
  rows: number;
}>({
  code: 'evaluation/scorecard-untouched',
  severity: 'warning',
  summary: { zh: '每张记分卡都有数据可评分。', en: 'Every scorecard finds figures to score.' },
  why: {
    zh: '没有数据的记分卡不会给任何人评分，也没有人会发现。',
    en: 'A scorecard without figures scores nobody, and nobody notices.',
  },
  message: ({ scorecard, rows }) => ({
    zh: `记分卡 \`${scorecard}\` 没有用到任何一行（共 ${rows} 行）。`,
    en: `Scorecard \`${scorecard}\` matched 0 of ${plural(rows, 'row')}.`,
  }),
  help: ({ per, cadence }) => {
    const { zh, en } = cadenceNames[cadence];
    const of = per.join(', ');
    return of === ''
      ? {
          zh: `它要按${zh}、不分班组和个人的整体数据。`,
          en: `It needs ${en} figures of all together, without team or agent.`,
        }
      : { zh: `它要按${zh}、分 ${of} 给出的数据。`, en: `It needs ${en} figures by ${of}.` };
  },
  examples: {
    of: 'document',
    bad: card('per: [channel]\n')
      .replace('period: month', 'period: quarter')
      .replace(`target: 90 % }`, `target: 90 %, period: quarter }`),
    good: card('per: [channel]\n'),
  },
});

const clocks = (when: string) =>
  `kind: sla\nid: response\nversion: 1.0.0\nstatus: active\ntitle: 响应\nowner: quality\nclocks:\n  first-response: { start: created, stop: { reply: agent }, when: { channel: ${when} } }\ntiers:\n  - { id: all, clock: first-response, target: 5 min }\n`;

export const ticketsUncovered = defineProblem<{ tickets: readonly string[]; of: number }>({
  code: 'evaluation/tickets-uncovered',
  severity: 'warning',
  summary: { zh: '每张工单都有为它计时的时钟。', en: 'For every ticket there is a clock.' },
  why: {
    zh: '没有时钟的工单永远不会超时，也不计入按时率：看上去一切正常。',
    en: 'A ticket without a clock is never late and counts in no share: it reads as if all were well.',
  },
  message: ({ tickets, of }) => {
    const first = tickets.slice(0, 3);
    const isAll = first.length === tickets.length;
    return {
      zh: `${of} 张工单中有 ${tickets.length} 张不在任何时钟的范围内，没有计时：${first.join('、')}${isAll ? '' : ' 等'}。`,
      en: `${tickets.length} of ${plural(of, 'ticket')} ${tickets.length === 1 ? 'is' : 'are'} in the scope of no clock and not timed: ${first.join(', ')}${isAll ? '' : ' and others'}.`,
    };
  },
  help: () => ({
    zh: '核对这些工单的渠道、请求类型等取值与时钟的 when，或为它们补写一个服务时限。',
    en: 'Check the channel, request and so on of these tickets against `when` of the clocks, or write a service level for them.',
  }),
  examples: { of: 'document', bad: clocks('chat'), good: clocks('phone') },
});

/** `3 goals and 1 rule`, without those of which there are none. */
function lookers(goals: number, rules: number): Words {
  const told = [
    ...(goals > 0 ? [{ zh: `${goals} 个目标`, en: plural(goals, 'goal') }] : []),
    ...(rules > 0 ? [{ zh: `${rules} 条规则`, en: plural(rules, 'rule') }] : []),
  ];
  return { zh: told.map(({ zh }) => zh).join('、'), en: told.map(({ en }) => en).join(' and ') };
}
