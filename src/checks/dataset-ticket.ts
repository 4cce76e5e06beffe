import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { didYouMean } from '../finding/catalogue/schema.ts';
import type { Place } from '../finding/problem.ts';
import type { FieldType } from '../rule/dataset.ts';
import { closest } from '../text/closest.ts';
import type { Words } from '../text/words.ts';
import { defineCheck, example } from './check.ts';

interface Wrong {
  readonly wrong: Words;
  readonly help: Words | null;
}

const dataset = (ticket: string) =>
  example(
    'dataset',
    'tickets',
    `records: tickets\nformat: csv\nfields:\n  number: { type: text }\n  created: { type: instant }\n  solved: { type: instant }\nticket: ${ticket}\n`,
  );

export const datasetTicket = defineCheck<Wrong>({
  code: 'dataset-ticket',
  severity: 'error',
  summary: {
    zh: '工单由数据集里有的字段组成，时间字段是时间，状态是工作区里的状态。',
    en: 'Tickets are made of fields that the dataset has: times of times, statuses of the workspace’s own.',
  },
  why: {
    zh: '对应错一个字段，时钟就不停、不暂停，结论全错。',
    en: 'One field mapped wrongly, and clocks do not stop or pause; every verdict is wrong.',
  },
  message: ({ wrong }) => wrong,
  help: ({ help }) => help,
  examples: {
    of: 'document',
    bad: dataset('{ id: number, created: number, times: { resolved: solved } }'),
    good: dataset('{ id: number, created: created, times: { resolved: solved } }'),
  },
  run: (catalog, report) => {
    for (const entry of catalog.all('dataset')) {
      for (const { place, ...wrong } of [...wrongFields(entry), ...wrongNames(entry, catalog)]) report(place, wrong);
    }
  },
});

type Placed = Wrong & { readonly place: Place };

/** Ticket fields that are not there, or of a type that cannot serve. */
function wrongFields(entry: Entry<'dataset'>): Placed[] {
  const { ticket, fields } = entry.document;
  if (ticket === undefined) return [];
  const { times = {}, ...own } = ticket;
  const named = [
    ...Object.entries(own).map(([role, field]) => ({ role, field, place: entry.parsed.at(['ticket', role]) })),
    ...Object.entries(times).map(([name, field]) => ({
      role: 'at',
      field,
      place: entry.parsed.at(['ticket', 'times', name]),
    })),
  ];
  const known = Object.keys(fields);
  return named.flatMap(({ role, field, place }): Placed[] => {
    const type = fields[field]?.type;
    if (type === undefined) return [{ place, wrong: noField(field), help: didYouMean(closest(field, known), known) }];
    const serving = servingTypes[role];
    if (serving === undefined || serving.includes(type)) return [];
    const others = known.filter((name) => serving.includes(fields[name]?.type ?? 'text'));
    return [{ place, wrong: wrongType(field, type, serving), help: didYouMean(undefined, others) }];
  });
}

const servingTypes: Readonly<Record<string, readonly FieldType[]>> = {
  created: ['instant'],
  at: ['instant'],
  order: ['instant', 'date', 'number'],
  public: ['yes-no'],
};

/** Events and statuses that the workspace does not know. */
function wrongNames(entry: Entry<'dataset'>, catalog: Catalog): Placed[] {
  const { ticket, fields } = entry.document;
  const workspace = catalog.workspace?.document;
  if (ticket === undefined || workspace === undefined) return [];
  const statuses = workspace.ticketStatuses ?? [];
  const moments = ['reply', 'assigned', ...(workspace.ticketEvents ?? []), ...statuses];
  const status = ticket.status === undefined ? undefined : fields[ticket.status];
  return [
    ...Object.keys(ticket.times ?? {})
      .filter((name) => !moments.includes(name))
      .map((name) => ({
        place: entry.parsed.keyAt(['ticket', 'times', name]),
        wrong: {
          zh: `\`${name}\` 不是工作区里的工单事件或状态。`,
          en: `\`${name}\` is neither a ticket event nor a status of the workspace.`,
        },
        help: didYouMean(closest(name, moments), moments),
      })),
    ...Object.entries(status?.values ?? {})
      .filter(([, value]) => !statuses.includes(value))
      .map(([exported, value]) => ({
        place: entry.parsed.at(['fields', ticket.status ?? '', 'values', exported]),
        wrong: {
          zh: `\`${value}\` 不是工作区里的工单状态。`,
          en: `\`${value}\` is no ticket status of the workspace.`,
        },
        help: didYouMean(closest(value, statuses), statuses),
      })),
  ];
}

function noField(name: string): Words {
  return { zh: `没有名为 \`${name}\` 的字段。`, en: `There is no field called \`${name}\`.` };
}

function wrongType(field: string, type: FieldType, serving: readonly FieldType[]): Words {
  return {
    zh: `\`${field}\` 的类型是 ${type}，这里要用 ${serving.join('、')}。`,
    en: `\`${field}\` is of type ${type}; here it takes ${serving.join(', ')}.`,
  };
}
