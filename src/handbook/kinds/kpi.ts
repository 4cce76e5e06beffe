import { explainGoal } from '../../explanation/goals.ts';
import { computedWords } from '../../explanation/computed.ts';
import { formulaMathml } from '../../formula/mathml.ts';
import { cadenceNames } from '../../quantity/period.ts';
import { same } from '../../text/words.ts';
import type { Kpi1, KpiInput } from '../../schema/generated/documents.ts';
import type { Handbook } from '../context.ts';
import { html, Html, nothing } from '../html.ts';
import { label } from '../labels.ts';
import { facts, list, section, table } from '../parts.ts';
import type { KindPage } from './kind-page.ts';

const families = {
  result: { zh: '结果指标', en: 'result' },
  process: { zh: '过程指标', en: 'process' },
  staff: { zh: '人员指标', en: 'staff' },
  system: { zh: '系统指标', en: 'system' },
};

export const kpi: KindPage<'kpi'> = {
  columns: (book) => [label('family', book), label('unit', book), label('better', book), label('cadence', book)],
  row: ({ document }, book) => [
    book.words(families[document.family]),
    document.unit,
    label(`better_${document.better}`, book),
    book.words(cadenceNames[document.period]),
  ],
  sections: (entry, book) => {
    const { document } = entry;
    return [
      facts([
        [label('better', book), label(`better_${document.better}`, book)],
        [label('unit', book), document.unit],
        [label('family', book), book.words(families[document.family])],
        [label('cadence', book), book.words(cadenceNames[document.period])],
        [label('minimumSample', book), document.minimumSample],
        [label('dataSource', book), book.say(document.dataSource)],
      ]),
      section(
        'formula',
        label('formula', book),
        formula(entry.id, document.formula, book),
        inputs(entry.id, document.inputs, book),
      ),
      section('edge-cases', label('edgeCases', book), list((document.edgeCases ?? []).map((each) => book.say(each)))),
      section('goals', label('goals', book), goals(entry.id, book)),
    ];
  },
};

/** As mathematics where it is computed, and as it is written. */
function formula(id: string, written: string, book: Handbook): Html {
  const computation = book.bundle.measures.find((each) => each.id === id)?.computation ?? null;
  const titles = (name: string) => computation?.inputs.find((input) => input.name === name)?.title ?? same(name);
  // The formula escapes its titles itself.
  const drawn =
    computation === null
      ? nothing
      : html`<div class="formula" tabindex="0">
          ${new Html(formulaMathml(computation.formula, titles, book.language).replaceAll('{', '&#123;'))}
        </div>`;
  const words = computedWords(id, book.bundle, book.catalog);
  return html`${drawn} ${words === null ? nothing : html`<p>${book.words(words.formula)}</p>`}
    <p class="written"><code>${written}</code></p>`;
}

function inputs(id: string, stated: Kpi1['inputs'], book: Handbook): Html {
  const words = computedWords(id, book.bundle, book.catalog);
  if (words !== null)
    return table(
      [label('inputs', book), label('meaning', book)],
      words.inputs.map(({ title, computed }) => [book.words(title), book.words(computed)]),
    );
  return table(
    [label('inputs', book), label('meaning', book)],
    Object.entries(stated).map(([name, input]) => [html`<code>${name}</code>`, textOf(input, book)]),
  );
}

function textOf(input: KpiInput, book: Handbook): string {
  if (typeof input === 'string') return input;
  const { zh, en, title } = input;
  return book.say(title ?? { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }) });
}

/** The goals on a KPI, each with what profiles make of it. */
function goals(kpi: string, book: Handbook): Html {
  const ids = book.goalsOn(kpi);
  const told = ids.flatMap((id) => explainGoal(id, { catalog: book.catalog, bundle: book.bundle, on: book.on }));
  return table(
    [
      label('goal', book),
      label('scope', book),
      label('cadence', book),
      label('target', book),
      label('limit', book),
      label('values', book),
    ],
    told.map((goal) => [
      book.item(['standard', 'profile'], goal.id),
      book.words(goal.scope),
      book.words(goal.cadence),
      html`<b>${goal.better === 'higher' ? '≥' : '≤'} ${book.words(goal.values[0]?.target ?? same('—'))}</b>`,
      goal.values[0]?.limit ? book.words(goal.values[0].limit) : '',
      list(
        goal.values
          .slice(1)
          .map(
            ({ profile, path, target }) =>
              html`${book.document('profile', path.at(-1)?.by ?? profile ?? '')} ${book.words(target)}`,
          ),
      ),
    ]),
  );
}
