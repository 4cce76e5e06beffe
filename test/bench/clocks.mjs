// How many tickets a second the clock engine settles, as ratios to minute stepping and to libraries of business time.
// `npm run bench:clocks`. Only the ratios mean anything on another machine.
//
// Every contender settles the same generated tickets, one after another and keeping none: start, two pauses, stop; out come
// the open time that was counted, and when the target was used up. Each runs in a process of its own, in interleaved rounds, and is
// measured by the processor time of that process, collecting garbage included: what else the machine does is no matter.
//
// There is no npm package `business-time`; working-time-calculator tells elapsed time only, and no due time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { installPeers, loadPeer } from './peers.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const load = createRequire(import.meta.url);

const million = 1_000_000;
const rounds = 3;
const secondsForOthers = 3;
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** The target by priority, in open hours. */
const targets = { A: 4, B: 8, C: 24 };

const level = `
kind: sla
id: bench
version: 1.0.0
status: active
title: { zh: 解决时限, en: Resolution times }
owner: bench
effective: { from: 2025-01-01 }
clocks:
  resolution:
    start: created
    stop: { status: [solved] }
    pause: { status: [waiting] }
    calendar: office-hours
    warn: [80 %]
tiers:
${Object.entries(targets)
  .map(([id, hours]) => `  - { id: ${id}, clock: resolution, when: { priority: ${id} }, target: ${hours} h }`)
  .join('\n')}
`;

/** What the calendar has beside a week of hours; whoever cannot do one of them gets the calendar without it. */
const parts = { breaks: 'the lunch break', overrides: 'make-up days' };

const contenders = {
  yardstick: {
    title: 'yardstick, whole clock',
    settler: (given) => given.engine,
    fixed: million,
    note: 'the tier and the warnings as well',
  },
  sums: { title: 'yardstick, sums alone', settler: (given) => summing(new given.BusinessTime(given.hours)) },
  minutes: { title: 'minute stepping', settler: ({ hours }) => summing(minuteStepping(hours)) },
  dayjs: {
    title: 'dayjs-business-time',
    settler: ({ hours }) => summing(dayjsBusinessTime(hours)),
    without: ['overrides'],
    note: 'hours by weekday only, whole minutes, the zone of the process',
  },
  moment: {
    title: 'moment-business-time',
    settler: ({ hours }) => summing(momentBusinessTime(hours)),
    without: ['overrides', 'breaks'],
    note: 'hours by weekday only, the zone of the process; workingDiff from 9 to 10 over a day with a break is −120 minutes',
  },
};

const [name, bundle] = process.argv.slice(2);
if (name === undefined) compare();
else process.stdout.write(JSON.stringify(measure(contenders[name], bundle)));

