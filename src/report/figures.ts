import type { Alert, Evaluation, EvaluationSummary, Verdict } from '../evaluation/generated.ts';
import { toBase } from '../quantity/quantity.ts';
import { showLimit, showQuantity } from '../quantity/show.ts';
import { unitOf } from '../quantity/unit.ts';
import { statusWords } from '../evaluation/words.ts';
import type { Status } from '../rule/rule.ts';
import type { Language } from '../text/words.ts';

/** How the figures of a verdict are written, in every format for people. */
export function valueText({ value, unit }: Verdict, language: Language): string {
  return value === null ? '—' : showQuantity({ value: toBase(value, unitOf(unit)), unit: unitOf(unit) }, language);
}

/** With the direction: `≥ 88 %`, `≤ 20 s`. */
export function targetText({ target, unit, better }: Verdict, language: Language): string {
  if (target === null) return '—';
  return `${better === 'higher' ? '≥' : '≤'} ${showLimit({ value: toBase(target, unitOf(unit)), unit: unitOf(unit) }, language)}`;
}

export function scopeText({ scope }: Pick<Verdict | Alert, 'scope'>, language: Language): string {
  const values = Object.keys(scope)
    .sort()
    .map((dimension) => scope[dimension]);
  return values.length === 0 ? { zh: '全部', en: 'overall' }[language] : values.join(' · ');
}

export const statusOrder: readonly Status[] = ['missed', 'at-risk', 'insufficient', 'no-data', 'waived', 'not-applicable', 'met'];

/** `3 missed · 1 at risk · 12 met`, the grave ones first, what did not occur left out. */
export function summaryText(summary: EvaluationSummary, language: Language, decorate: (status: Status, text: string) => string): string {
  return statusOrder
    .filter((status) => summary[status] > 0)
    .map((status) => decorate(status, `${summary[status]} ${statusWords[status][language]}`))
    .join(' · ');
}

/** Which standards judged which data, in a line. */
export function headline({ toolkit, profile, asOf, summary }: Evaluation, language: Language): string {
  const standards = {
    zh: asOf === null ? '按各期末生效的标准' : `按 ${asOf} 生效的标准`,
    en: asOf === null ? 'standards in force at each period’s end' : `standards in force on ${asOf}`,
  }[language];
  const rows = { zh: `${summary.snapshots} 份快照`, en: `${summary.snapshots} snapshot${summary.snapshots === 1 ? '' : 's'}` }[language];
  const by = profile === null ? [] : [{ zh: `适配 ${profile}`, en: `profile ${profile}` }[language]];
  return [`Yardstick ${toolkit}`, rows, ...by, standards].join(' · ');
}
