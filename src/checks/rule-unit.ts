import { pointsForMinutes } from '../finding/catalogue/quantity.ts';
import { boundMeasure, comparisons, statedConditions } from '../kinds/rule.ts';
import { quantityOf } from '../quantity/quantity.ts';
import { units } from '../quantity/unit.ts';
import { defineCheck, example } from './check.ts';

const rule = (condition: string) =>
  example('rule', 'falling', `if: ${condition}\nthen: { alert: falling, severity: warning, text: 满意度下降 }\n`);

export const ruleUnit = defineCheck<{ value: string; kpi: string; units: readonly string[] }>({
  code: 'rule-unit',
  severity: 'error',
  summary: { zh: '条件中的数量与所看的数值单位一致。', en: 'A condition compares with a quantity of the right unit.' },
  why: {
    zh: '比例的变化用百分点（pp）还是百分比（%），差别很大。',
    en: 'Whether a share changed by points (pp) or by per cent of itself makes a great difference.',
  },
  message: ({ value, kpi }) => ({
    zh: `\`${value}\` 不能与 \`${kpi}\` 的这个数值比较。`,
    en: `\`${value}\` cannot be compared with this figure of \`${kpi}\`.`,
  }),
  help: ({ value, units: possible }) =>
    (possible.includes('min') ? pointsForMinutes(value) : undefined) ?? {
      zh: `可用的单位：${possible.join('、')}。`,
      en: `Units that can: ${possible.join(', ')}.`,
    },
  examples: {
    of: 'document',
    bad: rule('{ kpi: csat, change: previous-period, below: -3 % }'),
    good: rule('{ kpi: csat, change: previous-period, below: -3 pp }'),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('rule')) {
      for (const { condition, path } of statedConditions(entry)) {
        const kpi = condition.kpi === undefined ? undefined : catalog.get('kpi', condition.kpi);
        if (kpi === undefined) continue;
        const measure = boundMeasure(condition, kpi.document.unit);
        const possible = units.filter((unit) => unit.measure === measure).map(({ symbol }) => symbol);
        for (const key of comparisons) {
          const value = condition[key];
          if (value === undefined || quantityOf(value).unit.measure === measure) continue;
          report(entry.parsed.at([...path, key]), { value, kpi: kpi.id, units: possible });
        }
      }
    }
  },
});
