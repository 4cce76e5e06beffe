import { clausesOf, isFullyCarried, strongest } from '../catalog/carriage.ts';
import type { Carriage } from '../catalog/kind.ts';
import type { Words } from '../text/words.ts';
import { defineCheck } from './check.ts';

const workspace = `kind: workspace\nid: example\nversion: 1.0.0\nstatus: active\ntitle: 示例\nowner: quality\nschema: 1\nlanguages: [zh]\ndimensions: []\nroles:\n  - { id: quality, title: 质量部 }\nsourceDocuments:\n  - id: MON\n    title: 监控规定\n    clauses:\n      - { id: MON-1-1, how: measured, text: 满意度不低于 85 % }\n`;
const standard = (lines: string) =>
  `kind: standard\nid: service\nversion: 1.0.0\nstatus: active\ntitle: 服务标准\nowner: quality\n${lines}`;

export const clauseCarried = defineCheck<{ id: string; how: Carriage; found: Carriage | undefined }>({
  code: 'clause-carried',
  severity: 'warning',
  summary: {
    zh: '每条来源条款都有文档落实，落实方式不弱于条款的要求。',
    en: 'Every source clause is carried, and as strongly as it asks for.',
  },
  why: {
    zh: '没有落实的条款写在文件里，却没有人照做。',
    en: 'A clause that nothing carries stands in a document, and nobody acts on it.',
  },
  message: ({ id, how, found }) =>
    found === undefined
      ? { zh: `没有文档落实条款 \`${id}\`。`, en: `No document carries clause \`${id}\`.` }
      : {
          zh: `条款 \`${id}\` 应当${asks[how].zh}，目前只${is[found].zh}。`,
          en: `Clause \`${id}\` is to be ${asks[how].en}, but is only ${is[found].en}.`,
        },
  help: ({ id, how }) => ({
    zh: `在${carriers[how].zh}的 sources 里写上 ${id}。`,
    en: `Name ${id} under \`sources\` of ${carriers[how].en}.`,
  }),
  examples: {
    of: 'document',
    bad: `${workspace}---\n${standard('norms:\n  - { id: satisfied, level: must, text: 让客户满意, check: { how: 抽查, by: quality, every: 1 month }, sources: [MON-1-1] }\n')}`,
    good: `${workspace}---\n${standard('goals:\n  - { id: csat, kpi: csat, target: 85 %, sources: [MON-1-1] }\n')}`,
  },
  run: (catalog, report) => {
    if (!catalog.isWhole) return;
    for (const clause of clausesOf(catalog)) {
      if (!isFullyCarried(clause)) report(clause.place, { id: clause.id, how: clause.how, found: strongest(clause) });
    }
  },
});

const asks: Record<Carriage, Words> = {
  measured: { zh: '由引擎按数据评价', en: 'measured on data' },
  checked: { zh: '在记录上核查', en: 'checked on records' },
  described: { zh: '写入手册', en: 'described' },
};

const is: Record<Carriage, Words> = {
  measured: { zh: '按数据评价了', en: 'measured' },
  checked: { zh: '在记录上核查', en: 'checked on records' },
  described: { zh: '写在手册里', en: 'described' },
};

const carriers: Record<Carriage, Words> = {
  measured: { zh: '目标、档位、规则或记分卡', en: 'a goal, a tier, a rule or a scorecard' },
  checked: {
    zh: '话术、表单，或以表单、话术检查的规范',
    en: 'a script, a form, or a norm that is checked with one of them',
  },
  described: { zh: '规范、流程或分类', en: 'a norm, a procedure or a taxonomy' },
};
