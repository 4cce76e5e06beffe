import * as problems from '../finding/catalogue/catalog.ts';
import type { Finding } from '../finding/finding.ts';
import { finding, nowhere, type Place, relatedPlace } from '../finding/problem.ts';
import { clockRecords } from '../rule/clock-records.ts';
import { isKind } from '../schema/validate.ts';
import { closest } from '../text/closest.ts';
import type { Words } from '../text/words.ts';
import { Catalog, type History, noHistory } from './catalog.ts';
import type { AnyEntry } from './entry.ts';
import type { DocumentKinds, Reference, Target } from './kind.ts';
import { taxonomyClasses } from './taxonomy.ts';

/** A document that could not be read as valid: what refers to it is not to blame. Empty where it does not say what it is. */
export interface Broken {
  readonly kind: string;
  readonly id: string;
}

export interface Linked {
  readonly catalog: Catalog;
  readonly findings: readonly Finding[];
}

/**
 * Brings valid documents together: duplicate ids, references that lead nowhere, circles. Frozen versions were linked when
 * they were released; what they refer to may be gone since.
 */
export function linkCatalog(
  entries: readonly AnyEntry[],
  broken: readonly Broken[],
  kinds: DocumentKinds,
  history: History = noHistory,
): Linked {
  const catalog = new Catalog(entries, kinds, broken.length === 0, history);
  const findings = [
    ...workspaceFindings(catalog, broken),
    ...duplicateFindings(catalog),
    ...catalog.entries.flatMap((entry) => itemFindings(catalog, entry)),
    ...referenceFindings(catalog, broken),
    ...circleFindings(catalog),
  ];
  return { catalog, findings };
}

function workspaceFindings(catalog: Catalog, broken: readonly Broken[]): Finding[] {
  const [first, ...others] = catalog.all('workspace');
  if (first === undefined)
    return broken.some(({ kind }) => kind === 'workspace' || kind === '')
      ? []
      : [finding(problems.noWorkspace, nowhere, {})];
  return others.map((other) =>
    finding(problems.severalWorkspaces, other.at('kind'), {}, declaredHere(first.at('kind'))),
  );
}

function duplicateFindings(catalog: Catalog): Finding[] {
  return catalog.entries
    .filter((entry) => entry.kind !== 'workspace')
    .flatMap((entry) => {
      const first = catalog.get(entry.kind, entry.id);
      if (first === undefined || first === entry) return [];
      return [
        finding(problems.duplicateId, entry.at('id'), { kind: entry.kind, id: entry.id }, declaredHere(first.at('id'))),
      ];
    });
}

function itemFindings(catalog: Catalog, entry: AnyEntry): Finding[] {
  const first = new Map<string, Place>();
  return catalog.items(entry).flatMap(({ id, place }) => {
    const other = first.get(id);
    first.set(id, other ?? place);
    return other === undefined ? [] : [finding(problems.duplicateItem, place, { id }, declaredHere(other))];
  });
}

function referenceFindings(catalog: Catalog, broken: readonly Broken[]): Finding[] {
  const known = knownIds(catalog);
  const findings: Finding[] = [];
  for (const entry of catalog.entries) {
    for (const reference of catalog.references(entry)) {
      const ids = known(reference);
      if (ids === 'any' || ids.includes(reference.id) || broken.some((each) => refersTo(reference, each))) continue;
      const shown = reference.target === 'dimension-value' ? ids.map(valueOf) : ids;
      const id = reference.target === 'dimension-value' ? valueOf(reference.id) : reference.id;
      const about = { what: targetWords[reference.target], id, suggestion: closest(id, shown), known: shown };
      findings.push(finding(problems.unknownReference, reference.place, about));
    }
  }
  return findings;
}

function refersTo({ target, id }: Reference, broken: Broken): boolean {
  // A file of which not even the header can be read may be the very document.
  if (broken.kind === '') return isKind(target) || target in insideOf;
  const isOfKind = target === broken.kind || (insideOf[target] ?? []).includes(broken.kind) || !isKind(broken.kind);
  // So may one whose id cannot be one: nobody knows how it is to be written.
  return isOfKind && (id.split('/')[0] === broken.id || !/^[a-z0-9-]+$/.test(broken.id));
}

/** The kinds of document in which something with a name of its own stands. */
const insideOf: Readonly<Partial<Record<Target, readonly string[]>>> = {
  clock: ['sla'],
  goal: ['standard', 'profile'],
  'taxonomy-class': ['taxonomy'],
  tier: ['sla'],
  'scorecard-item': ['scorecard'],
};

