import { compile, validate } from '../../src/index.ts';
import type { Dataset } from '../../src/rule/dataset.ts';
import { base, today } from '../errors/base.ts';

const workspace = `kind: workspace
id: desk
version: 1.0.0
status: active
title: { zh: 服务台, en: Desk }
owner: quality
schema: 1
languages: [zh, en]
dimensions:
  - { id: priority, title: { zh: 优先级, en: Priority }, ranked: true, values: [A, B] }
  - { id: team, title: { zh: 班组, en: Team }, open: true }
roles: [{ id: quality, title: { zh: 质量, en: Quality } }]
ticketStatuses: [new, open, waiting-customer, resolved, closed]
ticketEvents: [called-back]
checks: { dataset-unused: { severity: none, why: 测试 } }
`;

/** The bundle of a set of standards with one dataset, `tickets`, whose document has these lines. */
export function bundleWith(lines: string, file = 'standards/tickets.yaml') {
  const document = `kind: dataset
id: tickets
version: 1.0.0
status: active
title: { zh: 工单, en: Tickets }
owner: quality
records: tickets
${lines}`;
  const others = base.filter(({ path }) => !path.endsWith('workspace.yaml'));
  const files = [
    ...others,
    { path: 'standards/workspace.yaml', content: workspace },
    { path: file, content: document },
  ];
  const standards = validate(files, { today });
  const wrong = standards.findings.filter((each) => each.file === file);
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message.en).join('\n'));
  return compile(standards);
}

export function datasetWith(lines: string): Dataset {
  const dataset = bundleWith(lines).datasets.find(({ id }) => id === 'tickets');
  if (dataset === undefined) throw new Error('the dataset was not compiled');
  return dataset;
}
