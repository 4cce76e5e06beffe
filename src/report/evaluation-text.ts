import type { Alert, Evaluation, PilotOutcome, Verdict } from '../evaluation/generated.ts';
import { statusWords } from '../evaluation/words.ts';
import { displayWidth, padEnd, wrap } from '../text/width.ts';
import { type Language, plural, type Words } from '../text/words.ts';
import { paintStatus, statusSigns } from './colours.ts';
import { decimalsOf, decisionText, headline, statusOrder, summaryText, targetText, valueText } from './figures.ts';
import { findingsText, mostFindings, severityWords } from './findings-text.ts';
import type { Presentation } from './format.ts';
import { type Column, table } from './table.ts';

/** More verdicts than a person reads line by line are shown as one line per goal and scope, with their history. */
const mostLines = 40;

/** Of thousands of agents, those that are worst off. */
const mostGroups = 200;

/** The verdicts as a quality manager reads them: what, where, value, target, status, why; then what to do next. */
export function evaluationText(evaluation: Evaluation, presentation: Presentation): string {
  const { language, colours } = presentation;
  const { alerts, findings, summary } = evaluation;
  // Standards cover more than one export holds: goals of which the data does not speak are counted, not listed.
  const absent: Verdict[] = [];
  const verdicts: Verdict[] = [];
  // A reason may be worked out when it is read: once is enough.
  for (const each of evaluation.verdicts)
    (!presentation.all && each.reason === 'kpi-absent' ? absent : verdicts).push(each);
  const groups = groupsOf(verdicts);
  const condensed = !presentation.all && verdicts.length > mostLines;
  const decorate = (status: Verdict['status'], text: string) =>
    paintStatus(status, `${statusSigns[status]} ${text}`, colours);
  const parts = [
    colours.bold(headline(evaluation, language)),
    verdicts.length === 0
      ? ''
      : condensed
        ? condensedTable(groups, presentation)
        : listTable(presentation.all ? verdicts.map((each) => [each]) : groups.flatMap(joinGaps), presentation),
    absentText(absent, presentation),
    alertsText(alerts, presentation),
    pilotsText(evaluation.pilots, presentation),
    findingsText(evaluation.findings, presentation),
    `${colours.bold(words.summary[language])}  ${summaryText(summary, language, decorate) || words.none[language]}`,
    nextSteps(verdicts, condensed, findings.length, presentation),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function absentText(absent: readonly Verdict[], { language, colours }: Presentation): string {
  const goals = new Set(absent.map(({ goal }) => goal)).size;
  if (goals === 0) return '';
  const text = {
    zh: `${statusSigns['no-data']} 另有 ${goals} 个目标无数据：输入里没有它们的 KPI（--all 全部列出）`,
    en: `${statusSigns['no-data']} ${plural(goals, 'more goal')} without data: the input lacks their KPIs (--all lists them)`,
  }[language];
  return `  ${colours.dim(text)}`;
}

/** The verdicts of one goal and scope, by period. */
function groupsOf(verdicts: readonly Verdict[]): Verdict[][] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = `${verdict.goal} ${JSON.stringify(verdict.scope)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [verdict]);
    else group.push(verdict);
  }
  return [...groups.values()];
}

/** Periods in a row without data for one and the same reason say so in one line. */
function joinGaps(group: readonly Verdict[]): Verdict[][] {
  const joined: Verdict[][] = [];
  for (const verdict of group) {
    const last = joined.at(-1)?.[0];
    if (
      last !== undefined &&
      verdict.status === 'no-data' &&
      last.status === 'no-data' &&
      last.reason === verdict.reason
    )
      joined.at(-1)?.push(verdict);
    else joined.push([verdict]);
  }
  return joined;
}

function listTable(lines: readonly (readonly Verdict[])[], presentation: Presentation): string {
  const period: Column<readonly Verdict[]> = {
    title: words.period[presentation.language],
    cell: (line) => (line.length === 1 ? (line[0]?.period ?? '') : `${line[0]?.period} – ${line.at(-1)?.period}`),
  };
  return verdictTable(lines, period, presentation);
}

function condensedTable(groups: readonly Verdict[][], presentation: Presentation): string {
  const { language, colours } = presentation;
  const periods = [...new Set(groups.flatMap((group) => group.map(({ period }) => period)))].toSorted();
  // The newest periods fit; a year of days does not.
  const shown = periods.slice(-Math.max(6, Math.min(24, presentation.width - 100)));
  const strip = (group: readonly Verdict[], paint: boolean) =>
    shown
      .map((period) => {
        const verdict = group.find((each) => each.period === period);
        if (verdict === undefined) return ' ';
        const sign = statusSigns[verdict.status];
        return paint ? paintStatus(verdict.status, sign, colours) : sign;
      })
      .join('');
  const history: Column<readonly Verdict[]> = {
    title: `${shown[0]} – ${shown.at(-1)}`,
    cell: (group) => strip(group, false),
    paint: (group, text) =>
      text.trim() === '' ? text : strip(group, true) + ' '.repeat(Math.max(0, displayWidth(text) - shown.length)),
  };
  const byGravity = groups.toSorted(
    (a, b) => statusOrder.indexOf(latest(a).status) - statusOrder.indexOf(latest(b).status),
  );
  const newest: Column<readonly Verdict[]> = { title: words.latest[language], cell: (group) => latest(group).period };
  const hidden = byGravity.length - mostGroups;
  const more = {
    zh: `  另有 ${hidden} 行，不比上面的差（--all 逐条列出）`,
    en: `  and ${plural(hidden, 'more line')}, none worse than these (--all lists every verdict)`,
  }[language];
  const listed = verdictTable(byGravity.slice(0, mostGroups), newest, presentation, history);
  return hidden > 0 ? `${listed}\n${colours.dim(more)}` : listed;
}

/** The newest verdict that judges; the newest of all where none does. */
function latest(line: readonly Verdict[]): Verdict {
  const judging: readonly Verdict['status'][] = ['met', 'at-risk', 'missed', 'waived'];
  const last = line.findLast(({ status }) => judging.includes(status)) ?? line.at(-1);
  if (last === undefined) throw new Error('a line of the table has at least one verdict');
  return last;
}

function verdictTable(
  lines: readonly (readonly Verdict[])[],
  period: Column<readonly Verdict[]>,
  presentation: Presentation,
  history?: Column<readonly Verdict[]>,
): string {
  const { language, colours, width } = presentation;
  const decimals = decimalsOf(lines.map(latest));
  const columns: Column<readonly Verdict[]>[] = [
    { title: words.goal[language], cell: (line) => latest(line).title[language] },
    { title: words.scope[language], cell: (line) => latest(line).where[language] },
    ...(history ? [history] : []),
    period,
    { title: words.value[language], cell: (line) => valueText(latest(line), language, decimals), align: 'right' },
    { title: words.target[language], cell: (line) => targetText(latest(line), language), align: 'right' },
    {
      title: words.status[language],
      cell: (line) => `${statusSigns[latest(line).status]} ${statusWords[latest(line).status][language]}`,
      paint: (line, text) => paintStatus(latest(line).status, text, colours),
    },
    { title: words.why[language], cell: (line) => latest(line).why[language], fills: true },
  ];
  return table(columns, lines, width, colours);
}

function alertsText(alerts: readonly Alert[], { language, colours, all, width }: Presentation): string {
  const raised = alerts.filter(({ status }) => status === 'raised');
  const undecided = alerts.filter(({ status }) => status === 'no-data');
  if (alerts.length === 0) return '';
  const shown = all ? raised : raised.slice(-mostFindings);
  const lines = shown.flatMap(({ alert, severity, text, because }) => {
    const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity];
    const told = wrap(because[language], width - 4).map((line) => `    ${colours.dim(line)}`);
    return [`  ${paint(`! ${alert} (${severityWords[severity][language]})`)}  ${text[language]}`, ...told];
  });
  const hidden = raised.length - shown.length;
  const more = {
    zh: `  另有 ${hidden} 条较早的预警（--all 全部显示）`,
    en: `  and ${hidden} earlier alerts (--all shows them)`,
  };
  const open = undecided.length === 0 ? [] : [colours.dim(`  ${undecidedText(undecided, language)}`)];
  return [colours.bold(words.alerts[language]), ...(hidden > 0 ? [more[language]] : []), ...lines, ...open].join('\n');
}

/** Before and during, criterion by criterion, and who decides when. */
function pilotsText(pilots: readonly PilotOutcome[], { language, colours, width }: Presentation): string {
  if (pilots.length === 0) return '';
  const lines = pilots.flatMap(({ title, where, status, criteria, decide, by }) => [
    `  ${paintStatus(status, `${statusSigns[status]} ${title[language]}`, colours)}  ${where[language]}  ${colours.dim(decisionText(by, decide, language))}`,
    ...criteria.flatMap((each) =>
      wrap(`${statusSigns[each.status]} ${each.because[language]}`, width - 4).map((line) => `    ${line}`),
    ),
  ]);
  return [colours.bold(words.pilots[language]), ...lines].join('\n');
}

/** Which rules were left open, and how often: mostly in first periods, which have none before them. */
function undecidedText(undecided: readonly Alert[], language: Language): string {
  const counts = new Map<string, number>();
  for (const { rule } of undecided) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const list = [...counts].map(([rule, count]) => `${rule} × ${count}`).join(', ');
  return {
    zh: `因缺少数据（例如没有上一期）无法判断：${list}`,
    en: `Not decided for want of data, such as an earlier period: ${list}`,
  }[language];
}

function nextSteps(
  verdicts: readonly Verdict[],
  condensed: boolean,
  findings: number,
  { language, colours, standardsFlag }: Presentation,
): string {
  const worst = verdicts.toSorted((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status))[0];
  const steps: [string, Words][] = [];
  if (worst !== undefined)
    steps.push([
      `yardstick explain ${worst.goal}${standardsFlag}`,
      { zh: '这个目标从哪里来、什么时候生效', en: 'where this goal comes from, and since when it holds' },
    ]);
  if (condensed) steps.push(['--all', { zh: '逐条列出全部判定', en: 'every verdict on a line of its own' }]);
  if (worst !== undefined)
    steps.push([
      '--format markdown',
      { zh: '写进报告或合并请求', en: 'for a report or a pull request; also json, ndjson and csv' },
    ]);
  if (worst === undefined && findings === 0)
    steps.push(['yardstick evaluate --help', { zh: '怎样给出数据', en: 'how to give data' }]);
  const width = Math.max(0, ...steps.map(([command]) => displayWidth(command)));
  return steps.length === 0
    ? ''
    : [
        colours.bold(words.next[language]),
        ...steps.map(([command, why]) => `  ${colours.cyan(padEnd(command, width))}  ${why[language]}`),
      ].join('\n');
}

const words = {
  goal: { zh: '目标', en: 'Goal' },
  scope: { zh: '范围', en: 'Scope' },
  period: { zh: '周期', en: 'Period' },
  latest: { zh: '最近', en: 'Latest' },
  value: { zh: '实际', en: 'Value' },
  target: { zh: '目标值', en: 'Target' },
  status: { zh: '结果', en: 'Status' },
  why: { zh: '原因', en: 'Why' },
  alerts: { zh: '预警', en: 'Alerts' },
  pilots: { zh: '试点前后', en: 'Pilots, before and during' },
  summary: { zh: '合计', en: 'Summary' },
  none: { zh: '没有可以判定的目标', en: 'nothing to judge' },
  next: { zh: '接下来', en: 'Next' },
} satisfies Record<string, Words>;
