import { type Entry, wordsOf } from '../catalog/entry.ts';
import type { DocumentKind, Documents } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';
import { quantityOf } from '../quantity/quantity.ts';
import { differenceUnit, unitOf } from '../quantity/unit.ts';
import type { Comparison, Condition, Statement } from '../rule/rule.ts';
import { scopeOf } from '../rule/scope.ts';
import type { Condition as StatedCondition } from '../schema/generated/documents.ts';
import type { Path } from '../text/range.ts';

export const comparisons: readonly Comparison[] = ['atLeast', 'atMost', 'above', 'below'];

export const rule: DocumentKind<'rule'> = {
  name: 'rule',
  title: { zh: '规则', en: 'Rules' },
  carries: 'measured',
  references: (entry) => {
    const { one, list, scope } = referencesIn(entry.parsed);
    return [
      ...scope(entry.document.when, 'when'),
      ...statedConditions(entry).flatMap(({ condition, path }) => [
        ...one('kpi', condition.kpi, ...path, 'kpi'),
        ...one('goal', condition.goal, ...path, 'goal'),
      ]),
      ...list('role', entry.document.then.tell, 'then', 'tell'),
    ];
  },
  compile: (entry, documents) => {
    const condition = compileCondition(entry.document.if, documents);
    if (condition === undefined) return {};
    const { alert, severity, text, tell } = entry.document.then;
    return {
      rules: [
        {
          id: entry.id,
          title: entry.title,
          scope: scopeOf(entry.document.when),
          condition,
          alert,
          severity,
          text: wordsOf(text),
          tell: tell ?? [],
          term: entry.term,
          origin: entry.origin(['if']),
          clauses: entry.document.sources ?? [],
        },
      ],
    };
  },
  template: ({
    id,
    owner,
    kpi,
    goal,
    from,
  }) => `# 规则：由多个 KPI、判定和趋势得出结论 · a rule: what follows from several KPIs, verdicts and trends
kind: rule
id: ${id}
version: 1.0.0
status: active
title: { zh: 满意度持续走低, en: Satisfaction keeps falling }
owner: ${owner}
effective: { from: ${from} }

if:
  all:                             # all 全部、any 任一、not 不成立
    - { goal: ${goal}, verdict: [missed, at-risk], for: 2 periods }
    - { kpi: ${kpi}, change: previous-period, below: 0 pp }   # 比上期低 · lower than the period before

then:
  alert: satisfaction-falling
  severity: warning                # error、warning 或 info
  text:
    zh: 满意度连续两期未达标且仍在下降，请分析投诉原因并制定改进措施。
    en: Satisfaction was short of its target twice and still falls; find the causes and plan a corrective action.
  tell: [${owner}]
`,
};

/** Every condition of a rule, the nested ones included, with its path. */
export function statedConditions(entry: Entry<'rule'>): { condition: StatedCondition; path: Path }[] {
  const found: { condition: StatedCondition; path: Path }[] = [];
  visit(entry.document.if, ['if']);
  return found;

  function visit(condition: StatedCondition, path: Path): void {
    found.push({ condition, path });
    condition.all?.forEach((each, index) => visit(each, [...path, 'all', index]));
    condition.any?.forEach((each, index) => visit(each, [...path, 'any', index]));
    if (condition.not !== undefined) visit(condition.not, [...path, 'not']);
  }
}

/** Undefined where the condition says nothing that can be decided; checks report why. */
function compileCondition(stated: StatedCondition, documents: Documents): Condition | undefined {
  const periods = Number.parseInt(stated.for ?? '1', 10);
  const group = stated.all ?? stated.any;
  if (group !== undefined) {
    const of = group.map((each) => compileCondition(each, documents));
    if (of.some((each) => each === undefined)) return undefined;
    return { op: stated.all ? 'all' : 'any', of: of.filter((each) => each !== undefined), periods };
  }
  if (stated.not !== undefined) {
    const of = compileCondition(stated.not, documents);
    return of && { op: 'not', of, periods };
  }
  const statement = compileStatement(stated, documents);
  return statement && { op: 'is', statement, periods };
}

function compileStatement(stated: StatedCondition, documents: Documents): Statement | undefined {
  if (stated.goal !== undefined) {
    return stated.verdict === undefined
      ? undefined
      : { about: 'verdict', goal: stated.goal, statuses: [stated.verdict].flat().toSorted() };
  }
  const kpi = stated.kpi === undefined ? undefined : documents.get('kpi', stated.kpi);
  const comparison = comparisons.find((each) => stated[each] !== undefined);
  if (kpi === undefined || comparison === undefined) return undefined;
  const bound = quantityOf(stated[comparison] ?? '');
  if (bound.unit.measure !== boundMeasure(stated, kpi.document.unit)) return undefined;
  if (stated.change === undefined) return { about: 'value', kpi: kpi.id, comparison, bound: bound.value };
  return {
    about: 'change',
    kpi: kpi.id,
    against: stated.change,
    as: stated.as ?? 'difference',
    comparison,
    bound: bound.value,
  };
}

/** The measure in which a condition's bound must be given: a relative change is a share, the difference of shares is in pp. */
export function boundMeasure(stated: StatedCondition, unit: string): string {
  if (stated.change === undefined) return unitOf(unit).measure;
  return stated.as === 'relative' ? 'share' : differenceUnit(unitOf(unit)).measure;
}
