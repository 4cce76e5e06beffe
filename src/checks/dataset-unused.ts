import { defineCheck, example } from './check.ts';
const calls = (ticket: string) =>
  example(
    'dataset',
    'calls',
    `records: calls\nformat: csv\nfields:\n  number: { type: text }\n  created: { type: instant }\n${ticket}`,
  );

export const datasetUnused = defineCheck<{ id: string }>({
  code: 'dataset-unused',
  severity: 'warning',
  summary: {
    zh: '每个数据集都有 KPI 用到，或能给工单计时。',
    en: 'Every dataset feeds a KPI, or lets tickets be timed.',
  },
  why: { zh: '没人用的导出照样要有人每天准备。', en: 'Somebody goes on preparing an export that nothing looks at.' },
  message: ({ id }) => ({ zh: `没有 KPI 用到数据集 \`${id}\`。`, en: `No KPI uses the dataset \`${id}\`.` }),
  help: () => ({
    zh: '在 KPI 的 inputs 里用上它，或停用它（status: retired）。',
    en: 'Use it in the inputs of a KPI, or retire it (`status: retired`).',
  }),
  examples: { of: 'document', bad: calls(''), good: calls('ticket: { id: number, created: created }\n') },
  run: (catalog, report) => {
    if (!catalog.isWhole) return;
    for (const entry of catalog.all('dataset')) {
      const isUsed = entry.document.ticket !== undefined || catalog.usedBy(entry).length > 0;
      if (entry.isInUse && !isUsed) report(entry.at('id'), { id: entry.id });
    }
  },
});
