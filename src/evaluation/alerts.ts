import { compareText } from '../finding/finding.ts';
import type { Day } from '../quantity/day.ts';
import { type Period, shiftPeriod } from '../quantity/period.ts';
import { cellWords } from '../rule/cell-words.ts';
import { isInForce, type Rule, type Status } from '../rule/rule.ts';
import { measuresById, versionsById } from '../rule/in-force.ts';
import { cellKey, compareCells, covers, orderedCell } from '../rule/scope.ts';
import type { Row } from '../snapshot/row.ts';
import { kept } from '../text/kept.ts';
import type { Bundle } from './bundle.ts';
import { CompiledConditions } from './compiled/conditions.ts';
import { factOf, type Leaf, leafQuestion, leavesOf, questionOf, type Series } from './conditions.ts';
import type { Answer, Answers, Conditions, Fact, Test } from './question.ts';
import type { Alert, Evidence } from './generated.ts';
import { levelOf } from './grain.ts';
import type { Judged } from './judged.ts';
import { isToldApart, reachOf } from './rule-reach.ts';
import { type Names, statementWords } from './statement-words.ts';

/** The status of a goal on a row; undefined where it is not asked there. */
export type StatusAt = (row: Row, goal: string) => Status | undefined;

export interface Alerts {
  readonly alerts: Alert[];
  /** Rules that were asked of no row. */
  readonly untouched: readonly Rule[];
}

/** Asks every rule of every row it covers. A rule that cannot be decided for want of data is told as such, never as quiet. */
export async function alertsOf(judged: Judged, statusAt: StatusAt, engine: Conditions): Promise<Alerts> {
  const { bundle, rows } = judged;
  const series = seriesOf(rows, statusAt);
  const namesOn = namesOf(judged);
  const byCell = compareCells(bundle.dimensions);
  const alerts: Alert[] = [];
  const touched = new Set<Rule>();
  const [rulesFor, groupOf] = [concerning(preparedRules(judged), judged), groupsIn(bundle)];
  for (const row of rows) {
    const asked = groupOf(rulesFor(row));
    asked.rules.forEach(({ rule }) => touched.add(rule));
    if (asked.rules.length === 0) continue;
    const facts = factsOn(asked, row, series(row));
    const answers = await engine.ask(asked.questions, facts);
    alerts.push(...alertsBy(asked, row, facts, answers, namesOn(judged.asOf ?? row.period.last), bundle));
  }
  return {
    alerts: alerts.toSorted(
      (a, b) => compareText(a.rule, b.rule) || byCell(a.scope, b.scope) || compareText(a.period, b.period),
    ),
    untouched: rows.length === 0 ? [] : untouchedOf(bundle.rules, touched),
  };
}

/** What one rule says of one row, without waiting and without an engine; nothing where it does not hold. */
export function alertOn(rule: Rule, row: Row, series: Series, judged: Judged): Alert | undefined {
  const names = namesOf(judged)(judged.asOf ?? row.period.last);
  const asked = alone(rule);
  const facts = factsOn(asked, row, series);
  const answers = new CompiledConditions().ask(asked.questions, facts);
  return alertsBy(asked, row, facts, answers, names, judged.bundle)[0];
}

/** What KPIs and goals are called on a day. */
export const namesOf = kept(({ bundle, goals }: Judged): ((on: Day) => Names) => {
  const [measureOn, goalOn] = [measuresById(bundle.measures), versionsById(goals)];
  const known = new Map<Day, Names>();
  return (on) => {
    const names = known.get(on) ?? { measure: (id) => measureOn(id, on), goal: (id) => goalOn(id, on) };
    known.set(on, names);
    return names;
  };
});

/** Of a rule with several versions, one that was asked is enough. */
export function untouchedOf(rules: readonly Rule[], touched: ReadonlySet<Rule>): Rule[] {
  const asked = new Set([...touched].map(({ id }) => id));
  return rules.filter(({ id }, at) => !asked.has(id) && rules[at + 1]?.id !== id);
}

/** A rule with what is worked out of it once, however many rows it is asked of. */
export interface Prepared {
  readonly rule: Rule;
  readonly leaves: readonly Leaf[];
  readonly dimensions: readonly string[];
}

export function preparedRules({ goals, bundle }: Judged): Prepared[] {
  return bundle.rules.map((rule) => ({
    rule,
    leaves: leavesOf(rule.condition),
    dimensions: reachOf(rule, goals, bundle.measures).dimensions,
  }));
}

/** Rules that are asked together, and all their questions: of the rules themselves, and of each statement for the evidence. */
interface Group {
  readonly rules: readonly Pick<Prepared, 'rule' | 'leaves'>[];
  readonly questions: ReadonlyMap<string, Test>;
  /** A leaf for each fact that they are about. */
  readonly facts: readonly Leaf[];
}

const alone = kept((rule: Rule): Group => {
  const rules = [{ rule, leaves: leavesOf(rule.condition) }];
  return { rules, questions: questionsAbout(rules), facts: factsAbout(rules) };
});

function questionsAbout(rules: Group['rules']): Group['questions'] {
  return new Map([
    ...rules.map(({ rule }) => [rule.id, questionOf(rule.condition)] as const),
    ...rules.flatMap(({ leaves }) => leaves.map((leaf) => [leaf.id, leafQuestion(leaf)] as const)),
  ]);
}

