import type { Verdict } from '../evaluation/generated.ts';
import { statusWords } from '../evaluation/words.ts';
import type { Language, Words } from '../text/words.ts';
import { statusSigns } from './colours.ts';
import { decimalsOf, headline, summaryText, targetText, valueText } from './figures.ts';
import type { Format } from './format.ts';

/** For pull requests, wikis and mail. */
export const markdown: Format = {
  name: 'markdown',
  evaluation: (evaluation, { language }) => {
    const { verdicts, alerts, findings, summary } = evaluation;
    const raised = alerts.filter(({ status }) => status === 'raised');
    const sections = [
      `## ${headings.verdicts[language]}`,
      headline(evaluation, language),
      `**${summaryText(summary, language, (status, text) => `${statusSigns[status]} ${text}`) || headings.none[language]}**`,
      verdicts.length === 0 ? '' : verdictTable(verdicts, language),
      ...(raised.length === 0
        ? []
        : [
            `## ${headings.alerts[language]}`,
            ...raised.map(
              (alert) =>
                `- **${escape(alert.alert)}**: ${escape(alert.text[language])} ${escape(alert.because[language])}`,
            ),
          ]),
      ...(findings.length === 0
        ? []
        : [
            `## ${headings.findings[language]}`,
            findings
              .map(
                ({ file, range, code, message }) =>
                  `- \`${code}\` ${file === null ? '' : `${escape(file)}${range ? `:${range.start.line}` : ''} `}${escape(message[language])}`,
              )
              .join('\n'),
          ]),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
  },
};

const headings = {
  verdicts: { zh: '判定结果', en: 'Verdicts' },
  alerts: { zh: '预警', en: 'Alerts' },
  findings: { zh: '发现的问题', en: 'Findings' },
  none: { zh: '没有判定结果', en: 'No verdicts' },
} satisfies Record<string, Words>;

const titles: Record<Language, readonly string[]> = {
  zh: ['目标', '范围', '周期', '实际', '目标值', '结果', '原因'],
  en: ['Goal', 'Scope', 'Period', 'Value', 'Target', 'Status', 'Why'],
};

function verdictTable(verdicts: readonly Verdict[], language: Language): string {
  const decimals = decimalsOf(verdicts);
  const rows = verdicts.map((verdict) => [
    verdict.title[language],
    verdict.where[language],
    verdict.period,
    valueText(verdict, language, decimals),
    targetText(verdict, language),
    `${statusSigns[verdict.status]} ${statusWords[verdict.status][language]}`,
    verdict.why[language],
  ]);
  return [titles[language], ['---', '---', '---', '---:', '---:', '---', '---'], ...rows]
    .map((row) => `| ${row.map(escapeCell).join(' | ')} |`)
    .join('\n');
}

function escapeCell(text: string): string {
  return /^-+:?$/.test(text) ? text : escape(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Text from documents is text: no mark-up, no tags. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]]/g, (sign) => `\\${sign}`);
}
