import { explainClauses } from '../../explanation/clauses.ts';
import { explainedProblems } from '../../explanation/explain.ts';
import { explainFunction, functionNames } from '../../explanation/computed.ts';
import type { Handbook } from '../context.ts';
import { isReadable } from '../../finding/problem.ts';
import { html, nothing } from '../html.ts';
import { label } from '../labels.ts';
import type { Page } from '../page.ts';
import { facts, list, section, table } from '../parts.ts';

const carriages = {
  described: { zh: '写入手册', en: 'described' },
  checked: { zh: '在记录上核查', en: 'checked on records' },
  measured: { zh: '按数据评价', en: 'measured on data' },
};

/** The clauses of the source documents with what carries each. */
export function clausesPage(book: Handbook): Page {
  const { clauses } = explainClauses({ catalog: book.catalog, bundle: book.bundle, on: book.on });
  const sources = [...new Set(clauses.map(({ source }) => book.words(source)))];
  return {
    path: 'clauses',
    title: label('clauses', book),
    description: book.words({
      zh: '源文件的每一条，由什么落实',
      en: 'Every clause of the source documents, and what carries it',
    }),
    about: book.words({ zh: '索引', en: 'Index' }),
    body: html`${sources.map((source, at) =>
      section(
        `source-${at + 1}`,
        source,
        table(
          [label('clauses', book), label('what', book), label('how', book), label('carriedBy', book)],
          clauses
            .filter((clause) => book.words(clause.source) === source)
            .map((clause) => [
              html`<span id="${clause.id.toLowerCase()}">${clause.id}</span>`,
              book.words(clause.text),
              book.words(carriages[clause.how]),
              list(clause.carriedBy.map(({ what, title }) => carrier(what, book.words(title), book))),
            ]),
        ),
      ),
    )}`,
    names: clauses.map(({ id }) => id),
    source: null,
  };
}

function carrier(what: string, title: string, book: Handbook) {
  const [kind = '', id = '', ...item] = what.split('/');
  const entry = book.catalog.entries.find((each) => each.kind === kind && each.id === id);
  if (entry === undefined) return html`${title}`;
  const anchor = item.length === 0 ? '' : `#${item.join('/')}`;
  return html`<a href="${book.href(`${kind}/${id}`)}${anchor}">${book.words(entry.title)}</a
    >${item.length === 0 ? '' : html` <small>${title}</small>`}`;
}

/** Everything that validation and evaluation can find, with a bad and a good example. */
export function checksPage(book: Handbook): Page {
  const severities = {
    error: { zh: '错误', en: 'error' },
    warning: { zh: '警告', en: 'warning' },
    info: { zh: '提示', en: 'information' },
  };
  return {
    path: 'checks',
    title: book.words({ zh: '检查', en: 'Checks' }),
    description: book.words({ zh: '校验和评价会发现的每个问题', en: 'Everything that validation and evaluation find' }),
    about: book.words({ zh: '索引', en: 'Index' }),
    body: html`${explainedProblems.map(({ code, severity, summary, why, examples }) =>
      section(
        code.replaceAll('/', '-'),
        code,
        html`<p>
            <span class="badge severity-${severity}">${book.words(severities[severity])}</span> ${book.words(summary)}
          </p>
          <p>${book.words(why)}</p>`,
        isReadable(examples)
          ? html`<div class="pair">
              <figure>
                <figcaption class="dont">✖ ${book.words({ zh: '不好', en: 'Bad' })}</figcaption>
                ${source(examples.bad)}
              </figure>
              <figure>
                <figcaption class="do">✔ ${book.words({ zh: '好', en: 'Good' })}</figcaption>
                ${source(examples.good)}
              </figure>
            </div>`
          : nothing,
      ),
    )}`,
    names: explainedProblems.map(({ code }) => code),
    source: null,
  };
}

function source(text: string) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return html`<div class="source" tabindex="0">
    ${lines.map((line) => html`<code>${line.replaceAll(' ', '\u00A0')}</code><br />`)}
  </div>`;
}

/** The functions of formulas. */
export function functionsPage(book: Handbook): Page {
  return {
    path: 'functions',
    title: book.words({ zh: '公式函数', en: 'Functions of formulas' }),
    description: book.words({ zh: 'KPI 公式可以用的函数', en: 'What formulas of KPIs can use' }),
    about: book.words({ zh: '索引', en: 'Index' }),
    body: html`${functionNames.flatMap((name) =>
      explainFunction(name).map(({ title, summary, usage, parameters, examples }) =>
        section(
          name,
          book.words(title) === name ? name : `${name} · ${book.words(title)}`,
          html`<p>${book.words(summary)}</p>
            <p><code>${usage}</code></p>`,
          facts(parameters.map((each) => [each.name, book.words(each.means)])),
          table(
            [label('example', book), '', ''],
            examples.map(({ given, gives, because }) => [
              html`<code>${given}</code>`,
              html`<code>${gives ?? book.words({ zh: '无数据', en: 'no data' })}</code>`,
              because ?? '',
            ]),
          ),
        ),
      ),
    )}`,
    names: [...functionNames],
    source: null,
  };
}
