// Metric snapshots from an incident log: one row per day and priority.
//
//   node examples/incidents/compute.mjs <incident_event_log.csv> <output folder>
//
// The log: C. A. L. Amaral, M. Fantinato, S. M. Peres, "Incident management process enriched event log", UCI Machine
// Learning Repository no. 498, CC BY 4.0. It is the audit log of a ServiceNow desk, one row per change of an incident.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [logFile, folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node compute.mjs <incident_event_log.csv> <output folder>');
  process.exit(2);
}

// The log is in Latin-1, not UTF-8; every byte is a character there, so that reading cannot damage a cell.
const events = parseCsv(readFileSync(logFile, 'latin1'));
const incidents = lastEvents(events).map(incidentOf);

// In this log an incident turns from "SLA made" to "missed" only as it is closed: open ones would embellish the share.
const closed = incidents.filter(({ isClosed }) => isClosed);

mkdirSync(folder, { recursive: true });
for (const moment of ['opened', 'closed']) {
  writeFileSync(join(folder, `by-day-${moment}.csv`), snapshotsBy(moment, closed));
}

console.log(`${events.length} events of ${incidents.length} incidents, ${closed.length} of them closed`);
console.log(`no time of resolving: ${closed.filter(({ resolved }) => resolved === null).length}`);
console.log(`resolved before opened: ${closed.filter(isReversed).length}`);

/** One line per day and priority, in that order. */
function snapshotsBy(moment, all) {
  const groups = new Map();
  for (const incident of all) {
    if (incident[moment] === null) continue;
    const day = new Date(incident[moment] * 60_000).toISOString().slice(0, 10);
    const key = `${day} ${incident.rank}`;
    if (!groups.has(key)) groups.set(key, { day, priority: incident.priority, members: [] });
    groups.get(key).members.push(incident);
  }
  const kpis = ['sla-made', 'reopen-rate', 'hours-to-resolve'].flatMap((kpi) => [kpi, `${kpi}.n`]);
  const lines = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { day, priority, members }]) => [day, priority, members.length, ...figuresOf(members)]);
  const rows = [['period', 'priority', 'incidents', ...kpis], ...lines];
  return rows.map((row) => `${row.join(',')}\n`).join('');
}

function figuresOf(group) {
  const slas = group.map(({ slaMade }) => slaMade).filter((made) => made !== null);
  const reopenings = group.map(({ reopened }) => reopened).filter((reopened) => reopened !== null);
  // Where the time of resolving is unknown, or precedes the opening, there is no duration, and none is made up: such an
  // incident counts for the shares only, so that `hours-to-resolve.n` can be smaller than `incidents`.
  const minutes = group
    .filter((incident) => incident.resolved !== null && !isReversed(incident))
    .map(({ opened, resolved }) => resolved - opened);
  return [
    ratio(100 * slas.filter((made) => made === 'TRUE').length, slas.length),
    slas.length,
    ratio(100 * reopenings.filter((times) => Number(times) > 0).length, reopenings.length),
    reopenings.length,
    ratio(median(minutes), 60),
    minutes.length,
  ];
}

/** With two decimals, halves upwards; an empty cell where there is nothing to divide. */
function ratio(dividend, divisor) {
  return dividend === null || divisor === 0 ? '' : (Math.round((100 * dividend) / divisor) / 100).toFixed(2);
}

/** The mean of the two in the middle where the count is even. */
function median(numbers) {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

function isReversed({ opened, resolved }) {
  return resolved !== null && resolved < opened;
}

/**
 * The last event of each incident tells how it ended: its final priority, SLA and reopenings. Last is what was updated
 * last. The counter `sys_mod_count` cannot decide that, since a few incidents begin with an event whose number is out
 * of sequence; it does decide between events of the same minute, and the order of the file where even the numbers tie.
 */
function lastEvents(all) {
  const last = new Map();
  for (const event of all) {
    const before = last.get(event.number);
    if (before === undefined || compareEvents(event, before) >= 0) last.set(event.number, event);
  }
  return [...last.values()];
}

function compareEvents(a, b) {
  return minutesOf(a.sys_updated_at) - minutesOf(b.sys_updated_at) || a.sys_mod_count - b.sys_mod_count;
}

function incidentOf(event) {
  return {
    isClosed: event.incident_state === 'Closed',
    rank: event.priority,
    // "1 - Critical" becomes "critical"; a "?" stays, and Yardstick will say that it is no priority.
    priority: event.priority.replace(/^\d - /, '').toLowerCase(),
    slaMade: known(event.made_sla),
    reopened: known(event.reopen_count),
    opened: minutesOf(event.opened_at),
    resolved: minutesOf(event.resolved_at),
    closed: minutesOf(event.closed_at),
  };
}

/**
 * "29-02-2016 01:16" in minutes. The log names no zone, so its clock is taken as it reads: a day is the desk's day, and
 * a duration across a change of the clocks may be an hour off.
 */
function minutesOf(text) {
  if (known(text) === null) return null;
  const [day, month, year, hour, minute] = text.split(/[- :]/).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
}

function known(text) {
  return text === '?' || text === '' ? null : text;
}

/** Rows by the names of the header. Quoted cells may hold commas, line breaks and doubled quotes. */
function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/gy)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  // An empty line is a row of one empty cell.
  const body = rows.filter((row) => row.length > 1);
  const header = body.shift();
  return body.map((row) => {
    if (row.length !== header.length) throw new Error(`A row has ${row.length} cells instead of ${header.length}: ${row.join()}`);
    return Object.fromEntries(header.map((name, column) => [name, row[column]]));
  });
}
