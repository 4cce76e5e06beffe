import { clockStatusWords, timeText } from '../evaluation/clock-words.ts';
import type {
  ClockCycle,
  ClockOutcome,
  ClockSummary,
  Clocks,
  LedgerEntry,
  PercentWithinOutcome,
} from '../evaluation/generated-clocks.ts';
import type { Verdict } from '../evaluation/generated.ts';
import { statusWords } from '../evaluation/words.ts';
import { padEnd, wrap } from '../text/width.ts';
import type { Words } from '../text/words.ts';
import { type Colours, paintStatus, statusSigns } from './colours.ts';
import { findingsText } from './findings-text.ts';
import type { Presentation } from './format.ts';
import { type Column, table } from './table.ts';

/** Running tickets that are shown, those that are due first; and as many late ones. */
export const mostTold = 15;

/** Service levels as a supervisor reads them: how each clock stands, what is due next, what was late. */
export function clocksText(clocks: Clocks, presentation: Presentation): string {
  const { language, colours } = presentation;
  const parts = [
    colours.bold(`Yardstick ${clocks.toolkit} · ${words.now[language]} ${momentOf(clocks.now)}`),
    clocks.summary.length === 0 ? words.nothing[language] : summaryTable(clocks.summary, presentation),
    judgedText(words.within[presentation.language], clocks.within, presentation),
    judgedText(words.goals[presentation.language], clocks.goals, presentation),
    dueText(clocks, presentation),
    lateText(clocks, presentation),
    findingsText(clocks.findings, presentation),
    clocks.summary.length === 0 ? '' : colours.dim(words.next[language]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The clocks of one ticket as time lines: every stretch, and why it counts or does not. */
export function ledgerText({ clocks, findings }: Clocks, presentation: Presentation): string {
  const { language, colours } = presentation;
  const parts = clocks.map((clock) =>
    [
      colours.bold(
        `${clock.ticket}  ${clock.title[language]}  ${clock.sla}${clock.tier === null ? '' : `/${clock.tier}`}`,
      ),
      ...wrap(clock.because[language], presentation.width - 2).map((line) => `  ${line}`),
      ...clock.cycles.flatMap((cycle, index) => [
        ...(clock.cycles.length > 1 ? [`  ${words.cycle[language]} ${index + 1}`] : []),
        ...timeLine(cycle, presentation),
      ]),
      ...facts(clock, presentation),
      ...passedLines(clock, presentation),
      `  ${colours.dim(`${clock.document.file}:${clock.document.line}`)}${clock.clauses.length === 0 ? '' : `  ${clock.clauses.join(', ')}`}`,
    ].join('\n'),
  );
  return `${[...parts, findingsText(findings, presentation)].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Stretches and changes in order of time. */
function timeLine({ ledger, changes }: ClockCycle, presentation: Presentation): string[] {
  const lines = [
    ...ledger.map((entry) => ({ at: entry.from, line: ledgerLine(entry, presentation) })),
    ...changes.map(({ at, what }) => ({ at, line: `  ${momentOf(at)}  ${what[presentation.language]}` })),
  ];
  return lines.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).map(({ line }) => line);
}

/** The tiers that did not decide, each with its reason. */
function passedLines({ passed }: ClockOutcome, { language, width, colours }: Presentation): string[] {
  if (passed.length === 0) return [];
  const sign = { zh: '；', en: '; ' }[language];
  const text = passed.map(({ tier, because }) => `${tier} – ${because[language]}`).join(sign);
  return wrap(`${words.passed[language]}${text}`, width - 2).map((line) => colours.dim(`  ${line}`));
}

function ledgerLine({ from, to, counted, because, note }: LedgerEntry, { language, colours }: Presentation): string {
  const length = timeText(Date.parse(to) - Date.parse(from))[language];
  const named = note === null ? '' : { zh: `（${note.zh}）`, en: ` (${note.en})` }[language];
  const reason = `${ledgerWords[because][language]}${named}`;
  const line = `  ${momentOf(from)} – ${momentOf(to)}  ${padEnd(length, 14)}  ${counted ? '●' : '○'} ${reason}`;
  return counted ? line : colours.dim(line);
}

function facts(clock: ClockOutcome, { language }: Presentation): string[] {
  const lines: [Words, string][] = [
    [words.due, clock.dueAt === null ? '' : momentOf(clock.dueAt)],
    [words.nextOpen, clock.dueAtNextOpen === clock.dueAt ? '' : momentOf(clock.dueAtNextOpen ?? '')],
    [words.warn, clock.warnAt.map(momentOf).join(', ')],
    ...clock.escalateAt.map(({ at, tell }): [Words, string] => [
      words.escalate,
      `${momentOf(at)} → ${tell.join(', ')}`,
    ]),
    [words.uncertain, clock.certain ? '' : words.beyond[language]],
  ];
  return lines.filter(([, text]) => text !== '').map(([name, text]) => `  ${padEnd(name[language], 12)}${text}`);
}

function summaryTable(summary: readonly ClockSummary[], { language, width, colours }: Presentation): string {
  const count = (title: Words, of: (row: ClockSummary) => number): Column<ClockSummary> => ({
    title: title[language],
    cell: (row) => String(of(row)),
    align: 'right',
  });
  const columns: Column<ClockSummary>[] = [
    { title: words.clock[language], cell: ({ sla, clock }) => `${sla}/${clock}` },
    { title: words.tier[language], cell: ({ tier }) => tier },
    count(words.tickets, ({ tickets }) => tickets),
    count(statusWords.met, ({ met }) => met),
    count(statusWords['at-risk'], (row) => row['at-risk']),
    count(statusWords.missed, ({ missed }) => missed),
    count(clockStatusWords.running, ({ running, paused }) => running + paused),
    {
      title: words.inTime[language],
      cell: ({ share }) => (share === null ? '—' : `${(share * 100).toFixed(1)} %`),
      align: 'right',
    },
    {
      title: words.median[language],
      cell: ({ medianMs }) => (medianMs === null ? '—' : timeText(medianMs)[language]),
      align: 'right',
    },
  ];
  return table(columns, summary, width, colours);
}

/** What was judged over many tickets, each in a sentence. */
function judgedText(
  title: string,
  judged: readonly (PercentWithinOutcome | Verdict)[],
  { language, colours, width }: Presentation,
): string {
  if (judged.length === 0) return '';
  const lines = judged.flatMap(({ status, because }) =>
    wrap(`${statusSigns[status]} ${because[language]}`, width - 2).map((line) =>
      paintStatus(status, `  ${line}`, colours),
    ),
  );
  return [colours.bold(title), ...lines].join('\n');
}

/** What runs, by its due time. */
function dueText({ clocks, summary }: Clocks, presentation: Presentation): string {
  const running = clocks
    .filter(({ status, dueAt }) => status === 'running' && dueAt !== null)
    .toSorted((a, b) => Date.parse(a.dueAt ?? '') - Date.parse(b.dueAt ?? ''));
  return list(words.dueNext, running, countOf(summary, 'running'), presentation);
}

function lateText({ clocks, summary }: Clocks, presentation: Presentation): string {
  const late = clocks
    .filter(({ status }) => status === 'missed')
    .toSorted((a, b) => (a.remainingMs ?? 0) - (b.remainingMs ?? 0));
  return list(words.late, late, countOf(summary, 'missed'), presentation);
}

/** All there are, of which the result may tell a few only. */
function countOf(summary: readonly ClockSummary[], status: 'running' | 'missed'): number {
  return summary.reduce((sum, row) => sum + row[status], 0);
}

function list(title: Words, clocks: readonly ClockOutcome[], count: number, presentation: Presentation): string {
  const { language, colours, width, all } = presentation;
  if (clocks.length === 0) return '';
  const shown = all ? clocks : clocks.slice(0, mostTold);
  const lines = shown.flatMap(({ because, status }) => told(because[language], status, width, colours));
  const hidden = count - shown.length;
  return [
    colours.bold(title[language]),
    ...lines,
    ...(hidden > 0 ? [colours.dim(`  ${words.more[language].replace('{}', String(hidden))}`)] : []),
  ].join('\n');
}

function told(text: string, status: ClockOutcome['status'], width: number, colours: Colours): string[] {
  const paint = status === 'missed' ? colours.red : (line: string) => line;
  return wrap(text, width - 2).map((line) => paint(`  ${line}`));
}

/** `2026-03-02 09:04`; seconds only where there are any. */
function momentOf(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ').replace(/:00$/, '');
}

const ledgerWords: Record<LedgerEntry['because'], Words> = {
  open: { zh: '计时', en: 'counts' },
  paused: { zh: '暂停', en: 'paused' },
  closed: { zh: '非服务时间', en: 'closed' },
  holiday: { zh: '节假日', en: 'holiday' },
  break: { zh: '休息', en: 'break' },
};

const words = {
  now: { zh: '截至', en: 'as of' },
  nothing: { zh: '没有工单可以计时', en: 'no ticket to time' },
  clock: { zh: '时钟', en: 'Clock' },
  tier: { zh: '档位', en: 'Tier' },
  tickets: { zh: '工单', en: 'Tickets' },
  inTime: { zh: '未超时', en: 'In time' },
  median: { zh: '中位用时', en: 'Median' },
  within: { zh: '按时率目标', en: 'Percent-within goals' },
  goals: { zh: '服务标准的目标', en: 'Goals of the standards' },
  dueNext: { zh: '即将到期', en: 'Due next' },
  late: { zh: '超时', en: 'Late' },
  more: { zh: '另有 {} 条（--all 全部列出）', en: 'and {} more (--all lists them)' },
  next: {
    zh: '一张工单的时间线：--explain <工单>',
    en: 'the time line of one ticket: --explain <ticket>',
  },
  cycle: { zh: '第', en: 'Cycle' },
  due: { zh: '到期', en: 'Due' },
  nextOpen: { zh: '下次营业', en: 'Next open' },
  warn: { zh: '预警', en: 'Warning' },
  escalate: { zh: '上报', en: 'Escalation' },
  uncertain: { zh: '注意', en: 'Mind' },
  passed: { zh: '其他档位：', en: 'Other tiers: ' },
  beyond: {
    zh: '到期日的节假日安排还没有公布，日期可能会变。',
    en: 'The holidays of the due day are not known yet; it may change.',
  },
} satisfies Record<string, Words>;
