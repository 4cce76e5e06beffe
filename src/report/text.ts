import { clocksText, ledgerText } from './clocks-text.ts';
import { comparisonText } from './comparison-text.ts';
import { evaluationText } from './evaluation-text.ts';
import { explanationText } from './explanation-text.ts';
import { findingText } from './findings-text.ts';
import type { Format } from './format.ts';
import { impactText } from './impact-text.ts';
import { scoreText } from './score-text.ts';
import { suppressedText } from './suppressed-text.ts';

/** For a person at a terminal. */
export const text: Format = {
  name: 'text',
  evaluation: evaluationText,
  explanation: (explanations, presentation) =>
    `${explanations.map((each) => explanationText(each, presentation)).join('\n\n')}\n`,
  clocks: clocksText,
  ledger: ledgerText,
  scores: scoreText,
  comparison: (comparison, presentation, told) =>
    [comparisonText(comparison, presentation), ...(told ? [impactText(told, presentation)] : [])].join('\n'),
  validation: ({ findings, summary }, presentation) => {
    const { language, colours } = presentation;
    const { documents, errors, warnings, infos } = summary;
    const files = { zh: `${documents} 个文件`, en: `${documents} file${documents === 1 ? '' : 's'}` }[language];
    const clean = { zh: `✔ ${files}，没有发现问题`, en: `✔ ${files}, nothing to mend` }[language];
    const counts = {
      zh: `${files}：${errors} 个错误，${warnings} 个警告${infos > 0 ? `，${infos} 条提示` : ''}`,
      en: `${files}: ${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}${infos > 0 ? `, ${infos} info` : ''}`,
    }[language];
    const more = { zh: '某个代码的含义：yardstick explain <代码>', en: 'What a code means: yardstick explain <code>' }[
      language
    ];
    const left = suppressedText(summary, language).map((line) => `${colours.dim(line)}\n`);
    if (findings.length === 0) return `${colours.green(clean)}\n${left.join('')}`;
    const paint = errors > 0 ? colours.red : colours.yellow;
    return `${findings.map((finding) => findingText(finding, presentation)).join('\n\n')}\n\n${paint(`${errors > 0 ? '✖' : '▲'} ${counts}`)}\n${left.join('')}${colours.dim(more)}\n`;
  },
};
