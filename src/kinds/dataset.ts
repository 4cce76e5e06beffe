import type { DocumentKind } from '../catalog/kind.ts';
import { referencesIn } from '../catalog/references.ts';

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
`,
};
