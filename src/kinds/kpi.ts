import type { DocumentKind } from '../catalog/kind.ts';
import { readKpi } from '../catalog/kpi-computation.ts';
import { datasetKey } from '../catalog/kpi-input.ts';
import { referencesIn } from '../catalog/references.ts';
import { quantityOf } from '../quantity/quantity.ts';
import { type Unit, unitOf } from '../quantity/unit.ts';
import { always } from '../rule/rule.ts';
import type { Kpi } from '../schema/generated/documents.ts';

export const kpi: DocumentKind<'kpi'> = {
  name: 'kpi',
  title: { zh: 'KPI 词典', en: 'KPI dictionary' },
  carries: 'measured',
  references: ({ document, parsed }) => {
    const { one } = referencesIn(parsed);
    return Object.entries(document.inputs).flatMap(([name, input]) => {
      const key = datasetKey(input);
      return key === undefined || typeof input === 'string' ? [] : one('dataset', input[key], 'inputs', name, key);
    });
  },
  compile: ({ document, title }, documents) => ({
    measures: [
      {
        id: document.id,
        title,
        aliases: document.aliases ?? [],
        unit: unitOf(document.unit).symbol,
        better: document.better,
        range: possibleValues(document),
        decimals: document.decimals ?? null,
        cadence: document.period,
        computation: readKpi({ document }, documents).computation,
        term: always,
      },
    ],
  }),
  template: ({ id, owner, from }) => `# KPI 定义 · the definition of a KPI
kind: kpi
id: ${id}
version: 1.0.0
status: active
title: { zh: 客户满意度, en: Customer satisfaction (CSAT) }
owner: ${owner}
effective: { from: ${from} }

unit: "%"                          # 也可以是 s、min、h、points、tickets…… · or s, min, h, points, tickets …
better: higher                     # higher 越高越好，lower 越低越好
family: result                     # result 结果、process 过程、staff 人员、system 系统
variant: { zh: 4、5 分占比（满分 5 分）, en: top-2-box of a 1–5 scale }
formula: satisfied / answered * 100 %
# 输入可以只用文字说明，也可以从数据集求得 · an input is described in words, or computed from a dataset:
#   answered: { title: { zh: 有效回答, en: valid answers }, count: surveys, where: rating > 0 }
inputs:
  satisfied: { zh: 打 4 分或 5 分的回答, en: answers of 4 or 5 }
  answered: { zh: 有效回答（未作答的不算）, en: valid answers; unanswered surveys do not count }
dataSource: { zh: 服务结束后的评价邀请, en: rating request after each service }
period: month                      # 按月统计 · measured monthly
minimumSample: 30                  # 样本少于 30 不下结论 · fewer than 30 answers give no verdict
decimals: 1
`,
};

/** Smallest and largest possible value in base units, stated or by the nature of the unit; null is no bound. */
export function possibleValues({ unit, range }: Pick<Kpi, 'unit' | 'range'>): [number | null, number | null] {
  const [from, to] = naturalRange(unitOf(unit));
  return [
    range?.from === undefined ? from : quantityOf(range.from).value,
    range?.to === undefined ? to : quantityOf(range.to).value,
  ];
}

function naturalRange({ measure }: Unit): [number | null, number | null] {
  switch (measure) {
    case 'share':
      return [0, 1];
    case 'share difference':
      return [-1, 1];
    case 'points':
      return [-100, 100];
    case 'money':
      return [null, null];
    default:
      return [0, null];
  }
}
