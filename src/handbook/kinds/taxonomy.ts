import type { TaxonomyClass } from '../../schema/generated/documents.ts';
import type { Handbook } from '../context.ts';
import { html, type Html } from '../html.ts';
import { label } from '../labels.ts';
import { clauses, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

export const taxonomy: KindPage<'taxonomy'> = {
  columns: (book) => [label('class', book)],
  row: ({ document }, book) => [
    document.classes.map(({ title }) => book.say(title)).join(book.language === 'zh' ? '、' : ', '),
  ],
  sections: ({ document }, book) => [
    section('classes', label('class', book), tree(document.classes, book)),
    section(
      'grades',
      label('grade', book),
      table(
        [label('grade', book), label('do', book), label('owner', book), label('due', book)],
        (document.grades ?? []).map(({ title, treatment, owner, limit }) => [
          book.say(title),
          book.say(treatment),
          owner === undefined ? '' : book.role(owner),
          book.quantity(limit),
        ]),
      ),
    ),
    section('matrix', label('matrix', book), matrix(document, book)),
  ],
};

function tree(classes: readonly TaxonomyClass[], book: Handbook): Html {
  return html`<ul class="tree">
    ${classes.map(
      ({
        id,
        title,
        meaning,
        examples = [],
        urgency,
        owner,
        limit,
        procedure,
        treatment,
        classes: below = [],
        sources,
      }) =>
        html` <li id="${id}">
          <div class="class">
            <b>${book.say(title)}</b
            >${urgency === undefined ? '' : html` <span class="badge">${urgency}</span>`}${limit === undefined ? '' : html` <span class="badge">${book.quantity(limit)}</span>`}${owner === undefined ? '' : html` ${book.role(owner)}`}${procedure === undefined ? '' : html` → ${book.document('procedure', procedure)}`}
            ${meaning === undefined ? '' : html`<p>${book.say(meaning)}</p>`}${examples.length === 0 ? '' : html`<p><small>${label('example', book)} ${examples.map((each) => book.say(each)).join(book.language === 'zh' ? '；' : '; ')}</small></p>`}${treatment === undefined ? '' : html`<p>${book.say(treatment)}</p>`}${clauses(sources, book)}
          </div>
          ${below.length === 0 ? '' : tree(below, book)}
        </li>`,
    )}
  </ul>`;
}

function matrix(
  { matrix: stated, grades = [] }: Parameters<typeof taxonomy.sections>[0]['document'],
  book: Handbook,
): Html {
  if (stated === undefined) return html``;
  const { rows, columns, cells } = stated;
  const titleOf = (id: string) => book.say(grades.find((grade) => grade.id === id)?.title ?? id);
  const rank = (id: string) => grades.findIndex((grade) => grade.id === id);
  return html` <div class="wide" tabindex="0">
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">${book.say(rows.title)} × ${book.say(columns.title)}</th>
          ${columns.levels.map(({ title }) => html`<th scope="col">${book.say(title)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.levels.map(
          ({ title }, at) =>
            html`<tr>
              <th scope="row">${book.say(title)}</th>
              ${(cells[at] ?? []).map((id) => html`<td class="grave-${Math.min(rank(id), 3)}">${titleOf(id)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
