import { describe, expect, test } from 'vitest';
import { forbiddenBy } from '../../src/catalog/script-wording.ts';
import { evaluateSnapshots, readSnapshotFiles, scoreSnapshots } from '../../src/index.ts';
import { breaches } from '../../src/phrase/wording.ts';
import { ourStandards } from './support.ts';

/*
 * Every document in standards/cases is run: figures give verdicts, alerts and scores, talks are held against their script.
 * The tickets of cases are timed in ticket-cases.test.ts; here only what they name and say is looked at.
 */

const { catalog, bundle } = ourStandards();
const cases = catalog.all('case');

const same = (one: object, other: object) => keyOf(one) === keyOf(other);
function keyOf(scope: object): string {
  return JSON.stringify(Object.entries(scope).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** All that follows from the figures of a case. */
async function judge({ given }: (typeof cases)[number]['document']) {
  const snapshots = readSnapshotFiles(
    [{ path: 'case.json', format: 'json', text: JSON.stringify(given.snapshots) }],
    bundle,
  );
  const request = { profile: given.profile ?? null, asOf: given.asOf ?? null };
  const { verdicts, alerts, findings } = await evaluateSnapshots(bundle, snapshots, request);
  const untouched = findings
    .filter(({ code }) => code === 'evaluation/rule-untouched')
    .map(({ message }) => message.en);
  const { scores } = await scoreSnapshots(bundle, snapshots, request);
  return { verdicts, alerts, scores, untouched };
}

const withFigures = await Promise.all(
  cases
    .filter(({ document }) => document.given.snapshots !== undefined)
    .map(async ({ id, document }) => ({ id, document, judged: await judge(document) })),
);

/** One row per expectation: for which period and scope, and what is found there. */
const expectations = withFigures.flatMap(({ id, document, judged }) => {
  const figures = document.given.snapshots ?? [];
  return document.expect.map((expected) => {
    const period = expected.period ?? figures.at(-1)?.period ?? '';
    const scope = expected.scope ?? figures[0]?.scope ?? {};
    const isIts = (each: { readonly period: string; readonly scope: object }) =>
      each.period === period && same(each.scope, scope);
    return { id, expected, figures, judged, isIts, where: [period, ...Object.values(scope)].join(' ') };
  });
});

describe('figures', () => {
  const goals = expectations.flatMap(({ id, expected, judged, isIts, where }) => {
    const { goal, verdict = '' } = expected;
    if (goal === undefined) return [];
    return [{ name: `${id}: ${goal} ${where} is ${verdict}`, goal, verdict, judged, isIts }];
  });

  test.each(goals)('$name', ({ goal, verdict, judged, isIts }) => {
    const found = judged.verdicts.filter((each) => each.goal === goal && isIts(each));
    expect(found.map(({ status }) => status)).toEqual([verdict]);
  });

  test.each(
    expectations.flatMap(({ expected, ...about }) => {
      const { rule, raised = true } = expected;
      return rule === undefined ? [] : [{ ...about, rule, raised }];
    }),
  )('$id: $rule $where raises its alert: $raised', ({ rule, raised, figures, judged, isIts }) => {
    const found = judged.alerts.filter((each) => each.rule === rule && isIts(each) && each.status === 'raised');
    expect(found).toHaveLength(raised ? 1 : 0);
    // What raises nothing could have: there are figures of that period and scope, and the rule was asked of some.
    expect(figures.some(({ period, scope = {} }) => isIts({ period, scope }))).toBe(true);
    expect(judged.untouched.filter((message) => message.includes(`\`${rule}\``))).toEqual([]);
  });

  test.each(
    expectations.flatMap(({ expected, ...about }) => {
      const { scorecard, points, grade } = expected;
      return scorecard === undefined ? [] : [{ ...about, scorecard, points, grade }];
    }),
  )('$id: $scorecard $where has $points points, $grade', ({ scorecard, points, grade, judged, isIts }) => {
    const found = judged.scores.filter((each) => each.scorecard === scorecard && isIts(each));
    expect(found).toHaveLength(1);
    expect(found[0]?.grade?.id).toBe(grade ?? found[0]?.grade?.id);
    expect(found[0]?.points).toBeCloseTo(points ?? found[0]?.points ?? Number.NaN, 1);
  });
});

describe('talks', () => {
  const talks = cases.flatMap(({ id, document }) => {
    const { talk, script } = document.given;
    const breaks = document.expect.flatMap((expected) => expected.breaks ?? []);
    return talk === undefined ? [] : [{ id, talk, script: script ?? '', breaks }];
  });

  test.each(talks)('$id breaks $breaks', ({ talk, script, breaks }) => {
    const entry = catalog.get('script', script);
    const forbidden = entry === undefined ? [] : forbiddenBy(catalog, entry);
    expect(forbidden).not.toEqual([]);
    // What customers say is free.
    const said = talk.filter(({ by }) => by === 'agent').flatMap(({ say }) => breaches(say, forbidden, []));
    expect([...new Set(said.map(({ id }) => id))].toSorted()).toEqual(breaks.toSorted());
  });

  test('some break something, and some nothing', () => {
    expect(talks.filter(({ breaks }) => breaks.length > 0).length).toBeGreaterThanOrEqual(2);
    expect(talks.filter(({ breaks }) => breaks.length === 0).length).toBeGreaterThanOrEqual(2);
  });
});

describe('tickets', () => {
  const tickets = cases.flatMap(({ id, document }) => {
    const { ticket } = document.given;
    return ticket === undefined ? [] : [{ id, ticket, expected: document.expect }];
  });
  const tiers = catalog.all('sla').flatMap((sla) => sla.document.tiers.map((tier) => `${sla.id}/${tier.id}`));

  test.each(tickets)('$id names tiers that there are', ({ expected }) => {
    expect(expected.map(({ tier }) => tier).filter((tier) => tier === undefined || !tiers.includes(tier))).toEqual([]);
  });

  test.each(tickets)('$id tells instants of the calendar with their offset, in their order', ({ ticket, expected }) => {
    const told = [
      ticket.created,
      ...ticket.events.map(({ at }) => at),
      ...(ticket.now === undefined ? [] : [ticket.now]),
    ];
    const due = expected.flatMap((each) => each.due ?? []);
    expect([...told, ...due].filter((instant) => !isInstant(instant))).toEqual([]);
    expect(told.toSorted((a, b) => Date.parse(a) - Date.parse(b))).toEqual(told);
  });

  test.each([
    { instant: '2026-03-02T09:00:00+08:00', is: true },
    { instant: '2026-03-02T01:00:00Z', is: true },
    { instant: '2024-02-29T23:59:59+08:00', is: true, because: 'it is a leap year' },
    { instant: '2026-02-29T09:00:00+08:00', is: false, because: 'it is none' },
    { instant: '2026-04-31T09:00:00+08:00', is: false, because: 'April has 30 days' },
    { instant: '2026-13-01T09:00:00+08:00', is: false, because: 'there are twelve months' },
    { instant: '2026-03-02T24:00:00+08:00', is: false, because: 'the day is over' },
    { instant: '2026-03-02T09:00:00', is: false, because: 'it has no offset' },
    { instant: '2026-03-02', is: false, because: 'it is a day' },
  ])('$instant is an instant: $is ($because)', ({ instant, is }) => {
    expect(isInstant(instant)).toBe(is);
  });
});

test('every case gives figures, a ticket or a talk, and expects of what it gives', () => {
  const about = cases.flatMap(({ id, document }) => {
    const { snapshots, ticket, talk } = document.given;
    return document.expect.flatMap(({ goal, rule, scorecard, tier, breaks }) => {
      const isAbout = [
        snapshots !== undefined && (goal ?? rule ?? scorecard) !== undefined,
        ticket !== undefined && tier !== undefined,
        talk !== undefined && breaks !== undefined,
      ].filter(Boolean);
      return isAbout.length === 1 ? [] : [id];
    });
  });
  expect(about).toEqual([]);
  expect(cases.length).toBeGreaterThan(50);
});

/** A time of the calendar with its offset from UTC. */
function isInstant(text: string): boolean {
  const parts =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.exec(text);
  if (parts === null) return false;
  const day = new Date(`${parts[1]}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(parts[1] ?? 'never');
}
