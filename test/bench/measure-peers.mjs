// The same figures by other means, each in a process of its own: node test/bench/measure-peers.mjs <contender> <file>
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { csvTypes, handWritten } from './measure-kpis.mjs';
import { loadPeer } from './peers.mjs';

const [name, file] = process.argv.slice(2);

const contenders = {
  'hand-csv': () =>
    duckdb(
      handWritten(
        `read_csv('${file}', header = true, auto_detect = false, delim = ',', quote = '"', columns = ${csvTypes})`,
      ),
    ),
  'hand-parquet': () => duckdb(handWritten(`read_parquet('${file}')`, (column) => `"${column}" + INTERVAL 8 HOUR`)),
  loop: streamingLoop,
  arquero: withArquero,
  alasql: withAlasql,
};
const rows = await contenders[name]();
process.stdout.write(JSON.stringify(rows));

/** Rows as lists: month, team, channel, and the figures in the order of the KPIs. */
async function duckdb(sql) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowsJS()
    .map(([month, ...rest]) => [
      month.toISOString().slice(0, 7),
      ...rest.map((each) => (typeof each === 'bigint' ? Number(each) : each)),
    ]);
}

/** What one would write without any library: a line at a time, sums and lists by group. */
async function streamingLoop() {
  const groups = new Map();
  let isHeader = true;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (isHeader) isHeader = false;
    else addTo(groups, ticketOf(line.split(',')));
  }
  return [...groups.values()].map(figuresOf);
}

function ticketOf(cells) {
  const created = Date.parse(`${cells[1]}Z`);
  const after = (cell) => (cell === '' ? null : (Date.parse(`${cell}Z`) - created) / 1000);
  return {
    month: cells[1].slice(0, 7),
    team: cells[9],
    channel: cells[7],
    isVip: cells[5] === '贵宾',
    isUrgent: cells[4] === '紧急',
    customer: cells[11],
    wait: after(cells[13]),
    work: after(cells[14]),
    reopens: Number(cells[17]),
    replies: Number(cells[18]),
    escalated: cells[19] === '是',
    selfService: cells[20] === '是',
    repeated: cells[21] === '是',
  };
}

function addTo(groups, ticket) {
  const { month, team, channel } = ticket;
  for (const [t, c] of [
    [null, null],
    [team, null],
    [null, channel],
    [team, channel],
  ]) {
    const key = `${month}|${t}|${c}`;
    let group = groups.get(key);
    if (group === undefined)
      groups.set(
        key,
        (group = {
          place: [month, t, c],
          waits: [],
          works: [],
          customers: new Set(),
          n: 0,
          vip: 0,
          urgent: 0,
          reopened: 0,
          reopens: 0,
          escalated: 0,
          selfService: 0,
          repeated: 0,
          replies: 0,
          oneReply: 0,
        }),
      );
    group.n++;
    if (ticket.isVip) group.vip++;
    if (ticket.isUrgent) group.urgent++;
    if (ticket.wait !== null) group.waits.push(ticket.wait);
    if (ticket.work !== null) group.works.push(ticket.work);
    group.customers.add(ticket.customer);
    if (ticket.reopens > 0) group.reopened++;
    group.reopens += ticket.reopens;
    if (ticket.escalated) group.escalated++;
    if (ticket.selfService) group.selfService++;
    if (ticket.repeated) group.repeated++;
    group.replies += ticket.replies;
    if (ticket.replies === 1) group.oneReply++;
  }
}

function figuresOf({ place, waits, works, customers, n, ...sums }) {
  const [sortedWaits, sortedWorks] = [waits, works].map((values) => Float64Array.from(values).sort());
  const mean = (values) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const at = (values, rank) => {
    const position = rank * (values.length - 1);
    const [below, above] = [values[Math.floor(position)], values[Math.ceil(position)]];
    return below + (above - below) * (position - Math.floor(position));
  };
  const within = (values, limit) => (100 * values.filter((each) => each <= limit).length) / values.length;
  const share = (count) => (100 * count) / n;
  return [
    ...place,
    n,
    sums.vip,
    sums.urgent,
    mean(sortedWaits),
    at(sortedWaits, 0.5),
    at(sortedWaits, 0.9),
    within(sortedWaits, 60),
    within(sortedWaits, 300),
    mean(sortedWorks),
    at(sortedWorks, 0.5),
    at(sortedWorks, 0.9),
    within(sortedWorks, 86400),
    share(sums.reopened),
    sums.reopens,
    share(sums.escalated),
    share(sums.selfService),
    share(sums.repeated),
    sums.replies / n,
    share(sums.oneReply),
    customers.size,
  ];
}

