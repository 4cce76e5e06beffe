import { cadenceNames } from '../../quantity/period.ts';
import type { Goal, Norm } from '../../schema/generated/documents.ts';
import type { Handbook } from '../context.ts';
import { html, type Html, type Piece } from '../html.ts';
import { label } from '../labels.ts';
import { clauses, datedValue, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

const levels = {
  must: { zh: '必须', en: 'must' },
  should: { zh: '应当', en: 'should' },
  may: { zh: '可以', en: 'may' },
};

export const standard: KindPage<'standard'> = {
  columns: (book) => [label('goals', book), label('norms', book)],
  row: ({ document }) => [document.goals?.length ?? '', document.norms?.length ?? ''],
  sections: ({ document }, book) => [
    section('goals', label('goals', book), goalTable(document.goals ?? [], book)),
    section('norms', label('norms', book), normTable(document.norms ?? [], book)),
  ],
};

export function goalTable(goals: readonly Goal[], book: Handbook): Html {
  return table(
    [
      label('goal', book),
      label('scope', book),
      label('target', book),
      label('limit', book),
      label('cadence', book),
      label('clauses', book),
    ],
    goals.map((goal): Piece[] => {
      const kpi = book.catalog.get('kpi', goal.kpi);
      const cadence = goal.period ?? kpi?.document.period;
      const sign = kpi?.document.better === 'lower' ? '≤' : '≥';
      return [
        html`<span id="${goal.id}"
            >${goal.title === undefined ? '' : html`${book.say(goal.title)} · `}${book.document('kpi', goal.kpi)}</span
          >${note(goal, book)}`,
        book.scope(goal.when),
        html`<span class="sign">${sign}</span>
          ${datedValue(goal.target, book)}${goal.floor === undefined ? '' : html`<span class="floor">${label('floor', book)} ${book.quantity(goal.floor.value)} · ${book.say(goal.floor.why)}</span>`}`,
        datedValue(goal.limit, book),
        cadence === undefined ? '' : book.words(cadenceNames[cadence]),
        clauses(goal.sources, book),
      ];
    }),
  );
}

function note(goal: Goal, book: Handbook): Piece {
  return goal.note === undefined ? null : html`<br /><small>${book.say(goal.note)}</small>`;
}

function normTable(norms: readonly Norm[], book: Handbook): Html {
  return table(
    ['', label('what', book), label('scope', book), label('check', book), label('clauses', book)],
    norms.map(({ id, level, text, when, check, sources }) => [
      html`<span id="${id}" class="badge norm-${level}">${book.words(levels[level])}</span>`,
      book.say(text),
      when === undefined ? '' : book.scope(when),
      html`${book.say(check.how)}<br /><small
          >${book.role(check.by)} ·
          ${book.quantity(check.every)}${check.form === undefined ? '' : html` · ${book.document('form', check.form)}`}${check.script === undefined ? '' : html` · ${book.document('script', check.script)}`}</small
        >`,
      clauses(sources, book),
    ]),
  );
}