/** Runs every contender in turn and prints what came of it. */
function compare() {
  installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-bench-'));
  try {
    const toolkit = bundleTo(join(folder, 'toolkit.cjs'));
    const results = Object.fromEntries(Object.keys(contenders).map((each) => [each, []]));
    for (let round = 0; round < rounds; round++) {
      for (const each of Object.keys(contenders)) results[each].push(inItsOwnProcess(each, toolkit));
    }
    print(results);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bundleTo(file) {
  const entry = `
    export { BusinessTime } from './src/calendar/business-time.ts';
    export { runClock } from './src/clock/run.ts';
    export { compileBundle } from './src/evaluation/bundle.ts';
    export { validate } from './src/toolkit/validate.ts';
  `;
  buildSync({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    outfile: file,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    logLevel: 'error',
  });
  return file;
}

/** Libraries know no zone but that of the process. One that hangs is stopped, and says so in the table. */
function inItsOwnProcess(each, toolkit) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), each, toolkit], {
    env: { ...process.env, TZ: 'Asia/Shanghai' },
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (status === null) return null;
  if (status !== 0) throw new Error(`${each} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Settles tickets – a million, or what a few seconds allow –, then a sample that is held against our engine. */
function measure({ settler, without = [], fixed }, bundleFile) {
  const toolkit = load(bundleFile);
  const given = { ...toolkit, ...givenBy(toolkit, without) };
  const settle = settler(given);
  for (const ticket of tickets(2_000, 7)) settle(ticket);

  const marks = [];
  const start = process.cpuUsage();
  const spent = () => Object.values(process.cpuUsage(start)).reduce((sum, each) => sum + each / 1e6, 0);
  let settled = 0;
  let late = 0;
  for (const ticket of tickets(million)) {
    const { elapsed } = settle(ticket);
    if (elapsed > ticket.target) late++;
    settled++;
    if (fixed !== undefined && [0.1, 0.5, 1].includes(settled / fixed)) marks.push(peakMemory());
    if (fixed === undefined && settled % 100 === 0 && spent() > secondsForOthers) break;
  }
  const seconds = spent();

  const sample = 2_000;
  const whole = givenBy(toolkit, []).engine;
  let [disagreeing, otherwise] = [0, 0];
  for (const ticket of tickets(sample, 2026)) {
    const [theirs, ours] = [settle(ticket), given.engine(ticket)];
    if (theirs.elapsed !== ours.elapsed || theirs.due !== ours.due) disagreeing++;
    const right = whole(ticket);
    if (theirs.elapsed !== right.elapsed || theirs.due !== right.due) otherwise++;
  }
  return { perSecond: settled / seconds, settled, share: late / settled, marks, sample, disagreeing, otherwise };
}

/** Megabytes that the process held at most, so far. */
function peakMemory() {
  return process.resourceUsage().maxRSS / 1024;
}

/** The calendar of the standards, without what a contender cannot do, and our engine on it. */
function givenBy({ BusinessTime, compileBundle, runClock, validate }, without) {
  const files = ['china-2025', 'china-2026', 'office-hours'].map((id) => {
    const path = `standards/calendars/${id}.yaml`;
    return { path, content: readFileSync(join(root, path), 'utf8') };
  });
  const bundle = compileBundle(
    validate([...files, { path: 'level.yaml', content: level }], { today: '2026-11-30' }).catalog,
  );
  const [serviceLevel] = bundle.serviceLevels;
  const calendar = bundle.calendars.find(({ id }) => id === 'office-hours');
  const hours = { ...calendar, ...Object.fromEntries(without.map((part) => [part, []])) };
  const time = new BusinessTime(hours);
  const now = Date.UTC(2027, 0, 1);
  const engine = (ticket) => {
    const { worst } = runClock(serviceLevel, serviceLevel.clocks[0], ticket, () => time, now);
    return { elapsed: worst.elapsed, due: worst.dueAt };
  };
  return { hours, engine };
}

/** Tickets of 2025 and 2026, on whole minutes, for not everybody counts in less; the same ones for the same seed. */
function* tickets(count, seed = 1) {
  const random = randomNumbers(seed);
  const within = (span) => Math.floor(random() * (span / minute)) * minute;
  const [first, last] = [Date.UTC(2025, 0, 1), Date.UTC(2026, 10, 15)];
  for (let id = 1; id <= count; id++) {
    const priority = 'ABC'[Math.floor(random() * 3)];
    const created = first + within(last - first);
    const waits = created + minute + within(day);
    const goesOn = waits + minute + within(2 * day);
    const waitsAgain = goesOn + minute + within(day);
    const goesOnAgain = waitsAgain + minute + within(2 * day);
    const solved = goesOnAgain + minute + within(2 * day);
    yield {
      id: String(id),
      created,
      cell: { priority },
      status: 'open',
      events: [
        { at: waits, what: 'status', to: 'waiting' },
        { at: goesOn, what: 'status', to: 'open' },
        { at: waitsAgain, what: 'status', to: 'waiting' },
        { at: goesOnAgain, what: 'status', to: 'open' },
        { at: solved, what: 'status', to: 'solved' },
      ],
      target: targets[priority] * hour,
    };
  }
}

/** Mulberry32: from 0 to 1. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same for whoever can count open time and add it: the pieces between pauses add up. */
function summing(time) {
  return ({ created, events, target }) => {
    const [waits, goesOn, waitsAgain, goesOnAgain, solved] = events.map(({ at }) => at);
    let elapsed = 0;
    let due = null;
    for (const [from, to] of [
      [created, waits],
      [goesOn, waitsAgain],
      [goesOnAgain, solved],
    ]) {
      const here = time.elapsed(from, to);
      if (due === null && here > 0 && elapsed + here >= target) due = time.due(from, target - elapsed);
      elapsed += here;
    }
    return { elapsed, due: due ?? time.due(solved, target - elapsed) };
  };
}

/** As anyone would write it first: asks of every minute whether it is open. */
function minuteStepping({ weekly, breaks, holidays, overrides }) {
  const dayNumber = (date) => Date.parse(date) / day;
  const closed = new Set();
  for (const { from, to } of holidays) {
    for (let date = dayNumber(from); date <= dayNumber(to); date++) closed.add(date);
  }
  const special = new Map(overrides.map(({ date, windows }) => [dayNumber(date), windows]));
  const isOpen = (at) => {
    const local = at / minute + 480;
    const date = Math.floor(local / 1440);
    const time = local - date * 1440;
    const isIn = ({ from, to }) => from <= time && time < to;
    const windows = special.get(date) ?? weekly[(date + 3) % 7];
    return !closed.has(date) && windows.some(isIn) && !breaks.some(({ window }) => isIn(window));
  };
  return {
    elapsed: (from, to) => {
      let open = 0;
      for (let at = from; at < to; at += minute) if (isOpen(at)) open += minute;
      return open;
    },
    due: (from, open) => {
      let at = from;
      for (let left = open; left > 0; at += minute) if (isOpen(at)) left -= minute;
      return at;
    },
  };
}

function dayjsBusinessTime(hours) {
  const dayjs = loadPeer('dayjs');
  dayjs.extend(loadPeer('dayjs-business-time'));
  const segments = segmentsOf(hours).map((list) => list && list.map(([start, end]) => ({ start, end })));
  const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  dayjs.setBusinessTime(Object.fromEntries(names.map((weekday, index) => [weekday, segments[index]])));
  dayjs.setHolidays(datesOf(hours));
  return {
    elapsed: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * minute,
    due: (from, open) =>
      dayjs(from)
        .addBusinessMinutes(open / minute)
        .valueOf(),
  };
}

function momentBusinessTime(hours) {
  const moment = loadPeer('moment-business-time');
  const segments = segmentsOf(hours).map((list) => list && list.flat());
  const workinghours = Object.fromEntries(segments.map((list, index) => [(index + 1) % 7, list]));
  moment.updateLocale(moment.locale(), { workinghours, holidays: datesOf(hours) });
  return {
    elapsed: (from, to) => moment(to).workingDiff(moment(from), 'minutes') * minute,
    due: (from, open) =>
      moment(from)
        .addWorkingTime(open / minute, 'minutes')
        .valueOf(),
  };
}

/** The week as these libraries take it, Monday first: `[["09:00:00", "12:00:00"], …]`, null for a closed day. */
function segmentsOf({ weekly, breaks }) {
  const clock = (minutes) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
  return weekly.map((windows) => {
    const edges = windows.flatMap(({ from, to }) => [
      from,
      ...breaks.flatMap(({ window }) => [window.from, window.to]),
      to,
    ]);
    const pairs = edges.flatMap((edge, index) => (index % 2 === 0 ? [[clock(edge), clock(edges[index + 1])]] : []));
    return pairs.length === 0 ? null : pairs;
  });
}

function datesOf({ holidays }) {
  return holidays.flatMap(({ from, to }) => {
    const count = (Date.parse(to) - Date.parse(from)) / day + 1;
    return Array.from({ length: count }, (_, index) =>
      new Date(Date.parse(from) + index * day).toISOString().slice(0, 10),
    );
  });
}

function print(results) {
  const whole = (figure) => Math.round(figure).toLocaleString('en');
  const middle = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
  const speedOf = (each) => middle(results[each].map((result) => result?.perSecond ?? 0));
  const [first] = results.yardstick;

  console.log(
    `\n${whole(million)} tickets, generated and settled one by one; median of ${rounds} interleaved rounds, Node ${process.version}\n` +
      `office hours with a lunch break, holidays and make-up days of China in 2025 and 2026, two pauses each; ${Math.round(first.share * 100)} % late\n`,
  );
  console.log('                             slower by     tickets/s  (spread)             tickets   disagreeing');
  for (const [each, { title, without = [] }] of Object.entries(contenders)) {
    const speeds = results[each].map((result) => result?.perSecond ?? 0);
    const last = results[each].at(-1);
    if (last === null) {
      console.log(`${title.padEnd(26)}hangs`);
      continue;
    }
    const ratio = speedOf('yardstick') / speedOf(each);
    const spread = `(${whole(Math.min(...speeds))}–${whole(Math.max(...speeds))})`;
    const agreement = each === 'yardstick' ? '–' : `${last.disagreeing} of ${whole(last.sample)}`;
    console.log(
      title.padEnd(26) +
        `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`.padStart(12) +
        whole(speedOf(each)).padStart(14) +
        `  ${spread}`.padEnd(24) +
        whole(last.settled).padStart(9) +
        agreement.padStart(14) +
        (without.length === 0 ? '' : ' ¹'),
    );
  }
  console.log('\n¹ cannot do, and was not asked to:');
  for (const [each, { title, without, note }] of Object.entries(contenders)) {
    if (without === undefined) continue;
    const { otherwise, sample } = results[each].at(-1) ?? { otherwise: 0, sample: 0 };
    console.log(
      `  ${title}: ${without.map((part) => parts[part]).join(' and ')} (${whole(otherwise)} of ${whole(sample)} tickets come out wrong without)`,
    );
    console.log(`    ${note}`);
  }
  console.log(
    `\npeak memory of the whole clock at 10 %, 50 % and 100 % of the tickets: ${first.marks.map((mark) => `${whole(mark)} MB`).join(', ')}`,
  );
}
