import type { Catalog } from '../../catalog/catalog.ts';
import { wordsOf } from '../../catalog/entry.ts';
import { seriesOf } from '../../catalog/goal.ts';
import { tierOf } from '../../catalog/stated-tier.ts';
import { limitsOf } from '../../catalog/time-limit.ts';
import { compareText } from '../../finding/finding.ts';
import { type Dated, inForce, startDay } from '../../quantity/dated.ts';
import { addDays, type Day } from '../../quantity/day.ts';
import type { TimeLimit } from '../../rule/service-level.ts';
import type { Dated as StatedDated, Text } from '../../schema/generated/documents.ts';
import type { Json } from '../../yaml/document.ts';
import { type FieldChange, loosens, objectIn, type Outcome, redefines, rewords, textIn, tightens } from '../outcome.ts';

/** Targets, limits and floors: which way is stricter follows from the KPI; for times, shorter is. */
export function boundOutcomes(change: FieldChange): readonly Outcome[] {
  const [old, next] = [boundOf(change, 'old'), boundOf(change, 'new')];
  if (old === undefined || next === undefined || old.measuredBy !== next.measuredBy) return redefines;
  const outcomes = stretches(old.series, next.series).flatMap((each) => outcomeOf(each, old, change));
  if (outcomes.length > 0) return outcomes;
  if (change.key === 'limit' && isInherited(change)) {
    if (change.new === undefined) return tightens;
    if (change.old === undefined) return loosens;
  }
  // 60 s and 1 min: written otherwise, and the same.
  return rewords;
}

/** Whether a profile gives this goal or tier a target of its own: a limit that the base could do without counts there. */
function isInherited({ before, after, within }: FieldChange): boolean {
  const id = `${after.entry?.id ?? ''}/${textIn(within.new, 'id') ?? ''}`;
  return [before, after].some(({ catalog }) =>
    catalog
      .all('profile')
      .some(({ document: { adjust = [], adjustTiers = [] } }) =>
        [...adjust.filter(({ goal }) => goal === id), ...adjustTiers.filter(({ tier }) => tier === id)].some(
          ({ target, limit }) => target !== undefined && limit === undefined,
        ),
      ),
  );
}

/** A series of values that can be held against another one. */
interface Bound {
  /** Two bounds with the same text here are compared; others mean different things. */
  readonly measuredBy: string;
  readonly series: readonly Dated<number | null>[];
  readonly better: 'higher' | 'lower';
}

/** Where a limit is left out the target is one; where an adjustment leaves something out the base decides. */
function boundOf(change: FieldChange, side: 'old' | 'new'): Bound | undefined {
  const within = change.within[side];
  const { catalog } = change[side === 'old' ? 'before' : 'after'];
  const own = change[side];
  const stated = change.key === 'floor' ? objectIn(own)?.['value'] : own;
  if (change.key === 'floor' && stated === undefined) {
    // No floor is the laxest of all, whatever the other side measures it by.
    const other = boundOf({ ...change, [side]: change[side === 'old' ? 'new' : 'old'] }, side);
    return other && { ...other, series: [{ from: null, value: null }] };
  }
  if (stated !== undefined) return measured(stated, within, change, catalog);
  const target = objectIn(within)?.['target'];
  const base = baseOf(within, catalog);
  const fallback =
    change.key === 'limit' ? (base?.['limit'] ?? target ?? base?.['target']) : (base?.['target'] ?? undefined);
  return fallback === undefined || fallback === null ? undefined : measured(fallback, within, change, catalog);
}

function measured(stated: Json, within: Json | undefined, change: FieldChange, catalog: Catalog): Bound | undefined {
  const dated = datedIn(stated);
  if (dated === undefined) return undefined;
  if (change.kind === 'sla' || textIn(within, 'tier') !== undefined) return timed(dated);
  const kpi = catalog.get('kpi', textIn(within, 'kpi') ?? textIn(baseOf(within, catalog) ?? null, 'kpi') ?? '');
  const series = kpi && seriesOf(dated, kpi.document.unit);
  if (kpi === undefined || series === undefined) return undefined;
  const { better } = kpi.document;
  return { measuredBy: `${kpi.id} ${better}`, series, better };
}

function timed(dated: StatedDated): Bound | undefined {
  const limits = limitsOf(dated);
  const [first] = limits ?? [];
  if (limits === undefined || first === undefined) return undefined;
  const unit = 'open' in first.value ? 'open time' : 'working days';
  const sizes = limits.map(({ from, value }) => ({ from, value: sizeIn(value, unit) }));
  return sizes.some(({ value }) => value === null)
    ? undefined
    : { measuredBy: `time limit in ${unit}`, series: sizes, better: 'lower' };
}

function sizeIn(limit: TimeLimit, unit: 'open time' | 'working days'): number | null {
  if ('open' in limit) return unit === 'open time' ? limit.open : null;
  return unit === 'working days' ? limit.workingDays : null;
}

