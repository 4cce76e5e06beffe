import type { Flip, GoalImpact, Impact, ScoreImpact, Tally } from '../evaluation/generated-impact.ts';
import { statusWords } from '../evaluation/words.ts';
import { type Language, plural, type Words } from '../text/words.ts';

/** What a change would have meant, and the file with the chart of it where there is one. */
export interface ToldImpact {
  readonly impact: Impact;
  readonly chart: string | null;
}

/** So many are told one by one. */
const mostTold = 10;

export const impactTitle: Words = { zh: '对过去数据的影响', en: 'What it would have meant on past data' };

export function impactSummary({ of, summary }: Impact, language: Language): string {
  const { same, worse, better, other, appeared, vanished } = summary;
  const what = { snapshots: { zh: '判定', en: 'verdict' }, tickets: { zh: '时钟', en: 'clock' } }[of];
  const counts: readonly (readonly [number, Words])[] = [
    [worse, { zh: `✖ ${worse} 个变差`, en: `✖ ${worse} worse` }],
    [better, { zh: `✔ ${better} 个变好`, en: `✔ ${better} better` }],
    [other, { zh: `${other} 个变为其他结果`, en: `${other} otherwise` }],
    [appeared, { zh: `${appeared} 个新出现`, en: `${appeared} new` }],
    [vanished, { zh: `${vanished} 个不再判断`, en: `${vanished} gone` }],
    [same, { zh: `${same} 个不变`, en: `${plural(same, what.en)} the same` }],
  ];
  const told = counts.flatMap(([count, words]) => (count === 0 ? [] : [words[language]]));
  return told.length === 0 ? { zh: `没有${what.zh}`, en: `no ${what.en} at all` }[language] : told.join(' · ');
}

/** The worst first. */
export function worstFlips({ flips }: Impact): readonly Flip[] {
  return flips.slice(0, mostTold);
}

/** `北区 2026-03：达标 → 未达标，……`. */
export function flipText({ title, whom, period, before, after, because }: Flip, language: Language): string {
  const [from, to] = [statusText(before, language), statusText(after, language)];
  const who = whom[language] === '' ? '' : ` · ${whom[language]}`;
  return {
    zh: `${title.zh}${who} · ${period}：${from} → ${to}。${because.zh}`,
    en: `${title.en}${who} · ${period}: ${from} → ${to}. ${because.en}`,
  }[language];
}

/** What of the flips is not told one by one; empty where all is. */
export function moreFlips({ flips }: Impact, language: Language): string {
  const more = flips.length - mostTold;
  return more <= 0 ? '' : { zh: `另有 ${more} 个，见 json 格式`, en: `${more} more; see the json format` }[language];
}

/** How a goal fared before and fares now, and how feasible it would have been. */
export function goalText({ title, before, after, share, from }: GoalImpact, language: Language): string {
  const feasible =
    share === null
      ? ''
      : {
          zh: `；新标准过去有 ${share.toFixed(1)} % 能达到`,
          en: `; the new standard would have been met in ${share.toFixed(1)} % of them`,
        }[language];
  const since = { zh: `（从 ${from} 起有变化）`, en: ` (other verdicts from ${from} on)` }[language];
  return `${title[language]}: ${tallyText(before, language)} → ${tallyText(after, language)}${feasible}${from === null ? '' : since}`;
}

export function scoreTexts({ scores }: Impact, language: Language): string[] {
  return scores.slice(0, mostTold).map((each) => scoreText(each, language));
}

function scoreText(
  { title, whom, period, before, after, gradeBefore, gradeAfter }: ScoreImpact,
  language: Language,
): string {
  const points = (value: number | null, grade: Words | null) =>
    `${value === null ? '—' : value.toFixed(1)}${grade === null ? '' : ` (${grade[language]})`}`;
  const who = whom[language] === '' ? '' : ` · ${whom[language]}`;
  return `${title[language]}${who} · ${period}: ${points(before, gradeBefore)} → ${points(after, gradeAfter)}`;
}

function tallyText({ met, missed, 'at-risk': atRisk }: Tally, language: Language): string {
  return [
    [statusWords.met, met] as const,
    [statusWords['at-risk'], atRisk] as const,
    [statusWords.missed, missed] as const,
  ]
    .map(([words, count]) => `${count} ${words[language]}`)
    .join(', ');
}

const clockWords: Readonly<Record<string, Words>> = {
  ...statusWords,
  running: { zh: '计时中', en: 'running' },
  paused: { zh: '暂停', en: 'paused' },
};

function statusText(status: string | null, language: Language): string {
  if (status === null) return { zh: '不判断', en: 'not judged' }[language];
  return clockWords[status]?.[language] ?? status;
}
