import type { Alert, Evaluation, Verdict } from '../../src/evaluation/generated.ts';
import {
  compile,
  evaluateSnapshots,
  type EvaluationRequest,
  readSnapshotFiles,
  type Scores,
  scoreSnapshots,
  validate,
} from '../../src/index.ts';

/** A small workspace with four KPIs, to which a test adds what it is about. */
const base: Readonly<Record<string, string>> = {
  'workspace.yaml': `kind: workspace
id: small
version: 1.0.0
status: active
title: { zh: 小, en: Small }
owner: quality
schema: 1
languages: [zh, en]
dimensions:
  - id: channel
    title: { zh: 渠道, en: Channel }
    values:
      - { id: phone, title: { zh: 电话, en: phone } }
      - { id: chat, title: { zh: 在线, en: chat } }
  - { id: priority, title: { zh: 优先级, en: Priority }, ranked: true, values: [A, B, C] }
  - { id: team, title: { zh: 班组, en: Team }, open: true }
roles: [{ id: quality, title: { zh: 质量管理部, en: Quality } }]
`,
  'csat.yaml': kpi('csat', '%', 'higher', 'month'),
  'wait.yaml': kpi('wait', 's', 'lower', 'month'),
  'nps.yaml': kpi('nps', 'points', 'higher', 'quarter'),
  'backlog.yaml': kpi('backlog', 'tickets', 'lower', 'week'),
};

export function kpi(id: string, unit: string, better: string, period: string): string {
  return `kind: kpi
id: ${id}
version: 1.0.0
status: active
title: { zh: 指标 ${id}, en: KPI ${id} }
owner: quality
unit: '${unit}'
better: ${better}
family: result
formula: good
inputs: { good: good ones }
dataSource: the help desk
period: ${period}
`;
}

/** A standard named `s` with goals, each a line of YAML without its dash. */
export function standard(goals: readonly string[], header = 'status: active'): string {
  return `kind: standard
id: s
version: 1.0.0
${header}
title: { zh: 标准, en: Standard }
owner: quality
goals:
${goals.map((goal) => `  - ${goal}`).join('\n')}
`;
}

/** A rule named after its alert. */
export function rule(condition: string, header = 'status: active', id = 'r'): string {
  return `kind: rule
id: ${id}
version: 1.0.0
${header}
title: { zh: 规则, en: Rule }
owner: quality
if: ${condition}
then: { alert: look, severity: warning, text: { zh: 看一看, en: Look } }
`;
}

/** A profile named `p`. */
export function profile(body: string): string {
  return `kind: profile
id: p
version: 1.0.0
status: active
title: { zh: 公司, en: Company }
owner: quality
${body}
`;
}

export interface Row {
  readonly period?: string;
  readonly scope?: Readonly<Record<string, string | undefined>>;
  readonly metrics?: Readonly<Record<string, unknown>>;
  readonly samples?: Readonly<Record<string, unknown>>;
}

/** Rows as data, or as the text of a JSON file where they hold what JSON.stringify would not write. */
export async function evaluateOn(
  documents: readonly string[],
  rows: readonly Row[] | string,
  request: EvaluationRequest = {},
): Promise<Evaluation> {
  const { bundle, snapshots } = prepare(documents, rows);
  return evaluateSnapshots(bundle, snapshots, request);
}

/** The same, scored by the scorecards among the documents. */
export async function scoreOn(
  documents: readonly string[],
  rows: readonly Row[] | string,
  request: EvaluationRequest = {},
): Promise<Scores> {
  const { bundle, snapshots } = prepare(documents, rows);
  return scoreSnapshots(bundle, snapshots, request);
}

/** The documents put into the small workspace. */
export function standardsOf(documents: readonly string[]) {
  const files = [...Object.entries(base), ...documents.map((text, index) => [`${index}.yaml`, text] as const)];
  const standards = validate(
    files.map(([path, content]) => ({ path, content })),
    { today: '2026-01-01' },
  );
  const unreadable = standards.findings.filter(({ severity }) => severity === 'error');
  if (unreadable.length > 0) throw new Error(unreadable.map(({ message }) => message.en).join('\n'));
  return { catalog: standards.catalog, bundle: compile(standards) };
}

function prepare(documents: readonly string[], rows: readonly Row[] | string) {
  const { bundle } = standardsOf(documents);
  const text = typeof rows === 'string' ? rows : JSON.stringify(rows);
  return { bundle, snapshots: readSnapshotFiles([{ path: 'data.json', format: 'json', text }], bundle) };
}

/** `2026-03 phone: met (target-reached)`, one line per verdict. */
export function verdictLines({ verdicts }: Evaluation): string[] {
  return verdicts.map((verdict) => `${verdict.goal} ${where(verdict)}: ${verdict.status} (${verdict.reason})`);
}

/** `r 2026-03 phone: raised`, one line per alert. */
export function alertLines({ alerts }: Evaluation): string[] {
  return alerts.map((alert) => `${alert.rule} ${where(alert)}: ${alert.status}`);
}

/** `evaluation/goal-untouched 2026 …`: code and English message. */
export function findingLines({ findings }: Pick<Evaluation, 'findings'>, code: string): string[] {
  return findings.filter((each) => each.code === code).map(({ message }) => message.en);
}

function where({ period, where: { en } }: Pick<Verdict | Alert, 'period' | 'where'>): string {
  return `${period} ${en}`;
}
