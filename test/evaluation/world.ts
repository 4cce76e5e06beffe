import * as fc from 'fast-check';
import type { Bundle } from '../../src/evaluation/bundle.ts';
import type { Evaluation } from '../../src/evaluation/generated.ts';
import type { Cadence } from '../../src/quantity/period.ts';
import type { Confidence } from '../../src/quantity/wilson.ts';
import type { Comparison, Status } from '../../src/rule/rule.ts';
import {
  compile,
  evaluateSnapshots,
  readSnapshotFiles,
  type SnapshotFile,
  type Standards,
  type StandardsFile,
  validate,
} from '../../src/index.ts';

/*
 * Random sets of standards with random data: first as plain facts (amounts are whole hundredths of the KPI's unit, so that
 * the reference can reckon without fractions), then written out as the YAML, JSON, NDJSON and CSV that the toolkit reads.
 */

export type UnitName = '%' | 's' | 'points' | 'tickets';

export interface KpiFacts {
  readonly id: string;
  readonly unit: UnitName;
  readonly better: 'higher' | 'lower';
  readonly cadence: Cadence;
  readonly minimumSample: number | null;
}

export interface DatedAmount {
  readonly from: string | null;
  readonly amount: number;
}

export type When = Readonly<Record<string, readonly string[]>>;

export interface GoalFacts {
  /** `<document>/<goal>`. */
  readonly id: string;
  readonly kpi: string;
  readonly when: When;
  readonly target: readonly DatedAmount[];
  readonly limit: readonly DatedAmount[];
  readonly cadence: Cadence | null;
  readonly minimumSample: number | null;
  readonly confidence: Confidence | null;
}

export interface TermFacts {
  readonly from: string | null;
  readonly to: string | null;
}

export interface StandardFacts extends TermFacts {
  readonly id: string;
  readonly goals: readonly GoalFacts[];
}

export type ConditionFacts = { readonly periods: number } & (
  | { readonly op: 'all' | 'any'; readonly of: readonly ConditionFacts[] }
  | { readonly op: 'not'; readonly of: ConditionFacts }
  | { readonly op: 'value'; readonly kpi: string; readonly comparison: Comparison; readonly bound: number }
  | {
      readonly op: 'change';
      readonly kpi: string;
      readonly against: 'previous-period' | 'same-period-last-year';
      readonly relative: boolean;
      readonly comparison: Comparison;
      readonly bound: number;
    }
  | { readonly op: 'verdict'; readonly goal: string; readonly statuses: readonly Status[] }
);

export interface RuleFacts extends TermFacts {
  readonly id: string;
  readonly when: When;
  readonly condition: ConditionFacts;
}

export interface AdjustmentFacts {
  readonly goal: string;
  readonly target: readonly DatedAmount[] | null;
  readonly limit: readonly DatedAmount[] | null;
  readonly minimumSample: number | null;
  /** The KPI of the goal, whose unit its values are written in. */
  readonly kpi: string;
}

export interface ProfileFacts extends TermFacts {
  readonly id: string;
  readonly adjust: readonly AdjustmentFacts[];
  readonly omit: readonly string[];
  readonly goals: readonly GoalFacts[];
}

/** What a figure means once it is read; undefined: the row says nothing. */
export type Meaning = { readonly amount: number } | { readonly missing: string } | undefined;

export interface FigureFacts {
  /** As a JSON token, and as the text of a CSV cell. */
  readonly json: string;
  readonly csv: string;
  readonly inJson: Meaning;
  readonly inCsv: Meaning;
}

export interface SampleFacts {
  readonly json: string;
  readonly csv: string;
  /** Null: given, but no count; undefined: not given. */
  readonly count: number | null | undefined;
}

export interface RowFacts {
  readonly period: string;
  readonly cell: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, FigureFacts>>;
  readonly samples: Readonly<Record<string, SampleFacts>>;
}

export interface World {
  readonly kpis: readonly KpiFacts[];
  readonly standards: readonly StandardFacts[];
  readonly rules: readonly RuleFacts[];
  readonly profile: ProfileFacts | null;
  readonly asOf: string | null;
  readonly format: 'json' | 'ndjson' | 'csv';
  readonly rows: readonly RowFacts[];
}

