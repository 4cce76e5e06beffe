import type { Evaluation, EvaluationSummary, Verdict } from '../evaluation/generated.ts';
import { toBase } from '../quantity/quantity.ts';
import { showLimit, showQuantity } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import { statusWords } from '../evaluation/words.ts';
import type { Status } from '../rule/rule.ts';
import type { Language, Words } from '../text/words.ts';

/** How the value of a verdict is written, in every format for people; figures of one KPI share their number of decimals. */
export function valueText(
  { value, unit, kpi }: Verdict,
  language: Language,
  decimals: ReadonlyMap<string, number>,
): string {
  if (value === null) return '—';
  return showQuantity({ value: toBase(value, unitOf(unit)), unit: unitOf(unit) }, language, decimals.get(kpi));
}

/** The decimals of each KPI: as its document says, else as many as its figures need, at most two. */
export function decimalsOf(verdicts: readonly Verdict[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const { kpi, value, decimals } of verdicts) {
    const written = value === null ? 0 : (String(Number(value.toFixed(2))).split('.')[1]?.length ?? 0);
    most.set(kpi, decimals ?? Math.max(most.get(kpi) ?? 0, written));
  }
  return most;
}

/** With the direction: `≥ 88 %`, `≤ 20 s`. */
export function targetText({ target, unit, better }: Verdict, language: Language): string {
  if (target === null) return '—';
  return `${better === 'higher' ? '≥' : '≤'} ${showLimit({ value: toBase(target, unitOf(unit)), unit: unitOf(unit) }, language)}`;
}

export const statusOrder: readonly Status[] = [
  'missed',
  'at-risk',
  'insufficient',
  'no-data',
  'waived',
  'not-applicable',
  'met',
];

/** `3 missed · 1 at risk · 12 met`, the grave ones first, what did not occur left out. */
export function summaryText(
  summary: EvaluationSummary,
  language: Language,
  decorate: (status: Status, text: string) => string,
): string {
  const counts = statusOrder
    .filter((status) => summary[status] > 0)
    .map((status) => decorate(status, `${summary[status]} ${statusWords[status][language]}`));
  const alerts = { zh: `${summary.alerts} 条预警`, en: `${summary.alerts} alert${summary.alerts === 1 ? '' : 's'}` };
  return [...counts, ...(summary.alerts > 0 ? [alerts[language]] : [])].join(' · ');
}

/** Which standards judged which data, in a line. */
export function headline({ toolkit, profile, asOf, summary }: Evaluation, language: Language): string {
  const standards = {
    zh: asOf === null ? '按各期末生效的标准' : `按 ${asOf} 生效的标准`,
    en: asOf === null ? 'standards in force at each period’s end' : `standards in force on ${asOf}`,
  }[language];
  const rows = {
    zh: `${summary.snapshots} 份快照`,
    en: `${summary.snapshots} snapshot${summary.snapshots === 1 ? '' : 's'}`,
  }[language];
  const by = profile === null ? [] : [{ zh: `适配 ${profile}`, en: `profile ${profile}` }[language]];
  return [`Yardstick ${toolkit}`, rows, ...by, standards].join(' · ');
}

/** Who decides about a pilot, and when. */
export function decisionText(by: Words, day: string, language: Language): string {
  return { zh: `${by.zh}于 ${day} 决定`, en: `${by.en} decides on ${day}` }[language];
}
