import { relatedPlace } from '../finding/problem.ts';
import { statedConditions } from '../kinds/rule.ts';
import { defineCheck, example } from './check.ts';

const rule = (goal: string) =>
  example(
    'rule',
    'watch',
    `if: { goal: ${goal}, verdict: at-risk }\nthen: { alert: watch, severity: info, text: 留意 }\n`,
  );

export const ruleVerdictPossible = defineCheck<{ goal: string }>({
  code: 'rule-verdict-possible',
  severity: 'warning',
  summary: { zh: '规则所等的判定结果是可能出现的。', en: 'The verdict that a rule waits for can occur.' },
  why: {
    zh: '没有底线的目标只有达标和未达标，等“有风险”的规则永远不会触发。',
    en: 'A goal without a limit is met or missed: a rule that waits for “at risk” never speaks.',
  },
  message: ({ goal }) => ({
    zh: `目标 \`${goal}\` 没有 limit，不会出现 at-risk。`,
    en: `Goal \`${goal}\` has no limit, so it is never at risk.`,
  }),
  help: () => ({ zh: '给目标加上 limit，或改等 missed。', en: 'Give the goal a `limit`, or wait for `missed`.' }),
  examples: { of: 'document', bad: rule('service/wait'), good: rule('service/csat') },
  run: (catalog, report) => {
    for (const entry of catalog.all('rule')) {
      for (const { condition, path } of statedConditions(entry)) {
        const stated = catalog.goals.find(({ id }) => id === condition.goal);
        const onlyAtRisk =
          condition.verdict !== undefined && [condition.verdict].flat().every((status) => status === 'at-risk');
        if (stated === undefined || stated.goal.limit !== undefined || !onlyAtRisk) continue;
        const limited = catalog
          .all('profile')
          .some(({ document }) =>
            document.adjust?.some(({ goal, limit }) => goal === stated.id && limit !== undefined),
          );
        if (limited) continue;
        report(
          entry.parsed.at([...path, 'verdict']),
          { goal: stated.id },
          relatedPlace(stated.at(), { zh: '目标在这里：', en: 'The goal is here:' }),
        );
      }
    }
  },
});