/** What a reference may lead to; `any` where that cannot be told, because the workspace is missing or the dimension open. */
export function knownIds(catalog: Catalog): (reference: Reference) => readonly string[] | 'any' {
  const workspace = catalog.workspace?.document;
  const dimensions = catalog.dimensions;
  const goals = catalog.goals.map(({ id }) => id);
  const levels = catalog.all('sla');
  const clauses = (workspace?.sourceDocuments ?? []).flatMap((source) => source.clauses.map(({ id }) => id));
  return ({ target, id }) => {
    switch (target) {
      case 'goal':
        return goals;
      case 'calendar':
        return ['always', ...catalog.all('calendar').map((entry) => entry.id)];
      case 'dataset':
        return [clockRecords, ...catalog.all('dataset').map((entry) => entry.id)];
      case 'clock':
        return levels.flatMap((entry) => Object.keys(entry.document.clocks).map((clock) => `${entry.id}/${clock}`));
      case 'scorecard-item':
        return catalog
          .all('scorecard')
          .flatMap((entry) => entry.document.items.map((item) => `${entry.id}/${item.id}`));
      case 'tier':
        return levels.flatMap((entry) => entry.document.tiers.map((tier) => `${entry.id}/${tier.id}`));
      case 'taxonomy-class':
        return catalog
          .all('taxonomy')
          .flatMap((entry) => taxonomyClasses(entry).map(({ stated }) => `${entry.id}/${stated.id}`));
      case 'ticket-event':
        return workspace === undefined ? 'any' : (workspace.ticketEvents ?? []);
      case 'clause':
        return workspace === undefined ? 'any' : clauses;
      case 'role':
        return workspace === undefined ? 'any' : workspace.roles.map((role) => role.id);
      case 'ticket-status':
        return workspace === undefined ? 'any' : (workspace.ticketStatuses ?? []);
      case 'dimension':
        return workspace === undefined ? 'any' : dimensions.map((dimension) => dimension.id);
      case 'dimension-value': {
        const dimension = dimensions.find((each) => id.startsWith(`${each.id}=`));
        return dimension === undefined || dimension.open
          ? 'any'
          : dimension.values.map((value) => `${dimension.id}=${value.id}`);
      }
      default:
        return catalog.all(target).map((entry) => entry.id);
    }
  };
}

function circleFindings(catalog: Catalog): Finding[] {
  const findings: Finding[] = [];
  const done = new Set<AnyEntry>();
  for (const start of catalog.entries) visit(start, []);
  return findings;

  function visit(entry: AnyEntry, trail: readonly AnyEntry[]): void {
    if (done.has(entry)) return;
    for (const reference of catalog.references(entry)) {
      const next = reference.builds ? documentOf(catalog, reference) : undefined;
      if (next === undefined) continue;
      const from = [...trail, entry].indexOf(next);
      if (from === -1) visit(next, [...trail, entry]);
      else
        findings.push(
          finding(problems.cyclicReference, reference.place, {
            chain: [...trail.slice(from), entry, next].map(({ id }) => id),
          }),
        );
    }
    done.add(entry);
  }
}

function documentOf(catalog: Catalog, { target, id }: Reference): AnyEntry | undefined {
  return isKind(target) ? catalog.get(target, id) : undefined;
}

function valueOf(id: string): string {
  return id.slice(id.indexOf('=') + 1);
}

function declaredHere(place: Place) {
  return relatedPlace(place, { zh: '另一处在这里：', en: 'The other one is here:' });
}

const targetWords: Record<Target, Words> = {
  action: { zh: '改进措施', en: 'action' },
  calendar: { zh: '日历', en: 'calendar' },
  case: { zh: '用例', en: 'case' },
  clause: { zh: '来源条款', en: 'source clause' },
  clock: { zh: '时钟', en: 'clock' },
  dataset: { zh: '数据集', en: 'dataset' },
  dimension: { zh: '维度', en: 'dimension' },
  'dimension-value': { zh: '取值', en: 'value' },
  form: { zh: '表单', en: 'form' },
  glossary: { zh: '术语表', en: 'glossary' },
  goal: { zh: '目标', en: 'goal' },
  kpi: { zh: ' KPI', en: 'KPI' },
  monitoring: { zh: '监控计划', en: 'monitoring plan' },
  procedure: { zh: '流程', en: 'procedure' },
  profile: { zh: '适配', en: 'profile' },
  role: { zh: '角色', en: 'role' },
  rule: { zh: '规则', en: 'rule' },
  scorecard: { zh: '记分卡', en: 'scorecard' },
  'scorecard-item': { zh: '记分卡项目', en: 'scorecard item' },
  script: { zh: '话术', en: 'script' },
  sla: { zh: '服务时限', en: 'service level' },
  standard: { zh: '服务标准', en: 'standard' },
  taxonomy: { zh: '分类', en: 'taxonomy' },
  'taxonomy-class': { zh: '类别', en: 'class' },
  'ticket-event': { zh: '工单事件', en: 'ticket event' },
  'ticket-status': { zh: '工单状态', en: 'ticket status' },
  tier: { zh: '档位', en: 'tier' },
  waiver: { zh: '豁免', en: 'waiver' },
  workspace: { zh: '工作区', en: 'workspace' },
};