function factsAbout(rules: Group['rules']): Leaf[] {
  return [...new Map(rules.flatMap(({ leaves }) => leaves.map((leaf) => [leaf.fact, leaf] as const))).values()];
}

/** Rows of one kind are asked the same questions: the very same objects, so that they are compiled once for a bundle. */
function groupsIn(bundle: Bundle): (rules: readonly Prepared[]) => Group {
  const known = questionsOf(bundle);
  return kept((rules) => {
    const key = rules.map(({ rule }) => `${rule.id}@${rule.term.from}`).join(' ');
    const questions = known.get(key) ?? questionsAbout(rules);
    known.set(key, questions);
    return { rules, questions, facts: factsAbout(rules) };
  });
}

const questionsOf = kept((_bundle: Bundle) => new Map<string, ReadonlyMap<string, Test>>());

/** The rules that concern a row. Rows that differ in nothing a rule looks at are decided once, and get the very same list. */
export function concerning(prepared: readonly Prepared[], judged: Judged): (row: Row) => readonly Prepared[] {
  const dimensions = [...new Set(prepared.flatMap((each) => each.dimensions))];
  const namesOn = namesOf(judged);
  const known = new Map<string, readonly Prepared[]>();
  return (row) => {
    const on = judged.asOf ?? row.period.last;
    const values = dimensions.map((dimension) => row.cell[dimension] ?? '');
    const key = JSON.stringify([row.period.cadence, levelOf(row), on, values]);
    const concerned = known.get(key) ?? prepared.filter((each) => concerns(each, row, namesOn(on), judged));
    known.set(key, concerned);
    return concerned;
  };
}

/** A rule concerns a row that it covers, that every goal it looks at covers too on that day, and where its figures are measured. */
function concerns({ rule, leaves, dimensions }: Prepared, row: Row, names: Names, judged: Judged): boolean {
  const { asOf, grain, by } = judged;
  if (!isToldApart(row.cell, dimensions, by)) return false;
  const on = asOf ?? row.period.last;
  if (!isInForce(rule.term, on) || !covers(rule.scope, row.cell)) return false;
  return leaves.every(({ statement }) => {
    if (statement.about !== 'verdict') return grain.gives(statement.kpi, row);
    const goal = names.goal(statement.goal);
    return (
      goal !== undefined &&
      isInForce(goal.term, on) &&
      grain.gives(goal.kpi, row) &&
      goal.cadence === row.period.cadence &&
      covers(goal.scope, row.cell)
    );
  });
}

function factsOn(group: Group, { period }: Row, series: Series): Map<string, Fact> {
  return new Map(group.facts.map((leaf) => [leaf.fact, factOf(leaf, period, series)]));
}

/** What the rules of a group say, by the answers to its questions. */
function alertsBy(
  { rules }: Group,
  row: Row,
  facts: ReadonlyMap<string, Fact>,
  answers: Answers,
  names: Names,
  bundle: Bundle,
): Alert[] {
  return rules.flatMap(({ rule, leaves }): Alert[] => {
    const answer = answers.get(rule.id) ?? null;
    if (answer === false) return [];
    const evidence = leaves.map((leaf): Evidence => ({
      period: shiftPeriod(row.period, -leaf.ago).id,
      statement: statementWords(leaf.statement, facts.get(leaf.fact) ?? null, names),
      holds: answers.get(leaf.id) ?? null,
    }));
    return [alertOf(rule, row, answer, evidence, bundle)];
  });
}

function alertOf(rule: Rule, { period, cell }: Row, answer: Answer, evidence: Evidence[], bundle: Bundle): Alert {
  const where = cellWords(cell, bundle.dimensions);
  const told = (language: 'zh' | 'en', separator: string) =>
    evidence
      .filter(({ holds }) => holds !== false)
      .map((each) => `${each.period} ${each.statement[language]}`)
      .join(separator);
  const because =
    answer === true
      ? {
          zh: `${rule.title.zh}（${where.zh}，${period.id}）：${told('zh', '；')}。`,
          en: `${rule.title.en} (${where.en}, ${period.id}): ${told('en', '; ')}.`,
        }
      : {
          zh: `${rule.title.zh}（${where.zh}，${period.id}）：缺少数据，无法判断。`,
          en: `${rule.title.en} (${where.en}, ${period.id}): cannot be told for want of data.`,
        };
  return {
    rule: rule.id,
    alert: rule.alert,
    severity: rule.severity,
    status: answer === true ? 'raised' : 'no-data',
    period: period.id,
    scope: orderedCell(cell, bundle.dimensions),
    where,
    text: rule.text,
    because,
    evidence,
    tell: [...rule.tell],
    document: rule.origin,
    clauses: [...rule.clauses],
  };
}

export function seriesOf(rows: readonly Row[], statusAt: StatusAt): (row: Row) => Series {
  const known = new Map<string, Map<string, Row>>();
  const ofRow = new Map<Row, ReadonlyMap<string, Row>>();
  for (const row of rows) {
    const key = cellKey(row.cell);
    const byPeriod = known.get(key) ?? new Map<string, Row>();
    known.set(key, byPeriod.set(row.period.id, row));
    ofRow.set(row, byPeriod);
  }
  return (row) => {
    const byPeriod = ofRow.get(row);
    const rowAt = (period: Period) => byPeriod?.get(period.id);
    return {
      rowAt,
      statusAt: (goal, period) => {
        const row = rowAt(period);
        return row && statusAt(row, goal);
      },
    };
  };
}