/** The goal or tier that an adjustment is about, as the documents state it. */
function baseOf(within: Json | undefined, catalog: Catalog): Readonly<Record<string, Json>> | undefined {
  const goal = textIn(within, 'goal');
  if (goal !== undefined) {
    const found = catalog.goals.find(({ id }) => id === goal);
    return found === undefined ? undefined : plain(found.goal);
  }
  const found = tierOf(catalog, textIn(within, 'tier') ?? '');
  return found === undefined ? undefined : plain(found.tier);
}

/** The keys that matter here, as JSON. */
function plain(stated: { kpi?: string; target: StatedDated; limit?: StatedDated }): Readonly<Record<string, Json>> {
  const found: Record<string, Json> = { target: jsonOf(stated.target) };
  if (stated.kpi !== undefined) found['kpi'] = stated.kpi;
  if (stated.limit !== undefined) found['limit'] = jsonOf(stated.limit);
  return found;
}

function jsonOf(dated: StatedDated): Json {
  return typeof dated === 'string' ? dated : dated.map(({ from, value }) => ({ from, value }));
}

function datedIn(value: Json): StatedDated | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return undefined;
  const entries = value.flatMap((each) => {
    const [from, quantity] = [textIn(each, 'from'), textIn(each, 'value')];
    return from === undefined || quantity === undefined ? [] : [{ from, value: quantity }];
  });
  return entries.length === value.length ? entries : undefined;
}

/** Days on which both series stand still, and their values there; undefined where none is in force yet. */
interface Stretch {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly old: number | null | undefined;
  readonly new: number | null | undefined;
}

function stretches(old: Bound['series'], next: Bound['series']): Stretch[] {
  const starts = [...new Set([...old, ...next].flatMap(({ from }) => from ?? []))].toSorted(compareText);
  const days: (Day | null)[] = [null, ...starts];
  const found: Stretch[] = [];
  for (const [at, from] of days.entries()) {
    const until = days[at + 1];
    const to = until === undefined || until === null ? null : addDays(until, -1);
    const each = { from, to, old: valueOn(old, from), new: valueOn(next, from) };
    const last = found.at(-1);
    if (each.old === each.new) continue;
    if (last !== undefined && last.old === each.old && last.new === each.new && addDays(last.to ?? '', 1) === from)
      found[found.length - 1] = { ...last, to };
    else found.push(each);
  }
  return found;
}

function valueOn(series: Bound['series'], on: Day | null): number | null | undefined {
  // Before every first day only what has none is in force.
  return inForce(series, on ?? '')?.value;
}

function outcomeOf({ from, to, old, new: next }: Stretch, { better }: Bound, change: FieldChange): Outcome {
  const when = { from, to, old: shownOn(change, 'old', from), new: shownOn(change, 'new', from) };
  const reason = whyOn(change, from);
  if (old === undefined) return { class: 're-dates', bump: 'major', ...when, reason };
  if (next === undefined) return { class: 're-dates', bump: 'minor', ...when, reason };
  const isStricter = old === null || (next !== null && (better === 'higher' ? next > old : next < old));
  return isStricter
    ? { class: 'tightens', bump: 'major', ...when, reason }
    : { class: 'loosens', bump: 'minor', ...when, reason };
}

/** The value as it is written, on the first day of a stretch. */
function shownOn(change: FieldChange, side: 'old' | 'new', on: Day | null): string | null {
  return entryOn(change, side, on)?.value ?? null;
}

function whyOn(change: FieldChange, on: Day | null): Outcome['reason'] {
  const why = entryOn(change, 'new', on)?.why;
  return why === undefined ? null : wordsOf(why);
}

function entryOn({ key, ...change }: FieldChange, side: 'old' | 'new', on: Day | null) {
  const within = change.within[side];
  const base = baseOf(within, change[side === 'old' ? 'before' : 'after'].catalog);
  const own = key === 'floor' ? objectIn(change[side])?.['value'] : change[side];
  const target = objectIn(within)?.['target'];
  const stated = own ?? (key === 'limit' ? (base?.['limit'] ?? target ?? base?.['target']) : base?.['target']);
  if (typeof stated === 'string') return { value: stated, why: undefined };
  if (!Array.isArray(stated)) return undefined;
  const series = stated.map((each) => ({
    from: startDay(textIn(each, 'from') ?? ''),
    value: { value: textIn(each, 'value') ?? '', why: textOf(objectIn(each)?.['why']) },
  }));
  return inForce(series, on ?? '')?.value;
}

function textOf(value: Json | undefined): Text | undefined {
  if (typeof value === 'string') return value;
  const [zh, en] = [textIn(value, 'zh'), textIn(value, 'en')];
  if (zh === undefined && en === undefined) return undefined;
  return { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) };
}
