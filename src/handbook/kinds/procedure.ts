import type { Procedure1, ProcedureStep } from '../../schema/generated/documents.ts';
import type { Handbook } from '../context.ts';
import { flowChart } from '../drawings/flow.ts';
import { html, type Html } from '../html.ts';
import { label } from '../labels.ts';
import { clauses, facts, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

export const procedure: KindPage<'procedure'> = {
  columns: (book) => [label('trigger', book), label('steps', book)],
  row: ({ document }, book) => [book.say(document.trigger), document.steps.length],
  sections: (entry, book) => {
    const { document } = entry;
    return [
      facts([
        [label('trigger', book), book.say(document.trigger)],
        [label('scope', book), document.when === undefined ? '' : book.scope(document.when)],
        [book.words({ zh: '结果', en: 'Result' }), book.say(document.result)],
        [book.words({ zh: '演练', en: 'Drill' }), drill(document, book)],
      ]),
      section('flow', book.words({ zh: '流程图', en: 'Flow' }), chart(document, book.words(entry.title), book)),
      section('steps', label('steps', book), steps(document.steps, book)),
    ];
  },
};

function drill({ drill: stated }: Procedure1, book: Handbook): Html {
  if (stated === undefined) return html``;
  return html`${book.quantity(stated.every)} · ${book.role(stated.by)} ·
  ${stated.last}${stated.how === undefined ? '' : html`<br />${book.say(stated.how)}`}`;
}

function chart({ steps: all }: Procedure1, title: string, book: Handbook): Html {
  const flow = all.map((step, at) => ({
    id: step.id,
    title: `${at + 1}. ${book.say(step.title)}`,
    detail: [book.words(book.catalog.roleTitle(step.role)), book.quantity(step.limit)]
      .filter((each) => each !== '')
      .join(' · '),
    next:
      step.next === undefined
        ? [{ to: all[at + 1]?.id ?? 'end', when: '' }]
        : typeof step.next === 'string'
          ? [{ to: step.next, when: '' }]
          : step.next.map(({ if: when, to }) => ({ to, when: book.say(when) })),
  }));
  return flowChart(flow, title, book.words({ zh: '结束', en: 'End' }));
}

function steps(all: readonly ProcedureStep[], book: Handbook): Html {
  return table(
    [
      label('step', book),
      label('role', book),
      label('do', book),
      label('due', book),
      label('tell', book),
      label('clauses', book),
    ],
    all.map((step, at) => [
      html`<span id="${step.id}">${at + 1}. ${book.say(step.title)}</span
        >${step.phase === undefined ? '' : html`<br /><small>${book.say(step.phase)}</small>`}`,
      book.roles([step.role, ...(step.with ?? [])]),
      html`${book.say(step.do)}${links(step, book)}${step.pain === undefined ? '' : html`<br /><small class="pain">⚠ ${book.say(step.pain)}</small>`}${branches(step, all, book)}`,
      html`${book.quantity(step.limit)}${step.clock === undefined ? '' : html`<br /><small>${book.item(['sla'], step.clock)}</small>`}`,
      (step.tell ?? []).map(
        ({ who, what, within }) =>
          html`<p>
            ${book.roles(who)}:
            ${book.say(what)}${within === undefined ? '' : html` <small>${book.quantity(within)}</small>`}
          </p>`,
      ),
      clauses(step.sources, book),
    ]),
  );
}

function links({ script, form }: ProcedureStep, book: Handbook): Html {
  const found = [script && book.document('script', script), form && book.document('form', form)].flatMap(
    (each) => each || [],
  );
  return found.length === 0 ? html`` : html`<br /><small>→ ${book.list(found)}</small>`;
}

function branches({ next }: ProcedureStep, all: readonly ProcedureStep[], book: Handbook): Html {
  if (next === undefined || typeof next === 'string') return html``;
  return html`<ul class="branches">
    ${next.map(({ if: when, to }) => html`<li>${book.say(when)} → ${to === 'end' ? book.words({ zh: '结束', en: 'end' }) : html`<a href="#${to}">${book.say(all.find(({ id }) => id === to)?.title ?? to)}</a>`}</li>`)}
  </ul>`;
}
