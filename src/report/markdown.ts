import type { PilotOutcome, Verdict } from '../evaluation/generated.ts';
import type { Score } from '../evaluation/generated-scores.ts';
import { pointsText } from '../evaluation/score-words.ts';
import { statusWords } from '../evaluation/words.ts';
import type { Finding } from '../finding/finding.ts';
import { type Language, plural, type Words } from '../text/words.ts';
import { statusSigns } from './colours.ts';
import { comparisonMarkdown } from './comparison-markdown.ts';
import { decimalsOf, decisionText, headline, summaryText, targetText, valueText } from './figures.ts';
import type { Format } from './format.ts';
import { impactMarkdown } from './impact-text.ts';
import { escape, markdownTable } from './markdown-text.ts';
import { validationMarkdown } from './markdown-validation.ts';
import { resultText, scoresSummary } from './score-text.ts';

/** For pull requests, wikis and mail. */
export const markdown: Format = {
  name: 'markdown',
  validation: validationMarkdown,
  comparison: (comparison, presentation, told) =>
    [comparisonMarkdown(comparison, presentation), ...(told ? [impactMarkdown(told, presentation)] : [])].join('\n'),
  scores: ({ scores, findings, summary }, { language }) => {
    const sections = [
      `## ${headings.scores[language]}`,
      `**${scoresSummary(summary, language)}**`,
      ...scores.map((score) => scoreSection(score, language)),
      ...findingsSection(findings, language),
    ];
    return `${sections.join('\n\n')}\n`;
  },
  evaluation: (evaluation, { language }) => {
    const { verdicts, alerts, findings, summary } = evaluation;
    const raised = alerts.filter(({ status }) => status === 'raised');
    const told = verdicts.filter(({ reason }) => reason !== 'kpi-absent');
    const absent = new Set(verdicts.filter((each) => !told.includes(each)).map(({ goal }) => goal)).size;
    const sections = [
      `## ${headings.verdicts[language]}`,
      headline(evaluation, language),
      `**${summaryText(summary, language, (status, text) => `${statusSigns[status]} ${text}`) || headings.none[language]}**`,
      told.length === 0 ? '' : verdictTable(told, language),
      absent === 0 ? '' : absentText(absent, language),
      ...(raised.length === 0
        ? []
        : [
            `## ${headings.alerts[language]}`,
            ...raised.map(
              (alert) =>
                `- **${escape(alert.alert)}**: ${escape(alert.text[language])} ${escape(alert.because[language])}`,
            ),
          ]),
      ...pilotsSection(evaluation.pilots, language),
      ...findingsSection(findings, language),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
  },
};

function absentText(goals: number, language: Language): string {
  return {
    zh: `另有 ${goals} 个目标无数据：输入里没有它们的 KPI。`,
    en: `${plural(goals, 'more goal')} without data: the input lacks their KPIs.`,
  }[language];
}

function scoreSection(score: Score, language: Language): string {
  const { title, where, period, items, because, grade } = score;
  const rows = items.map((item) => [
    `${item.title[language]}${item.mustPass ? ' *' : ''}`,
    `${pointsText(item.weight * 100)} %`,
    `${statusSigns[item.status]} ${statusWords[item.status][language]}`,
    item.contribution === null ? '—' : pointsText(item.contribution),
    item.why[language],
  ]);
  return [
    `### ${escape(`${title[language]} · ${where[language]} · ${period}`)}`,
    `**${escape(resultText(score, language))}**`,
    markdownTable([scoreTitles[language], ['---', '---:', '---', '---:', '---'], ...rows]),
    escape(because[language]),
    ...(grade === null ? [] : [`${headings.follows[language]} ${escape(grade.consequence[language])}`]),
  ].join('\n\n');
}

const headings = {
  verdicts: { zh: '判定结果', en: 'Verdicts' },
  alerts: { zh: '预警', en: 'Alerts' },
  pilots: { zh: '试点前后', en: 'Pilots, before and during' },
  findings: { zh: '发现的问题', en: 'Findings' },
  scores: { zh: '记分卡', en: 'Scorecards' },
  follows: { zh: '奖惩：', en: 'What follows:' },
  none: { zh: '没有判定结果', en: 'No verdicts' },
} satisfies Record<string, Words>;

const scoreTitles: Record<Language, readonly string[]> = {
  zh: ['项目', '权重', '结果', '得分', '怎样得来'],
  en: ['Item', 'Weight', 'Status', 'Earned', 'How'],
};

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
  return markdownTable([titles[language], ['---', '---', '---', '---:', '---:', '---', '---'], ...rows]);
}

function pilotsSection(pilots: readonly PilotOutcome[], language: Language): string[] {
  if (pilots.length === 0) return [];
  const lines = pilots.flatMap(({ title, where, status, criteria, decide, by }) => [
    `- ${statusSigns[status]} **${escape(title[language])}** · ${escape(where[language])} · ${escape(decisionText(by, decide, language))}`,
    ...criteria.map((each) => `  - ${statusSigns[each.status]} ${escape(each.because[language])}`),
  ]);
  return [`## ${headings.pilots[language]}`, lines.join('\n')];
}

function findingsSection(findings: readonly Finding[], language: Language): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ file, range, code, message }) => {
    const place = file === null ? '' : `${escape(file)}${range ? `:${range.start.line}` : ''} `;
    return `- \`${code}\` ${place}${escape(message[language])}`;
  });
  return [`## ${headings.findings[language]}`, lines.join('\n')];
}
