import { compile, type StandardsFile, validate } from '../../src/index.ts';
import { openRecords } from '../../src/toolkit/records.ts';
import { placed } from '../errors/base.ts';

/* A small set of standards whose KPIs are computed from an export of tickets. */

const header = (kind: string, id: string) =>
  `kind: ${kind}\nid: ${id}\nversion: 1.0.0\nstatus: active\ntitle: { zh: ${id}, en: ${id} }\nowner: quality\n`;

const workspace = `${header('workspace', 'desk')}schema: 1
languages: [zh, en]
dimensions:
  - { id: priority, title: { zh: 优先级, en: Priority }, ranked: true, values: [A, B] }
  - { id: team, title: { zh: 班组, en: Team }, open: true }
roles: [{ id: quality, title: { zh: 质量, en: Quality } }]
ticketStatuses: [new, resolved]
defaultCalendar: office
`;

const calendar = `${header('calendar', 'office')}zone: Asia/Shanghai\nweekly: { weekdays: ["09:00-18:00"] }\n`;

const tickets = `${header('dataset', 'tickets')}records: tickets
format: csv
zone: Asia/Shanghai
fields:
  number: { type: text, required: true }
  created: { type: instant, required: true }
  solved: { type: instant }
  team: { type: text, dimension: team }
  priority: { type: choice, dimension: priority }
  score: { type: number, unit: points }
ticket: { id: number, created: created, times: { resolved: solved } }
`;

const sla = `${header('sla', 'speed')}clocks:
  solution: { start: created, stop: { status: [resolved] }, calendar: always }
tiers: [{ id: all, clock: solution, target: 8 h }]
`;

/** A KPI by its lines, with the goals on it. */
export interface StatedKpi {
  readonly id: string;
  readonly lines: string;
}

export const kpi = (id: string, lines: string): StatedKpi => ({ id, lines });

function filesOf(kpis: readonly StatedKpi[], goals: string): StandardsFile[] {
  const documents = [
    workspace,
    calendar,
    tickets,
    sla,
    ...kpis.map(
      ({ id, lines }) =>
        `${header('kpi', id)}better: higher\nfamily: result\ndataSource: { zh: 工单, en: tickets }\nperiod: month\n${lines}`,
    ),
    ...(goals === '' ? [] : [`${header('standard', 'service')}goals:\n${goals}`]),
  ];
  return documents.map((content, index) => ({ path: `standards/${index}.yaml`, content }));
}

/** The bundle of some KPIs and goals. */
export function bundleOf(kpis: readonly StatedKpi[], goals = '') {
  const standards = validate(filesOf(kpis, goals), { today: '2026-04-15' });
  const wrong = standards.findings.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(wrong.map((each) => `${placed(each)} ${each.message.en}`).join('\n'));
  return compile(standards);
}

export const now = Date.parse('2026-04-15T00:00:00+08:00');

/** Tickets as `T-1 | 2026-03-02 09:00 | 2026-03-02 12:00 | north | A | 5`. */
export function recordsOf(bundle: ReturnType<typeof bundleOf>, rows: readonly string[]) {
  const dataset = bundle.datasets.find(({ id }) => id === 'tickets');
  if (dataset === undefined) throw new Error('no dataset');
  const lines = rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .join(','),
  );
  const text = `number,created,solved,team,priority,score\n${lines.join('\n')}\n`;
  return openRecords(bundle, [{ dataset, files: [{ path: 'tickets.csv', format: 'csv', text }] }], {
    now,
    asOf: null,
    profile: null,
  });
}
