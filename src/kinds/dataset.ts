import { type Entry, wordsOf } from '../catalog/entry.ts';
import type { DocumentKind, Documents } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';
import { unitOf } from '../quantity/unit.ts';
import type { Dataset, DatasetField, TicketFields } from '../rule/dataset.ts';
import type { Field } from '../schema/generated/documents.ts';
import { same } from '../text/words.ts';

export const dataset: DocumentKind<'dataset'> = {
  name: 'dataset',
  title: { zh: '数据集', en: 'Datasets' },
  carries: 'described',
  references: ({ document, parsed }) => {
    const { one } = referencesIn(parsed);
    return Object.entries(document.fields).flatMap(([name, { dimension }]) =>
      one('dimension', dimension, 'fields', name, 'dimension'),
    );
  },
  compile: (entry, documents) => ({ datasets: [datasetOf(entry, documents)] }),
  template: ({ id, owner, from }) => `# 数据集：字段，以及导出文件怎样对应 · fields, and how exports map onto them
kind: dataset
id: ${id}
version: 1.0.0
status: active
title: { zh: 工单, en: Tickets }
owner: ${owner}
effective: { from: ${from} }

records: tickets
files: [exports/tickets-*.csv]
format: csv
encoding: utf-8                    # 或 gb18030、latin1 · or gb18030, latin1
zone: Asia/Shanghai                # 没写时区的时间属于这里 · the zone of times that name none
nulls: ['', '-', 'N/A']
key: [number]
latest: updated
fields:
  number: { type: text, columns: [工单号, ticket_no], required: true }
  created: { type: instant, columns: [创建时间], dateFormat: YYYY-MM-DD HH:mm:ss, required: true }
  updated: { type: instant, columns: [更新时间], dateFormat: YYYY-MM-DD HH:mm:ss }
  channel:
    type: choice
    columns: [渠道]
    dimension: channel
    values: { 电话: phone, 在线: chat }   # 导出文件里的写法 → 我们的取值 · export → ours
ticket: { id: number, created: created }  # 有它才能用 yardstick sla 计时 · lets yardstick sla time the records
`,
};

function datasetOf(entry: Entry<'dataset'>, documents: Documents): Dataset {
  const { document, title } = entry;
  return {
    id: document.id,
    title,
    files: document.files ?? [],
    format: document.format,
    table: document.format === 'postgres' ? (document.table ?? document.id) : null,
    encoding: document.encoding ?? 'utf-8',
    delimiter: document.delimiter ?? null,
    zone: document.zone ?? null,
    nulls: document.nulls ?? [],
    key: document.key ?? [],
    latest: document.latest ?? null,
    fields: Object.entries(document.fields).map(([name, field]) => fieldOf(name, field, documents)),
    ticket: document.ticket === undefined ? null : ticketFieldsOf(document.ticket),
    origin: entry.origin(),
  };
}

function fieldOf(name: string, field: Field, { dimensions }: Documents): DatasetField {
  const dimension = dimensions.find(({ id }) => id === field.dimension);
  const values = field.values ?? {};
  const closed = dimension !== undefined && !dimension.open ? dimension.values.map(({ id }) => id) : null;
  return {
    name,
    title: field.title === undefined ? same(name) : wordsOf(field.title),
    type: field.type,
    columns: field.columns ?? [name],
    dateFormat: field.dateFormat ?? null,
    factor: field.unit === undefined ? 1 : unitOf(field.unit).factor,
    required: field.required ?? false,
    dimension: field.dimension ?? null,
    values,
    // A choice without a dimension has the values that its spellings lead to.
    allowed:
      closed ?? (field.type === 'choice' && dimension === undefined ? [...new Set(Object.values(values))] : null),
    personal: field.personal ?? false,
  };
}

function ticketFieldsOf(stated: NonNullable<Entry<'dataset'>['document']['ticket']>): TicketFields {
  return {
    id: stated.id,
    created: stated.created,
    at: stated.at ?? null,
    order: stated.order ?? null,
    status: stated.status ?? null,
    event: stated.event ?? null,
    reply: stated.reply ?? null,
    public: stated.public ?? null,
    times: stated.times ?? {},
  };
}