/** The periods that data is given for: cadence, and last day. Beside each other, a year apart, and with gaps between. */
export const periods: ReadonlyMap<string, { readonly cadence: Cadence; readonly last: string }> = new Map([
  ['2025-01', { cadence: 'month', last: '2025-01-31' }],
  ['2025-12', { cadence: 'month', last: '2025-12-31' }],
  ['2026-01', { cadence: 'month', last: '2026-01-31' }],
  ['2026-02', { cadence: 'month', last: '2026-02-28' }],
  ['2026-03', { cadence: 'month', last: '2026-03-31' }],
  ['2024-12', { cadence: 'month', last: '2024-12-31' }],
  ['2026-W01', { cadence: 'week', last: '2026-01-04' }],
  ['2025-W52', { cadence: 'week', last: '2025-12-28' }],
  ['2026-W02', { cadence: 'week', last: '2026-01-11' }],
  ['2025-W01', { cadence: 'week', last: '2025-01-05' }],
  ['2026-Q1', { cadence: 'quarter', last: '2026-03-31' }],
  ['2025-Q4', { cadence: 'quarter', last: '2025-12-31' }],
  ['2025-Q1', { cadence: 'quarter', last: '2025-03-31' }],
  ['2024-Q4', { cadence: 'quarter', last: '2024-12-31' }],
  ['2025-H2', { cadence: 'half-year', last: '2025-12-31' }],
  ['2025-H1', { cadence: 'half-year', last: '2025-06-30' }],
  ['2026-H1', { cadence: 'half-year', last: '2026-06-30' }],
  ['2026', { cadence: 'year', last: '2026-12-31' }],
  ['2025', { cadence: 'year', last: '2025-12-31' }],
  ['2024', { cadence: 'year', last: '2024-12-31' }],
  ['2024-02-29', { cadence: 'day', last: '2024-02-29' }],
  ['2024-03-01', { cadence: 'day', last: '2024-03-01' }],
  ['2024-02-28', { cadence: 'day', last: '2024-02-28' }],
  ['2023-02-28', { cadence: 'day', last: '2023-02-28' }],
]);

const dimensionValues: Readonly<Record<string, readonly string[]>> = {
  channel: ['phone', 'chat', 'social'],
  priority: ['A', 'B', 'C'],
  team: ['north', 'south'],
};

const levels: readonly (readonly string[])[] = [[], ['channel'], ['team'], ['priority'], ['channel', 'team']];

/** Figures that targets, limits and values share, in hundredths, so that boundaries are met often. */
const grid: Record<UnitName, readonly number[]> = {
  '%': [9000, 8500, 9500, 10000, 5000, 0],
  s: [30600, 3000, 6000, 360000, 9000, 0],
  points: [7000, 3000, 5000, 10000, 0, -1000],
  tickets: [1000, 100, 500, 5000, 20000, 0],
};

const possible: Record<UnitName, readonly [number, number]> = {
  '%': [0, 10000],
  s: [0, Infinity],
  points: [-10000, 10000],
  tickets: [0, Infinity],
};

const wrongUnits: Record<UnitName, readonly string[]> = {
  '%': ['25 s', '25 points', '25 apples', '5 m'],
  s: ['25 %', '5 working h', '5 m', '3 working days'],
  points: ['25 tickets', '25 %', '25 stars'],
  tickets: ['25 calls', '25 %', '25 m'],
};

