import { comparisons, statedConditions } from '../kinds/rule.ts';
import type { Condition } from '../schema/generated/documents.ts';
import { listWords, type Words } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

const rule = (condition: string) =>
  example('rule', 'staffing', `if: ${condition}\nthen: { alert: staffing, severity: warning, text: 人手不足 }\n`);

export const ruleCondition = defineCheck<{ slip: Words; help: Words }>({
  code: 'rule-condition',
  severity: 'error',
  summary: { zh: '每个条件只说一件事，并且说完整。', en: 'Every condition says one thing, and says it whole.' },
  why: {
    zh: '一个条件里混写两件事，多出来的会被忽略，规则的意思就变了。',
    en: 'Where two things are mixed, one would be ignored, and the rule means something else.',
  },
  message: ({ slip }) => slip,
  help: ({ help }) => help,
  examples: {
    of: 'document',
    bad: rule('{ all: [{ kpi: csat, below: 80 % }], any: [{ kpi: wait, above: 60 s }] }'),
    good: rule('{ all: [{ kpi: csat, below: 80 % }, { kpi: wait, above: 60 s }] }'),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('rule')) {
      for (const { condition, path } of statedConditions(entry)) {
        const slip = slipOf(condition);
        if (slip !== undefined) report(entry.parsed.at(path), slip);
      }
    }
  },
});

function slipOf(condition: Condition): { slip: Words; help: Words } | undefined {
  const subjects = (['all', 'any', 'not', 'kpi', 'goal'] as const).filter((key) => condition[key] !== undefined);
  const given = comparisons.filter((key) => condition[key] !== undefined);
  if (subjects.length !== 1) {
    return {
      slip: {
        zh: `一个条件里应有 all、any、not、kpi、goal 之一，这里有 ${subjects.length} 个。`,
        en: `A condition has one of all, any, not, kpi and goal; this one has ${subjects.length}.`,
      },
      help: {
        zh: '拆成几个条件，放进 `all: [...]` 或 `any: [...]`。',
        en: 'Split it into several and put them into `all: [...]` or `any: [...]`.',
      },
    };
  }
  if (
    condition.goal !== undefined &&
    (condition.verdict === undefined || given.length > 0 || condition.change !== undefined)
  ) {
    return {
      slip: { zh: '对 goal 只能判断 verdict（判定结果）。', en: 'Of a goal, a condition looks at the `verdict` only.' },
      help: {
        zh: '写成 `{ goal: …, verdict: missed }`；要看数值请用 kpi。',
        en: 'Write `{ goal: …, verdict: missed }`; to look at the value, use `kpi`.',
      },
    };
  }
  if (condition.kpi !== undefined && (given.length !== 1 || condition.verdict !== undefined)) {
    const list = listWords(comparisons.map((key) => `\`${key}\``));
    return {
      slip: {
        zh: `对 kpi 应写且只写一个比较，这里有 ${given.length} 个。`,
        en: `Of a kpi, a condition makes one comparison; this one makes ${given.length}.`,
      },
      help: {
        zh: `写上 ${list.zh} 之一；要看判定结果请用 goal。`,
        en: `Write one of ${list.en}; to look at the verdict, use \`goal\`.`,
      },
    };
  }
  const extra = (['change', 'as', 'verdict', ...comparisons] as const).find((key) => condition[key] !== undefined);
  if (condition.kpi === undefined && condition.goal === undefined && extra !== undefined) {
    return {
      slip: {
        zh: `\`${extra}\` 不能与 \`${subjects[0]}\` 写在同一个条件里。`,
        en: `\`${extra}\` cannot stand in one condition with \`${subjects[0]}\`.`,
      },
      help: {
        zh: `把它移进 \`${subjects[0]}\` 里的某个条件。`,
        en: `Move it into a condition inside \`${subjects[0]}\`.`,
      },
    };
  }
  return undefined;
}
