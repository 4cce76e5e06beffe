import type { Score, ScoreItem, Scores } from '../evaluation/generated-scores.ts';
import { pointsText, scoreStatusWords } from '../evaluation/score-words.ts';
import { statusWords } from '../evaluation/words.ts';
import type { Language, Words } from '../text/words.ts';
import { wrap } from '../text/width.ts';
import { paintStatus, statusSigns } from './colours.ts';
import { findingsText } from './findings-text.ts';
import type { Presentation } from './format.ts';
import { type Column, table } from './table.ts';

/** Scores as people are told them: the grade, what each item earned and why, and what follows. */
export function scoreText({ scores, findings, summary, toolkit }: Scores, presentation: Presentation): string {
  const { language, colours } = presentation;
  const parts = [
    colours.bold(`Yardstick ${toolkit}`),
    ...scores.map((score) => oneScore(score, presentation)),
    findingsText(findings, presentation),
    `${colours.bold(words.summary[language])}  ${scoresSummary(summary, language)}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** `3 scored · 1 capped`, what did not occur left out. */
export function scoresSummary(summary: Scores['summary'], language: Language): string {
  const counts = (['scored', 'capped', 'withheld'] as const)
    .filter((status) => summary[status] > 0)
    .map((status) => `${summary[status]} ${scoreStatusWords[status][language]}`);
  return counts.join(' · ') || words.none[language];
}

/** Points and grade of a score, or that there is none. */
export function resultText({ points, grade, status }: Score, language: Language): string {
  if (points === null || grade === null) return scoreStatusWords.withheld[language];
  const capped = status === 'capped' ? ` · ${scoreStatusWords.capped[language]}` : '';
  return `${pointsText(points)}${words.points[language]} · ${grade.id} ${grade.title[language]}${capped}`;
}

function oneScore(score: Score, presentation: Presentation): string {
  const { language, colours, width } = presentation;
  const paint = { scored: colours.green, capped: colours.yellow, withheld: colours.magenta }[score.status];
  const columns: Column<ScoreItem>[] = [
    { title: words.item[language], cell: ({ title, mustPass }) => `${title[language]}${mustPass ? ' *' : ''}` },
    { title: words.weight[language], cell: ({ weight }) => `${pointsText(weight * 100)} %`, align: 'right' },
    {
      title: words.status[language],
      cell: ({ status }) => `${statusSigns[status]} ${statusWords[status][language]}`,
      paint: ({ status }, text) => paintStatus(status, text, colours),
    },
    {
      title: words.earned[language],
      cell: ({ contribution }) => (contribution === null ? '—' : pointsText(contribution)),
      align: 'right',
    },
    { title: words.why[language], cell: ({ why }) => why[language], fills: true },
  ];
  const must = score.items.some(({ mustPass }) => mustPass) ? [`  ${colours.dim(words.must[language])}`] : [];
  const follows =
    score.grade === null ? [] : wrap(`${words.follows[language]} ${score.grade.consequence[language]}`, width - 2);
  return [
    `${colours.bold(`${score.title[language]}  ${score.where[language]}  ${score.period}`)}  ${paint(resultText(score, language))}`,
    table(columns, score.items, width, colours),
    ...must,
    ...wrap(score.because[language], width - 2).map((line) => `  ${line}`),
    ...follows.map((line) => `  ${line}`),
    `  ${colours.dim(`${score.document.file}:${score.document.line}`)}`,
  ].join('\n');
}

const words = {
  item: { zh: '项目', en: 'Item' },
  weight: { zh: '权重', en: 'Weight' },
  status: { zh: '结果', en: 'Status' },
  earned: { zh: '得分', en: 'Earned' },
  why: { zh: '怎样得来', en: 'How' },
  points: { zh: ' 分', en: ' points' },
  must: { zh: '* 必须达标', en: '* must pass' },
  follows: { zh: '奖惩：', en: 'What follows:' },
  summary: { zh: '小结', en: 'Summary' },
  none: { zh: '没有可评分的数据', en: 'nothing to score' },
} satisfies Record<string, Words>;
