// Twenty KPIs, as documents and as somebody who knows SQL would write them by hand for the same file.

const tickets = (where) => `count: tickets${where === undefined ? '' : `, where: ${where}`}`;
const share = (where, sql) => ({
  unit: '%',
  inputs: { some: tickets(where), all: tickets() },
  formula: 'some / all',
  sql: `100 * count(*) FILTER (WHERE ${sql}) / count(*)`,
});
const one = (unit, input, sql) => ({ unit, inputs: { it: input }, formula: 'it', sql });
const [wait, work] = ['firstReply - created', 'resolved - created'];
const [waitSql, workSql] = ["date_diff('second', created, first_reply)", "date_diff('second', created, resolved)"];

export const kpis = {
  tickets: one('tickets', tickets(), 'count(*)'),
  vip: one('tickets', tickets('tier = "vip"'), `count(*) FILTER (WHERE tier = '贵宾')`),
  urgent: one('tickets', tickets('priority = "A"'), `count(*) FILTER (WHERE priority = '紧急')`),
  'wait-mean': one('s', `mean: ${wait}, of: tickets`, `avg(${waitSql})`),
  'wait-median': one('s', `median: ${wait}, of: tickets`, `quantile_cont(${waitSql}, 0.5)`),
  'wait-p90': one('s', `percentile: ${wait}, rank: 90 %, of: tickets`, `quantile_cont(${waitSql}, 0.9)`),
  'wait-1-min': one(
    '%',
    `share-within: ${wait}, limit: 60 s, of: tickets`,
    `100 * count(*) FILTER (WHERE ${waitSql} <= 60) / count(first_reply)`,
  ),
  'wait-5-min': one(
    '%',
    `share-within: ${wait}, limit: 5 min, of: tickets`,
    `100 * count(*) FILTER (WHERE ${waitSql} <= 300) / count(first_reply)`,
  ),
  'work-mean': one('s', `mean: ${work}, of: tickets`, `avg(${workSql})`),
  'work-median': one('s', `median: ${work}, of: tickets`, `quantile_cont(${workSql}, 0.5)`),
  'work-p90': one('s', `percentile: ${work}, rank: 90 %, of: tickets`, `quantile_cont(${workSql}, 0.9)`),
  'work-24-h': one(
    '%',
    `share-within: ${work}, limit: 24 h, of: tickets`,
    `100 * count(*) FILTER (WHERE ${workSql} <= 86400) / count(resolved)`,
  ),
  'reopen-rate': share('reopenCount > 0', 'reopen_count > 0'),
  reopens: one('times', 'sum: reopenCount, of: tickets', 'sum(reopen_count)'),
  'escalation-rate': share('escalated', `escalated = '是'`),
  'self-service-rate': share('selfService', `self_service = '是'`),
  'repeat-rate': share('repeated', `repeated = '是'`),
  'replies-mean': one('times', 'mean: replies, of: tickets', 'avg(replies)'),
  'one-reply': share('replies = 1', 'replies = 1'),
  customers: one('customers', 'distinct: customer, of: tickets', 'count(DISTINCT customer)'),
};

const header = (kind, id) =>
  `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: { zh: ${id}, en: ${id} }\nowner: bench\n`;

