import type { Catalog } from '../catalog/catalog.ts';
import type { AnyEntry } from '../catalog/entry.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import { limitText } from '../evaluation/clock-words.ts';
import { goalsUnder, levelsUnder } from '../evaluation/tailored.ts';
import { compareText } from '../finding/finding.ts';
import type { Day } from '../quantity/day.ts';
import { inForce } from '../quantity/dated.ts';
import { fromBase } from '../quantity/quantity.ts';
import { unitOf } from '../quantity/unit.ts';
import { scopeWords } from '../rule/cell-words.ts';
import { measuresById } from '../rule/in-force.ts';
import { isInForce } from '../rule/rule.ts';
import type { Scope } from '../rule/scope.ts';
import type { TimeLimit } from '../rule/service-level.ts';
import type { KindName } from '../schema/validate.ts';
import type {
  DocumentInForce,
  ListedDocument,
  StatedScope,
  Target,
  Targets,
  Time,
  TimeTarget,
} from './generated-service.ts';

/** The documents in force on a day, ordered by kind and id. */
export function documentsOn(catalog: Catalog, on: Day, kind: string | null = null): ListedDocument[] {
  return catalog
    .asOf(on)
    .entries.filter((entry) => kind === null || entry.kind === kind)
    .map((entry) => ({
      kind: entry.kind,
      id: entry.id,
      version: entry.document.version,
      status: entry.document.status,
      title: entry.title,
      ...termOf(catalog, entry),
      file: entry.file,
    }))
    .toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id));
}

/** One document as it is in force on a day, with all its versions; undefined where there is none. */
export function documentOn(
  catalog: Catalog,
  on: Day,
  kind: KindName,
  id: string,
): Omit<DocumentInForce, 'asOf' | 'bundle'> | undefined {
  const then = catalog.asOf(on);
  const entry = then.entries.find((each) => each.kind === kind && each.id === id);
  if (entry === undefined) return undefined;
  return {
    place: entry.origin(),
    title: entry.title,
    ...termOf(catalog, entry),
    document: { ...entry.document },
    usedBy: then.usedBy(entry).map((user) => `${user.kind}/${user.id}`),
    versions: catalog
      .versions(entry)
      .map(({ entry: { document }, term: { from, to } }) => ({ version: document.version, from, to })),
  };
}

/** The goals and time limits in force on a day; of one KPI, where it is named. */
export function targetsOn(
  bundle: Bundle,
  on: Day,
  profile: string | null,
  kpi: string | null = null,
): Pick<Targets, 'goals' | 'times'> {
  const measureOn = measuresById(bundle.measures);
  const goals = goalsUnder(bundle, profile).flatMap((goal): Target[] => {
    const measure = measureOn(goal.kpi, on);
    if (measure === undefined || !isInForce(goal.term, on) || (kpi !== null && goal.kpi !== kpi)) return [];
    const unit = unitOf(measure.unit);
    const shown = (series: typeof goal.target) => {
      const value = inForce(series, on)?.value;
      return value === undefined ? null : fromBase(value, unit);
    };
    return [
      {
        goal: goal.id,
        title: goal.title,
        kpi: goal.kpi,
        scope: statedScope(goal.scope),
        where: scopeWords(goal.scope, bundle.dimensions),
        period: goal.cadence,
        unit: unit.symbol,
        better: measure.better,
        target: shown(goal.target),
        limit: shown(goal.limit),
        minimumSample: goal.minimumSample,
        document: goal.origin,
        adjustedBy: goal.adjusted?.by ?? null,
        clauses: [...goal.clauses],
      },
    ];
  });
  return { goals, times: kpi === null ? timesOn(bundle, on, profile) : [] };
}

function timesOn(bundle: Bundle, on: Day, profile: string | null): TimeTarget[] {
  const levels = levelsUnder(bundle, profile).filter(({ term }) => isInForce(term, on));
  return levels.flatMap((level) =>
    level.tiers.flatMap((tier): TimeTarget[] => {
      const [target, limit] = [inForce(tier.target, on)?.value, inForce(tier.limit, on)?.value];
      if (target === undefined) return [];
      return [
        {
          tier: `${level.id}/${tier.id}`,
          sla: level.id,
          clock: tier.clock,
          title: level.clocks.find(({ id }) => id === tier.clock)?.title ?? level.title,
          scope: statedScope(tier.scope),
          where: scopeWords(tier.scope, bundle.dimensions),
          target: timeOf(target),
          limit: limit === undefined ? null : timeOf(limit),
          document: tier.origin,
          adjustedBy: tier.adjusted?.by ?? null,
          clauses: [...tier.clauses],
        },
      ];
    }),
  );
}

function timeOf(limit: TimeLimit): Time {
  return {
    minutes: 'open' in limit ? limit.open / 60_000 : null,
    workingDays: 'open' in limit ? null : limit.workingDays,
    words: limitText(limit),
  };
}

function statedScope(scope: Scope): StatedScope {
  return Object.fromEntries(Object.entries(scope).map(([dimension, values]) => [dimension, [...values]]));
}

function termOf(catalog: Catalog, entry: AnyEntry): { from: string | null; to: string | null } {
  const version = catalog.versions(entry).find((each) => each.entry.document.version === entry.document.version);
  const { from, to } = version?.term ?? entry.term;
  return { from, to };
}