/** All rows as a table of columns; a roll-up after the other. */
async function withArquero() {
  const { table, op } = await import(peer.resolve('arquero'));
  const columns = {
    month: [],
    team: [],
    channel: [],
    vip: [],
    urgent: [],
    wait: [],
    work: [],
    customer: [],
    reopened: [],
    reopens: [],
    escalated: [],
    selfService: [],
    repeated: [],
    replies: [],
    oneReply: [],
    quick: [],
    soon: [],
    day: [],
  };
  for (const row of readTickets()) for (const [key, value] of Object.entries(flat(row))) columns[key].push(value);
  const all = table(columns);
  const share = (column) => `100 * op.sum(d.${column}) / op.count()`;
  const figures = {
    tickets: op.count(),
    vip: op.sum('vip'),
    urgent: op.sum('urgent'),
    waitMean: op.mean('wait'),
    waitMedian: op.median('wait'),
    waitP90: op.quantile('wait', 0.9),
    quick: 'd => 100 * op.sum(d.quick) / op.valid(d.wait)',
    soon: 'd => 100 * op.sum(d.soon) / op.valid(d.wait)',
    workMean: op.mean('work'),
    workMedian: op.median('work'),
    workP90: op.quantile('work', 0.9),
    day: 'd => 100 * op.sum(d.day) / op.valid(d.work)',
    reopenRate: `d => ${share('reopened')}`,
    reopens: op.sum('reopens'),
    escalated: `d => ${share('escalated')}`,
    selfService: `d => ${share('selfService')}`,
    repeated: `d => ${share('repeated')}`,
    replies: op.mean('replies'),
    oneReply: `d => ${share('oneReply')}`,
    customers: op.distinct('customer'),
  };
  return [[], ['team'], ['channel'], ['team', 'channel']].flatMap((by) =>
    all
      .groupby('month', ...by)
      .rollup(figures)
      .objects()
      .map(({ month, team = null, channel = null, ...rest }) => [month, team, channel, ...Object.values(rest)]),
  );
}

/** SQL over objects in memory; it has neither percentiles nor a mean that skips what is empty, so these are added up here. */
function withAlasql() {
  const alasql = loadPeer('alasql');
  const rows = [...readTickets()].map(flat);
  const figures =
    'COUNT(*) n, SUM(vip) vip, SUM(urgent) urgent, ARRAY(wait) waits, ARRAY(work) works, SUM(reopened) reopened, SUM(reopens) reopens, SUM(escalated) escalated, SUM(selfService) selfService, SUM(repeated) repeated, SUM(replies) replies, SUM(oneReply) oneReply, ARRAY(customer) customers';
  return [[], ['team'], ['channel'], ['team', 'channel']].flatMap((by) => {
    const keys = ['[month]', ...by].join(', ');
    const found = alasql(`SELECT ${keys}, ${figures} FROM ? GROUP BY ${keys}`, [rows]);
    return found.map(({ month, team = null, channel = null, waits, works, customers, ...sums }) =>
      figuresOf({
        place: [month, team, channel],
        waits: waits.filter((each) => each !== null),
        works: works.filter((each) => each !== null),
        customers: new Set(customers),
        ...sums,
      }),
    );
  });
}

function* readTickets() {
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) if (line !== '') yield ticketOf(line.split(','));
}

function flat({ month, team, channel, wait, work, customer, reopens, replies, ...flags }) {
  const number = (value) => (value ? 1 : 0);
  return {
    month,
    team,
    channel,
    vip: number(flags.isVip),
    urgent: number(flags.isUrgent),
    wait,
    work,
    customer,
    reopened: number(reopens > 0),
    reopens,
    escalated: number(flags.escalated),
    selfService: number(flags.selfService),
    repeated: number(flags.repeated),
    replies,
    oneReply: number(replies === 1),
    quick: number(wait !== null && wait <= 60),
    soon: number(wait !== null && wait <= 300),
    day: number(work !== null && work <= 86400),
  };
}