/** A number of hundredths as a decimal, without any arithmetic of fractions. */
export function decimal(count: number, places = 2): string {
  const digits = String(Math.abs(count)).padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${count < 0 ? '-' : ''}${digits.slice(0, digits.length - places)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Every way in which an amount can be written with a unit. */
export function spellings(amount: number, unit: UnitName): readonly string[] {
  const plain = decimal(amount);
  switch (unit) {
    case '%':
      return [`${plain} %`, `${plain}%`, `${decimal(amount, 1)} ‰`, `${plain} ％`, `${plain} percent`];
    case 's':
      return [
        `${plain} s`,
        `${plain}秒`,
        `${decimal(amount * 10, 0)} ms`,
        ...(amount % 6 === 0 ? [`${decimal(amount / 6, 3)} min`, `${decimal(amount / 6, 3)} 分钟`] : []),
        ...(amount % 36 === 0 ? [`${decimal(amount / 36, 4)} h`] : []),
      ];
    case 'points':
      return [`${plain} points`, `${plain} 分`];
    case 'tickets':
      return [`${plain} tickets`, `${plain} 工单`];
  }
}

export interface WorldOptions {
  /** Two rows for one period and scope, which contradict each other. */
  readonly duplicates: boolean;
  /** Statements that ask for “no data” or “insufficient” themselves. */
  readonly asksForGaps: boolean;
  readonly rules: boolean;
}

/** Random choices that fast-check records, so that it can shrink them. */
class Dice {
  readonly #draw: fc.GeneratorValue;

  constructor(draw: fc.GeneratorValue) {
    this.#draw = draw;
  }

  int(min: number, max: number): number {
    return this.#draw(fc.integer, { min, max });
  }

  chance(percent: number): boolean {
    return this.int(0, 99) >= 100 - percent;
  }

  pick<T>(from: readonly T[]): T {
    const found = from[this.int(0, from.length - 1)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }

  some<T>(from: readonly T[], percent: number): T[] {
    return from.filter(() => this.chance(percent));
  }

  list<T>(most: number, make: (index: number) => T, least = 1): T[] {
    return Array.from({ length: this.int(least, most) }, (_, index) => make(index));
  }

  shuffle<T>(items: readonly T[]): T[] {
    const left = [...items];
    return items.flatMap(() => left.splice(this.int(0, left.length - 1), 1));
  }
}

export type { Dice };

export function dice(): fc.Arbitrary<Dice> {
  return fc.gen().map((draw) => new Dice(draw));
}

/** A world that fast-check prints as the files it stands for. */
export function buildWorld(roll: Dice, options: WorldOptions): World {
  const main = roll.pick<Cadence>(['month', 'month', 'month', 'quarter', 'week', 'day', 'half-year', 'year']);
  const kpis = roll.list(3, (index): KpiFacts => ({
    id: `k${index}`,
    unit: roll.pick<UnitName>(['%', 's', 'points', 'tickets']),
    better: roll.pick(['higher', 'lower'] as const),
    cadence: roll.chance(90) ? main : 'quarter',
    minimumSample: roll.chance(20) ? roll.pick([1, 30, 100]) : null,
  }));
  const inUse = roll.list(2, () => roll.pick(levels));
  const standards = roll.list(2, (index): StandardFacts => {
    const id = `standard-${index}`;
    return { id, ...term(roll), goals: roll.list(3, (goal) => goalFacts(roll, `${id}/g${goal}`, kpis, inUse, main)) };
  });
  const goals = standards.flatMap((standard) => standard.goals);
  const profile = roll.chance(40) ? profileFacts(roll, goals, kpis, inUse, main) : null;
  const rules = options.rules
    ? roll.list(3, (index): RuleFacts => ({
        id: `rule-${index}`,
        ...(roll.chance(20) ? term(roll) : { from: null, to: null }),
        when: roll.chance(30) ? when(roll, inUse) : {},
        condition: condition(roll, kpis, goals, options, 2),
      }))
    : [];
  const format = roll.pick(['json', 'ndjson', 'csv'] as const);
  const asOf = roll.chance(25) ? roll.pick(['2026-02-01', '2024-06-30', '2026-12-31']) : null;
  return { kpis, standards, rules, profile, asOf, format, rows: rowFacts(roll, kpis, inUse, main, options) };
}

const days = ['2024-01-01', '2025-01-05', '2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-06-30'];

function term(roll: Dice): TermFacts {
  const [from, to] = roll.chance(25) ? [roll.pick(days), roll.pick(days)].toSorted() : [];
  return { from: from ?? null, to: roll.chance(50) ? (to ?? null) : null };
}

function when(roll: Dice, inUse: readonly (readonly string[])[]): When {
  return Object.fromEntries(
    roll.some(roll.pick(inUse), 70).map((dimension) => {
      const values = dimensionValues[dimension] ?? [];
      const first = roll.pick(values);
      const second = roll.pick(values);
      return [dimension, roll.chance(30) && second !== first ? [first, second] : [first]];
    }),
  );
}

function goalFacts(
  roll: Dice,
  id: string,
  kpis: readonly KpiFacts[],
  inUse: readonly (readonly string[])[],
  main: Cadence,
): GoalFacts {
  const kpi = roll.pick(kpis);
  const targets = grid[kpi.unit];
  const target = dated(roll, targets);
  // On the worse side of every target, or equal to it, so that the standard makes sense on every day.
  const worst =
    kpi.better === 'higher'
      ? Math.min(...target.map(({ amount }) => amount))
      : Math.max(...target.map(({ amount }) => amount));
  const beyond = targets.filter((amount) => (kpi.better === 'higher' ? amount <= worst : amount >= worst));
  return {
    id,
    kpi: kpi.id,
    when: roll.chance(50) ? when(roll, inUse) : {},
    target,
    limit: roll.chance(60) ? dated(roll, beyond) : [],
    cadence: roll.chance(20) ? main : null,
    minimumSample: roll.chance(25) ? roll.pick([0, 1, 30]) : null,
    confidence:
      kpi.unit === '%' && roll.chance(40) ? roll.pick(['80 %', '90 %', '95 %', '98 %', '99 %'] as const) : null,
  };
}

function dated(roll: Dice, amounts: readonly number[]): DatedAmount[] {
  if (!roll.chance(30)) return [{ from: null, amount: roll.pick(amounts) }];
  return roll.chance(30)
    ? [{ from: '2025-12', amount: roll.pick(amounts) }]
    : roll.shuffle(days.slice(0, roll.int(1, 4))).map((from) => ({ from, amount: roll.pick(amounts) }));
}

function profileFacts(
  roll: Dice,
  goals: readonly GoalFacts[],
  kpis: readonly KpiFacts[],
  inUse: readonly (readonly string[])[],
  main: Cadence,
): ProfileFacts {
  const touched = roll.some(goals, 70);
  const omit = roll.some(touched, 30);
  const adjust = touched
    .filter((goal) => !omit.includes(goal))
    .map((goal): AdjustmentFacts => {
      const unit = kpis.find(({ id }) => id === goal.kpi)?.unit ?? '%';
      return {
        goal: goal.id,
        kpi: goal.kpi,
        target: [{ from: null, amount: roll.pick(grid[unit]) }],
        limit: roll.chance(40) ? [{ from: null, amount: roll.pick(grid[unit]) }] : null,
        minimumSample: roll.chance(30) ? roll.pick([0, 10, 100]) : null,
      };
    });
  return {
    id: 'tailored',
    ...term(roll),
    adjust,
    omit: omit.map(({ id }) => id),
    goals: roll.list(
      1,
      (index) => goalFacts(roll, `tailored/own${index}`, kpis, inUse, main),
      touched.length === 0 ? 1 : 0,
    ),
  };
}

function condition(
  roll: Dice,
  kpis: readonly KpiFacts[],
  goals: readonly GoalFacts[],
  options: WorldOptions,
  depth: number,
): ConditionFacts {
  const forPeriods = roll.chance(30) ? roll.int(2, 3) : 1;
  const kind = roll.int(0, depth > 0 ? 5 : 2);
  const inner = () => condition(roll, kpis, goals, options, depth - 1);
  if (kind === 5) return { op: 'not', of: inner(), periods: forPeriods };
  if (kind > 2) return { op: roll.pick(['all', 'any'] as const), of: roll.list(3, inner), periods: forPeriods };
  const comparison = roll.pick<Comparison>(['atLeast', 'atMost', 'above', 'below']);
  const kpi = roll.pick(kpis);
  if (kind === 0)
    return { op: 'value', kpi: kpi.id, comparison, bound: roll.pick(grid[kpi.unit]), periods: forPeriods };
  if (kind === 1) {
    const statuses: Status[] = ['met', 'at-risk', 'missed', 'not-applicable'];
    const asked = roll.some<Status>(options.asksForGaps ? [...statuses, 'no-data', 'insufficient'] : statuses, 35);
    return {
      op: 'verdict',
      goal: roll.pick(goals).id,
      statuses: asked.length === 0 ? ['missed'] : asked,
      periods: forPeriods,
    };
  }
  return {
    op: 'change',
    kpi: kpi.id,
    against: roll.pick(['previous-period', 'same-period-last-year'] as const),
    relative: roll.chance(40),
    comparison,
    bound: roll.pick([0, 1000, -500, 100, 2000]),
    periods: forPeriods,
  };
}

function rowFacts(
  roll: Dice,
  kpis: readonly KpiFacts[],
  inUse: readonly (readonly string[])[],
  main: Cadence,
  options: WorldOptions,
): RowFacts[] {
  const ids = [...periods].filter(
    ([, { cadence }]) => cadence === main || (main !== 'quarter' && cadence === 'quarter'),
  );
  const shown = ids.filter(([, { cadence }]) => cadence === main || roll.chance(8)).map(([id]) => id);
  const cells = inUse.flatMap((level) =>
    roll.list(2, () =>
      Object.fromEntries(level.map((dimension) => [dimension, roll.pick(dimensionValues[dimension] ?? [])])),
    ),
  );
  const unique = [...new Map(cells.map((cell) => [cellText(cell), cell])).values()];
  const kept = new Map(
    kpis.flatMap(({ id }) => inUse.map((level) => [`${id} ${level.join(' ')}`, roll.int(0, 99) < 85] as const)),
  );
  return unique.flatMap((cell) =>
    shown.flatMap((period): RowFacts[] => {
      if (roll.chance(12)) return [];
      const given = kpis.filter(({ id }) => kept.get(`${id} ${Object.keys(cell).join(' ')}`));
      const row = () => oneRow(roll, period, cell, given);
      return options.duplicates && roll.chance(4) ? [row(), row()] : [row()];
    }),
  );
}

function oneRow(roll: Dice, period: string, cell: RowFacts['cell'], kpis: readonly KpiFacts[]): RowFacts {
  const figures = kpis.filter(() => !roll.chance(8)).map((kpi) => [kpi.id, figure(roll, kpi.unit)] as const);
  const samples = kpis.filter(() => roll.chance(60)).map((kpi) => [kpi.id, sample(roll)] as const);
  return { period, cell, figures: Object.fromEntries(figures), samples: Object.fromEntries(samples) };
}

function figure(roll: Dice, unit: UnitName): FigureFacts {
  const [least, most] = possible[unit];
  const exact = roll.pick(grid[unit]) + roll.pick([0, 0, 0, 1, -1, 50, -1234]);
  const amount = Math.max(least, Math.min(most, exact));
  const number = decimal(amount);
  const kind = roll.int(0, 99);
  const same = (json: string, csv: string, meaning: Meaning): FigureFacts => ({
    json,
    csv,
    inJson: meaning,
    inCsv: meaning,
  });
  if (kind < 60) return same(number, number, { amount });
  if (kind < 80) {
    const text = roll.pick(spellings(amount, unit));
    return same(JSON.stringify(text), text, { amount });
  }
  const notNumber = { missing: 'not-a-number' };
  const [textual, other] = [
    roll.pick(['80-90 %', '≥ 90 %', 'about 90', '1,000 tickets', '-', '９０']),
    roll.int(0, 11),
  ];
  switch (other) {
    case 0:
      return { json: 'null', csv: '', inJson: { missing: 'not-given' }, inCsv: undefined };
    case 1:
      return same('NaN', 'NaN', notNumber);
    case 2:
      return same('-Infinity', '-Infinity', notNumber);
    case 3:
      return same('1e999', '1e999', notNumber);
    case 4:
      return { json: JSON.stringify(number), csv: number, inJson: { missing: 'quoted-number' }, inCsv: { amount } };
    case 5:
      return same('true', 'true', notNumber);
    case 6:
      return same('[90]', '[90]', notNumber);
    case 7:
      return { json: '""', csv: ' ', inJson: notNumber, inCsv: undefined };
    case 8: {
      const text = roll.pick(['n/a', 'N/A', '不适用', 'na']);
      return same(JSON.stringify(text), text, { missing: 'declared-not-applicable' });
    }
    case 9: {
      const text = roll.pick(wrongUnits[unit]);
      return same(JSON.stringify(text), text, { missing: 'wrong-unit' });
    }
    case 10: {
      const text = decimal(roll.chance(50) && most !== Infinity ? most + 1 : least - 1);
      return same(text, text, { missing: 'impossible-value' });
    }
    default:
      return same(JSON.stringify(textual), textual, notNumber);
  }
}

function sample(roll: Dice): SampleFacts {
  const count = roll.pick([412, 100, 30, 29, 10, 5, 1, 0, 2000]);
  const kind = roll.int(0, 99);
  if (kind < 75) return { json: String(count), csv: String(count), count };
  if (kind < 80) return { json: `"${count}"`, csv: ` ${count}`, count };
  if (kind < 85) return { json: 'null', csv: '', count: undefined };
  const text = roll.pick(['41.5', '-3', 'true', '"many"', 'NaN']);
  return { json: text, csv: text.replaceAll('"', ''), count: null };
}

export function cellText(cell: Readonly<Record<string, string>>): string {
  return Object.keys(cell)
    .toSorted()
    .map((dimension) => `${dimension}=${cell[dimension]}`)
    .join(' ');
}

// ── Writing a world out ──

export interface WriteOptions {
  /** How to order lists whose order must not matter; as they are without it. */
  readonly order?: <T>(items: readonly T[]) => readonly T[];
}

export interface Written {
  readonly documents: readonly StandardsFile[];
  readonly snapshots: readonly SnapshotFile[];
}

const head = (kind: string, id: string, { from, to }: TermFacts): string[] => [
  `kind: ${kind}`,
  `id: ${id}`,
  'version: 1.2.3',
  'status: active',
  `title: { zh: 标题 ${id}, en: Title ${id} }`,
  'owner: quality',
  ...(from === null ? [] : [`effective: { from: ${from}${to === null ? '' : `, to: ${to}`} }`]),
];

const workspace = [
  'kind: workspace',
  'id: laws',
  'version: 1.0.0',
  'status: active',
  'title: { zh: 规律, en: Laws }',
  'owner: quality',
  'schema: 1',
  'languages: [zh, en]',
  'dimensions:',
  '  - { id: priority, title: { zh: 优先级, en: Priority }, ranked: true, values: [A, B, C] }',
  '  - id: channel',
  '    title: { zh: 渠道, en: Channel }',
  '    values:',
  '      - { id: phone, title: { zh: 电话, en: Phone } }',
  '      - { id: chat, title: { zh: 在线, en: Chat } }',
  '      - { id: social, title: { zh: 社交媒体, en: Social media } }',
  '  - { id: team, title: { zh: 班组, en: Team }, open: true }',
  'roles:',
  '  - { id: quality, title: { zh: 质量管理部, en: Quality } }',
];

type Order = NonNullable<WriteOptions['order']>;

const asItIs: Order = (items) => items;

export function write(world: World, { order = asItIs }: WriteOptions = {}): Written {
  const unitOf = (kpi: string) => world.kpis.find(({ id }) => id === kpi)?.unit ?? '%';
  const file = (path: string, lines: readonly string[]): StandardsFile => ({ path, content: `${lines.join('\n')}\n` });
  const goalLines = (goals: readonly GoalFacts[]) =>
    goals.length === 0
      ? []
      : ['goals:', ...order(goals).flatMap((goal, index) => writeGoal(goal, unitOf, order, index))];
  const documents = [
    file('workspace.yaml', workspace),
    ...world.kpis.map((kpi) => file(`kpi/${kpi.id}.yaml`, writeKpi(kpi))),
    ...world.standards.map((standard) =>
      file(`standards/${standard.id}.yaml`, [...head('standard', standard.id, standard), ...goalLines(standard.goals)]),
    ),
    ...world.rules.map((rule) =>
      file(`rules/${rule.id}.yaml`, [
        ...head('rule', rule.id, rule),
        ...(Object.keys(rule.when).length === 0 ? [] : [`when: ${writeWhen(rule.when, order)}`]),
        `if: ${writeCondition(rule.condition, unitOf)}`,
        'then: { alert: alarm, severity: warning, text: { zh: 请查明原因, en: Find out why }, tell: [quality] }',
      ]),
    ),
    ...(world.profile === null
      ? []
      : [file('profiles/tailored.yaml', writeProfile(world.profile, unitOf, order, goalLines))]),
  ];
  return { documents: order(documents), snapshots: order(writeRows(world, order)) };
}

function writeKpi(kpi: KpiFacts): string[] {
  return [
    ...head('kpi', kpi.id, { from: null, to: null }),
    `unit: "${kpi.unit}"`,
    `better: ${kpi.better}`,
    'family: result',
    'formula: good',
    'inputs: { good: good ones }',
    'dataSource: the help desk',
    `period: ${kpi.cadence}`,
    ...(kpi.minimumSample === null ? [] : [`minimumSample: ${kpi.minimumSample}`]),
  ];
}

function writeGoal(goal: GoalFacts, unitOf: (kpi: string) => UnitName, order: Order, index: number): string[] {
  const unit = unitOf(goal.kpi);
  const parts = [
    `kpi: ${goal.kpi}`,
    `target: ${writeDated(goal.target, unit, index)}`,
    ...(goal.limit.length === 0 ? [] : [`limit: ${writeDated(goal.limit, unit, index + 1)}`]),
    ...(Object.keys(goal.when).length === 0 ? [] : [`when: ${writeWhen(goal.when, order)}`]),
    ...(goal.cadence === null ? [] : [`period: ${goal.cadence}`]),
    ...(goal.minimumSample === null ? [] : [`minimumSample: ${goal.minimumSample}`]),
    ...(goal.confidence === null ? [] : [`confidence: ${goal.confidence}`]),
  ];
  const id = `id: ${goal.id.split('/')[1]}`;
  if (index % 2 === 0) return [`  - { ${order([id, ...parts]).join(', ')} }`];
  return [`  - ${id}`, ...order(parts).map((part) => `    ${part}`)];
}

function writeDated(series: readonly DatedAmount[], unit: UnitName, variant: number): string {
  const quantity = (amount: number) => {
    const all = spellings(amount, unit);
    return JSON.stringify(all[variant % all.length]);
  };
  const [only] = series;
  if (only !== undefined && only.from === null) return quantity(only.amount);
  return `[${series.map(({ from, amount }) => `{ from: ${from}, value: ${quantity(amount)} }`).join(', ')}]`;
}

function writeWhen(scope: When, order: Order): string {
  const parts = order(Object.entries(scope)).map(([dimension, values]) => {
    const [only] = values;
    return `${dimension}: ${values.length === 1 ? only : `[${order(values).join(', ')}]`}`;
  });
  return `{ ${parts.join(', ')} }`;
}

function writeProfile(
  profile: ProfileFacts,
  unitOf: (kpi: string) => UnitName,
  order: Order,
  goalLines: (goals: readonly GoalFacts[]) => string[],
): string[] {
  return [
    ...head('profile', profile.id, profile),
    ...(profile.adjust.length === 0 ? [] : ['adjust:']),
    ...order(profile.adjust).map(({ goal, kpi, target, limit, minimumSample }) => {
      const unit = unitOf(kpi);
      const parts = [
        `goal: ${goal}`,
        ...(target === null ? [] : [`target: ${writeDated(target, unit, 0)}`]),
        ...(limit === null ? [] : [`limit: ${writeDated(limit, unit, 1)}`]),
        ...(minimumSample === null ? [] : [`minimumSample: ${minimumSample}`]),
        'reason: { zh: 合同约定, en: By contract }',
      ];
      return `  - { ${order(parts).join(', ')} }`;
    }),
    ...(profile.omit.length === 0 ? [] : ['omit:']),
    ...order(profile.omit).map((goal) => `  - { goal: ${goal}, reason: { zh: 没有这项服务, en: No such service } }`),
    ...goalLines(profile.goals),
  ];
}

function writeCondition(facts: ConditionFacts, unitOf: (kpi: string) => UnitName): string {
  const forPeriods = facts.periods === 1 ? '' : `, for: ${facts.periods} periods`;
  const quantity = (amount: number, unit: UnitName) => JSON.stringify(spellings(amount, unit)[0]);
  switch (facts.op) {
    case 'all':
    case 'any':
      return `{ ${facts.op}: [${facts.of.map((each) => writeCondition(each, unitOf)).join(', ')}]${forPeriods} }`;
    case 'not':
      return `{ not: ${writeCondition(facts.of, unitOf)}${forPeriods} }`;
    case 'value':
      return `{ kpi: ${facts.kpi}, ${facts.comparison}: ${quantity(facts.bound, unitOf(facts.kpi))}${forPeriods} }`;
    case 'verdict':
      return `{ goal: ${facts.goal}, verdict: [${facts.statuses.join(', ')}]${forPeriods} }`;
    case 'change': {
      const unit = unitOf(facts.kpi);
      const difference = unit === '%' ? JSON.stringify(`${decimal(facts.bound)} pp`) : quantity(facts.bound, unit);
      const bound = facts.relative ? quantity(facts.bound, '%') : difference;
      const as = facts.relative ? ', as: relative' : '';
      return `{ kpi: ${facts.kpi}, change: ${facts.against}${as}, ${facts.comparison}: ${bound}${forPeriods} }`;
    }
  }
}

function writeRows(world: World, order: Order): SnapshotFile[] {
  const cut = Math.ceil(world.rows.length / 2);
  const path = (part: number) => `data/${part}.${world.format}`;
  return [world.rows.slice(0, cut), world.rows.slice(cut)].flatMap((rows, part): SnapshotFile[] => {
    if (rows.length === 0) return [];
    const ordered = order(rows);
    switch (world.format) {
      case 'csv':
        return [{ path: path(part), format: 'csv', text: writeCsv(ordered, world.kpis, order) }];
      case 'json':
        return [
          {
            path: path(part),
            format: 'json',
            text: `[\n${ordered.map((row) => writeJson(row, order)).join(',\n')}\n]\n`,
          },
        ];
      case 'ndjson':
        return [
          { path: path(part), format: 'ndjson', text: ordered.map((row) => `${writeJson(row, order)}\n`).join('') },
        ];
    }
  });
}

function writeJson(row: RowFacts, order: Order): string {
  const object = (entries: readonly (readonly [string, string])[]) =>
    `{ ${order(entries)
      .map(([key, token]) => `${JSON.stringify(key)}: ${token}`)
      .join(', ')} }`;
  return object([
    ['period', JSON.stringify(row.period)],
    ['scope', object(Object.entries(row.cell).map(([dimension, value]) => [dimension, JSON.stringify(value)]))],
    ['metrics', object(Object.entries(row.figures).map(([kpi, { json }]) => [kpi, json]))],
    ['samples', object(Object.entries(row.samples).map(([kpi, { json }]) => [kpi, json]))],
  ]);
}

function writeCsv(rows: readonly RowFacts[], kpis: readonly KpiFacts[], order: Order): string {
  const columns = order([
    { name: 'period', cell: (row: RowFacts) => row.period },
    ...Object.keys(dimensionValues).map((name) => ({ name, cell: (row: RowFacts) => row.cell[name] ?? '' })),
    ...kpis.map(({ id }) => ({ name: id, cell: (row: RowFacts) => row.figures[id]?.csv ?? '' })),
    ...kpis.map(({ id }) => ({ name: `${id}.n`, cell: (row: RowFacts) => row.samples[id]?.csv ?? '' })),
  ]);
  const quoted = (text: string) => (/[,"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map(({ cell }) => quoted(cell(row))).join(','));
  return `${[columns.map(({ name }) => name).join(','), ...lines].join('\n')}\n`;
}

// ── Running it ──

export interface Compiled {
  readonly standards: Standards;
  readonly bundle: Bundle;
}

export function compileWorld({ documents }: Pick<Written, 'documents'>): Compiled {
  const standards = validate(documents, { today: '2026-01-01' });
  return { standards, bundle: compile(standards) };
}

export function evaluateWritten(
  { standards, bundle }: Compiled,
  { snapshots }: Pick<Written, 'snapshots'>,
  { asOf, profile }: Pick<World, 'asOf' | 'profile'>,
): Promise<Evaluation> {
  return evaluateSnapshots(bundle, readSnapshotFiles(snapshots, bundle), {
    asOf,
    profile: profile?.id ?? null,
    findings: standards.findings,
  });
}

/** The files of a world as one text, for messages. */
export function show(world: World): string {
  const { documents, snapshots } = write(world);
  const texts = [
    ...documents
      .filter(({ path }) => path !== 'workspace.yaml')
      .map(({ path, content }) => `# ${path}\n${String(content)}`),
    ...snapshots.map((file) => `# ${file.path}\n${'text' in file ? file.text : ''}`),
  ];
  return `\n${texts.join('\n')}\nasOf ${world.asOf}, profile ${world.profile?.id ?? null}\n`;
}