/** The documents by file name, for exports of one format. */
export function standardsFor(format) {
  const documents = {
    workspace: `${header('workspace', 'bench')}schema: 1
languages: [zh, en]
dimensions:
  - { id: team, title: { zh: 班组, en: team }, open: true }
  - { id: channel, title: { zh: 渠道, en: channel }, values: [phone, chat, social, on-site, remote] }
  - { id: tier, title: { zh: 等级, en: tier }, values: [vip, normal] }
  - { id: priority, title: { zh: 优先级, en: priority }, values: [A, B, C] }
roles: [{ id: bench, title: { zh: 基准, en: bench } }]
`,
    calendar: `${header('calendar', 'always-open')}zone: Asia/Shanghai\nweekly: { mon: ["00:00-24:00"] }\n`,
    tickets: `${header('dataset', 'tickets')}records: tickets
format: ${format}
zone: Asia/Shanghai
fields:
  number: { type: text, columns: [工单号], required: true }
  created: { type: instant, columns: [创建时间], dateFormat: YYYY-MM-DD HH:mm:ss, required: true }
  priority: { type: choice, columns: [优先级], dimension: priority, values: { 紧急: A, 高: B, 中: C } }
  tier: { type: choice, columns: [客户等级], dimension: tier, values: { 贵宾: vip, 普通: normal } }
  channel: { type: choice, columns: [渠道], dimension: channel, values: { 电话: phone, 在线: chat, 微博: social, 上门: on-site, 远程: remote } }
  team: { type: text, columns: [班组], dimension: team }
  customer: { type: text, columns: [客户编号], personal: true }
  firstReply: { type: instant, columns: [首次响应时间], dateFormat: YYYY-MM-DD HH:mm:ss }
  resolved: { type: instant, columns: [解决时间], dateFormat: YYYY-MM-DD HH:mm:ss }
  reopenCount: { type: number, columns: [重开次数], unit: times }
  replies: { type: number, columns: [回复次数], unit: times }
  escalated: { type: yes-no, columns: [是否上报] }
  selfService: { type: yes-no, columns: [自助解决] }
  repeated: { type: yes-no, columns: [七天内重复] }
`,
  };
  for (const [id, { unit, formula, inputs }] of Object.entries(kpis)) {
    const lines = Object.entries(inputs).map(
      ([name, input]) => `  ${name}: { title: { zh: ${name}, en: ${name} }, ${input} }\n`,
    );
    documents[`kpi-${id}`] =
      `${header('kpi', id)}unit: '${unit}'\nbetter: higher\nfamily: process\nformula: ${formula}\ninputs:\n${lines.join('')}dataSource: { zh: 工单, en: tickets }\nperiod: month\n`;
  }
  return documents;
}

/** By hand: the columns that are needed, typed where the file is opened. `local` gives the time on the clocks of the company. */
export function handWritten(from, local = (column) => column) {
  const columns = Object.entries({
    created: '创建时间',
    first_reply: '首次响应时间',
    resolved: '解决时间',
    priority: '优先级',
    tier: '客户等级',
    channel: '渠道',
    team: '班组',
    customer: '客户编号',
    reopen_count: '重开次数',
    replies: '回复次数',
    escalated: '是否上报',
    self_service: '自助解决',
    repeated: '七天内重复',
  });
  const figures = Object.entries(kpis).map(([id, { sql }]) => `${sql} AS "${id}"`);
  return `SELECT month, team, channel, ${figures.join(', ')}
FROM (SELECT date_trunc('month', ${local('创建时间')}) AS month, ${columns.map(([name, column]) => `"${column}" AS ${name}`).join(', ')} FROM ${from})
GROUP BY GROUPING SETS ((month), (month, team), (month, channel), (month, team, channel))`;
}

export const csvTypes = `{'工单号': 'VARCHAR', '创建时间': 'TIMESTAMP', '更新时间': 'VARCHAR', '状态': 'VARCHAR', '优先级': 'VARCHAR', '客户等级': 'VARCHAR', '客户群': 'VARCHAR', '渠道': 'VARCHAR', '业务类型': 'VARCHAR', '班组': 'VARCHAR', '客服工号': 'VARCHAR', '客户编号': 'VARCHAR', '接单时间': 'VARCHAR', '首次响应时间': 'TIMESTAMP', '解决时间': 'TIMESTAMP', '关闭时间': 'VARCHAR', '重开时间': 'VARCHAR', '重开次数': 'BIGINT', '回复次数': 'BIGINT', '是否上报': 'VARCHAR', '自助解决': 'VARCHAR', '七天内重复': 'VARCHAR'}`;
