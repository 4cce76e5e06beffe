import * as problems from '../finding/catalogue/evaluation.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, nowhere } from '../finding/problem.ts';
import { cadenceNames } from '../quantity/period.ts';
import { scopeWords } from '../rule/cell-words.ts';
import { type Goal, isInForce, type Rule } from '../rule/rule.ts';
import { covers } from '../rule/scope.ts';
import type { Row } from '../snapshot/row.ts';
import type { Bundle } from './bundle.ts';
import { leavesOf } from './conditions.ts';
import { levelOf } from './grain.ts';
import type { Judged } from './judged.ts';
import { placeOf } from './place.ts';
import { reachOf } from './rule-reach.ts';

/** What touched nothing: goals and rules without a row, figures without a goal. Silence about them would read as “all well”. */
export function vacuityFindings(judged: Judged, untouchedRules: readonly Rule[]): Finding[] {
  if (judged.rows.length === 0) return [];
  const rules = untouchedRules
    .filter((rule) => kpisOf(rule, judged).every((kpi) => judged.grain.has(kpi)))
    .map((rule) => finding(problems.ruleUntouched, placeOf(rule.origin), { rule: rule.id, rows: judged.rows.length }));
  return [
    ...untouchedGoals(judged),
    ...absentKpis(judged),
    ...rules,
    ...unusedMetrics(judged),
    ...unmeasuredLevels(judged),
  ];
}

/** Standards cover more than one export holds: what it does not speak of at all is told in one finding. */
function absentKpis(judged: Judged): Finding[] {
  const isAbsent = (kpi: string) => !judged.grain.has(kpi);
  const goals = judged.goals.map(({ kpi }) => kpi).filter(isAbsent);
  const rules = judged.bundle.rules
    .map((rule) => kpisOf(rule, judged).filter(isAbsent))
    .filter(({ length }) => length > 0);
  const kpis = [...new Set([...goals, ...rules.flat()])].toSorted();
  if (kpis.length === 0) return [];
  return [finding(problems.kpisAbsent, nowhere, { kpis, goals: goals.length, rules: rules.length })];
}

function kpisOf(rule: Rule, { goals, bundle }: Judged): readonly string[] {
  return reachOf(rule, goals, bundle.measures).kpis;
}

function untouchedGoals(judged: Judged): Finding[] {
  const { bundle, goals, rows, grain, asOf } = judged;
  const isInTerm = (goal: Goal) => rows.some((row) => isInForce(goal.term, asOf ?? row.period.last));
  return goals.flatMap((goal, at) => {
    if (!grain.has(goal.kpi)) return [];
    // Of several versions of a goal, those that are in force on other days have nothing to touch.
    const others = goals.filter(({ id }) => id === goal.id);
    if (others.length > 1 && !isInTerm(goal) && (others.some(isInTerm) || goals[at + 1]?.id === goal.id)) return [];
    const inScope = rows.filter((row) => covers(goal.scope, row.cell));
    const inCadence = inScope.filter((row) => row.period.cadence === goal.cadence);
    const inTerm = inCadence.filter((row) => isInForce(goal.term, asOf ?? row.period.last));
    if (inTerm.length > 0 || rows.length === 0) return [];
    return [
      finding(problems.goalUntouched, placeOf(goal.origin), {
        goal: goal.id,
        rows: rows.length,
        ...untouchedCause(goal, inScope, inCadence, bundle),
      }),
    ];
  });
}

function untouchedCause(goal: Goal, inScope: readonly Row[], inCadence: readonly Row[], bundle: Bundle) {
  const scope = scopeWords(goal.scope, bundle.dimensions);
  if (inScope.length === 0) {
    return {
      cause: { zh: `没有“${scope.zh}”的数据`, en: `none is for ${scope.en}` },
      help: {
        zh: '在数据中补上这个范围的行，或检查目标的 when。',
        en: 'Add rows for this scope to the data, or check `when` of the goal.',
      },
    };
  }
  if (inCadence.length === 0) {
    const cadence = cadenceNames[goal.cadence];
    return {
      cause: {
        zh: `它按${cadence.zh}考核，数据不是按${cadence.zh}给出的`,
        en: `it is judged on ${cadence.en} figures, and the rows are not ${cadence.en}`,
      },
      help: {
        zh: '按这个周期提供数据，或改目标的 period。',
        en: 'Give figures of that period, or change `period` of the goal.',
      },
    };
  }
  return {
    cause: { zh: '数据所在的日子它还没有生效或已经失效', en: 'it was not in force on the days of the data' },
    help: {
      zh: '检查文档的 effective，或用 --as-of 指定日期。',
      en: 'Check `effective` of the document, or name a day with --as-of.',
    },
  };
}

function unusedMetrics({ bundle, goals, rows }: Judged): Finding[] {
  const byRules = bundle.rules.flatMap(({ condition }) =>
    leavesOf(condition).flatMap(({ statement }) => ('kpi' in statement ? [statement.kpi] : [])),
  );
  const used = new Set([...goals.map(({ kpi }) => kpi), ...byRules]);
  const given = new Map<string, { readonly first: Row; count: number }>();
  for (const row of rows) {
    for (const kpi of row.readings.keys()) {
      const seen = given.get(kpi);
      if (seen === undefined) given.set(kpi, { first: row, count: 1 });
      else seen.count++;
    }
  }
  return [...given].flatMap(([kpi, { first, count }]) => {
    if (used.has(kpi)) return [];
    return [finding(problems.metricUnused, { ...first.place(), range: null }, { kpi, rows: count })];
  });
}

/** Which goals are not asked of the rows of a level, because their figures are kept on another one. */
function unmeasuredLevels({ goals, rows, grain }: Judged): Finding[] {
  const levels = new Map(rows.map((row) => [`${levelOf(row)} ${row.period.cadence}`, row]));
  return [...levels.values()].flatMap((row) => {
    const elsewhere = goals.filter(
      (goal) =>
        covers(goal.scope, row.cell) &&
        goal.cadence === row.period.cadence &&
        grain.knows(goal.kpi, row.period.cadence) &&
        !grain.gives(goal.kpi, row),
    );
    if (elsewhere.length === 0) return [];
    const kpis = [...new Set(elsewhere.map(({ kpi }) => kpi))].toSorted();
    return [finding(problems.levelUnmeasured, { ...row.place(), range: null }, { level: levelOf(row), kpis })];
  });
}
