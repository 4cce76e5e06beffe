import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { inUnit } from '../finding/catalogue/quantity.ts';
import type { Place } from '../finding/problem.ts';
import { quantityOf } from '../quantity/quantity.ts';
import { unitOf } from '../quantity/unit.ts';
import { defineCheck, example } from './check.ts';

const action = (goal: string) =>
  example(
    'action',
    'faster',
    `type: corrective\nstage: do\nfinding: { text: 等待过长 }\ngoal: ${goal}\ndue: 2026-06-30\nsteps:\n  - { do: 增加晚班, role: quality, due: 2026-06-01 }\nverification: { after: 2026-07-01, by: quality }\nescalate: quality\n`,
  );

type Problem = 'unit' | 'direction' | 'step-late' | 'verified-early' | 'overdue' | 'unverified';

export const actionPlan = defineCheck<{ problem: Problem; value: string; unit: string }>({
  code: 'action-plan',
  severity: 'warning',
  summary: {
    zh: '改进措施的目标、日期和验证互相吻合，并按期完成。',
    en: 'Goal, dates and verification of an action agree with one another, and it is done in time.',
  },
  why: {
    zh: '没有验证的措施只是做过了，不等于有效。',
    en: 'Without verification an action was carried out, which does not mean that it worked.',
  },
  message: ({ problem, value, unit }) =>
    ({
      unit: {
        zh: `\`${value}\` 与 KPI 的单位 \`${unit}\` 不能比较。`,
        en: `\`${value}\` cannot be compared with the KPI, which is in \`${unit}\`.`,
      },
      direction: {
        zh: `目标 \`${value}\` 并不比现状更好。`,
        en: `The goal \`${value}\` is no better than the figure before.`,
      },
      'step-late': {
        zh: `步骤的期限 ${value} 晚于整个措施的期限。`,
        en: `The step is due on ${value}, after the action itself.`,
      },
      'verified-early': {
        zh: `再次测量从 ${value} 开始，早于措施完成。`,
        en: `It is measured again from ${value}, before the action is due.`,
      },
      overdue: { zh: `措施应在 ${value} 前完成。`, en: `The action was due by ${value}.` },
      unverified: {
        zh: '措施已关闭，却没有再次测量的结果。',
        en: 'The action is closed, but nothing was measured again.',
      },
    })[problem],
  help: ({ problem, value, unit }) =>
    ({
      unit: inUnit(value, unit),
      direction: { zh: '检查 from 和 to 是否写反。', en: 'Check whether `from` and `to` are swapped.' },
      'step-late': { zh: '提前这一步，或推迟 due。', en: 'Bring the step forward, or put `due` back.' },
      'verified-early': {
        zh: '把 verification.after 改到完成之后。',
        en: 'Set `verification.after` to a day after it is done.',
      },
      overdue: {
        zh: '完成后把 stage 改成 check 或 closed；否则上报 escalate 的角色。',
        en: 'Set `stage` to check or closed when it is done; otherwise tell the role under `escalate`.',
      },
      unverified: {
        zh: '写上 verification 的 result、on 和 effective。',
        en: 'Add `result`, `on` and `effective` to `verification`.',
      },
    })[problem],
  examples: {
    of: 'document',
    bad: action('{ kpi: wait, from: 30 s, to: 40 s }'),
    good: action('{ kpi: wait, from: 40 s, to: 30 s }'),
  },
  run: (catalog, report, today) => {
    for (const entry of catalog.all('action')) {
      if (entry.document.status === 'retired') continue;
      for (const { place, problem, value, unit } of problemsOf(catalog, entry, today))
        report(place, { problem, value, unit: unit ?? '' });
    }
  },
});

interface Found {
  readonly place: Place;
  readonly problem: Problem;
  readonly value: string;
  readonly unit?: string;
}

function problemsOf(catalog: Catalog, entry: Entry<'action'>, today: string): Found[] {
  const { goal, due, steps, verification, stage } = entry.document;
  const found: Found[] = [];
  const kpi = catalog.get('kpi', goal.kpi)?.document;
  if (kpi !== undefined) {
    const { measure } = unitOf(kpi.unit);
    const isOdd = (value: string) => quantityOf(value).unit.measure !== measure;
    // Where both are in one other unit, that is one mistake.
    const odd = (['from', 'to'] as const).find((key) => isOdd(goal[key]));
    if (odd !== undefined)
      found.push({ place: entry.at('goal', odd), problem: 'unit', value: goal[odd], unit: kpi.unit });
    const rise = quantityOf(goal.to).value - quantityOf(goal.from).value;
    if (odd === undefined && (kpi.better === 'higher' ? rise <= 0 : rise >= 0))
      found.push({ place: entry.at('goal', 'to'), problem: 'direction', value: goal.to });
    const { result } = verification;
    if (result !== undefined && isOdd(result))
      found.push({ place: entry.at('verification', 'result'), problem: 'unit', value: result, unit: kpi.unit });
  }
  steps.forEach((step, index) => {
    if (step.due > due) found.push({ place: entry.at('steps', index, 'due'), problem: 'step-late', value: step.due });
  });
  if (verification.after < due)
    found.push({ place: entry.at('verification', 'after'), problem: 'verified-early', value: verification.after });
  if (due < today && (stage === 'plan' || stage === 'do'))
    found.push({ place: entry.at('due'), problem: 'overdue', value: due });
  if (stage === 'closed' && (verification.result === undefined || verification.effective === undefined))
    found.push({ place: entry.at('stage'), problem: 'unverified', value: stage });
  return found;
}
