import { html } from '../html.ts';
import { label } from '../labels.ts';
import { facts, list, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

const stages = {
  plan: { zh: '计划', en: 'plan' },
  do: { zh: '执行', en: 'do' },
  check: { zh: '检查', en: 'check' },
  act: { zh: '处理', en: 'act' },
  closed: { zh: '结束', en: 'closed' },
};

const along = {
  people: { zh: '人员', en: 'people' },
  process: { zh: '流程', en: 'process' },
  tools: { zh: '工具', en: 'tools' },
  rules: { zh: '制度', en: 'rules' },
};

export const action: KindPage<'action'> = {
  columns: (book) => [book.words({ zh: '进展', en: 'Stage' }), label('kpi', book), label('due', book)],
  row: ({ document }, book) => [
    book.words(stages[document.stage]),
    book.document('kpi', document.goal.kpi),
    document.due,
  ],
  sections: ({ document }, book) => {
    const { finding, causes = [], goal, steps, verification } = document;
    return [
      facts([
        [label('finding', book), book.say(finding.text)],
        [book.words({ zh: '进展', en: 'Stage' }), book.words(stages[document.stage])],
        [
          label('goal', book),
          html`${book.document('kpi', goal.kpi)} ${book.scope(goal.when)}: ${book.quantity(goal.from)} →
            <b>${book.quantity(goal.to)}</b>`,
        ],
        [label('due', book), document.due],
        [book.words({ zh: '上报', en: 'Escalated to' }), book.role(document.escalate)],
      ]),
      section(
        'causes',
        book.words({ zh: '根因', en: 'Causes' }),
        list(causes.map((cause) => html`<b>${book.words(along[cause.along])}</b> ${book.say(cause.text)}`)),
      ),
      section(
        'steps',
        label('steps', book),
        table(
          [label('do', book), label('role', book), label('due', book), ''],
          steps.map((step) => [
            book.say(step.do),
            book.role(step.role),
            step.due,
            step.done === undefined ? '' : `✔ ${step.done}`,
          ]),
        ),
      ),
      section(
        'verification',
        label('verification', book),
        facts([
          [label('due', book), verification.after],
          [label('by', book), book.role(verification.by)],
          [book.words({ zh: '结果', en: 'Result' }), book.quantity(verification.result)],
          [label('note', book), book.say(verification.next)],
        ]),
      ),
    ];
  },
};
