import { plural } from '../text/words.ts';
import type { Presentation } from './format.ts';
import {
  flipText,
  goalText,
  impactSummary,
  impactTitle,
  moreFlips,
  scoreTexts,
  type ToldImpact,
  worstFlips,
} from './impact-words.ts';
import { escape } from './markdown-text.ts';

/** For a person at a terminal: counts, goals, the worst, scores. */
export function impactText({ impact }: ToldImpact, { language, colours }: Presentation): string {
  const more = moreFlips(impact, language);
  const lines = [
    ...impact.goals.map((goal) => `  ${goalText(goal, language)}`),
    ...section({ zh: '影响最大的', en: 'The worst' }[language], [
      ...worstFlips(impact).map((flip) => flipText(flip, language)),
      ...(more === '' ? [] : [colours.dim(more)]),
    ]),
    ...section(scoresTitle(impact.scores.length)[language], scoreTexts(impact, language)),
  ];
  return `${colours.bold(impactTitle[language])}: ${impactSummary(impact, language)}\n\n${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `  ${title}`, ...lines.map((line) => `    ${line}`)];
}

/** For a pull request. */
export function impactMarkdown({ impact, chart }: ToldImpact, { language }: Presentation): string {
  const list = (items: readonly string[]) => items.map((item) => `- ${escape(item)}`).join('\n');
  const more = moreFlips(impact, language);
  const blocks = [
    `## ${impactTitle[language]}`,
    impactSummary(impact, language),
    ...(chart === null ? [] : [`![${impactTitle[language]}](${encodeURI(chart)})`]),
    list(impact.goals.map((goal) => goalText(goal, language))),
    ...(impact.flips.length === 0
      ? []
      : [
          `### ${{ zh: '影响最大的', en: 'The worst' }[language]}`,
          list([...worstFlips(impact).map((flip) => flipText(flip, language)), ...(more === '' ? [] : [more])]),
        ]),
    ...(impact.scores.length === 0
      ? []
      : [`### ${scoresTitle(impact.scores.length)[language]}`, list(scoreTexts(impact, language))]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function scoresTitle(count: number) {
  return { zh: `${count} 个得分改变`, en: `${plural(count, 'score')} changed` };
}
