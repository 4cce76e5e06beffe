import { unknownName } from '../finding/catalogue/handbook.ts';
import { didYouMean } from '../finding/catalogue/schema.ts';
import type { Finding } from '../finding/finding.ts';
import { finding } from '../finding/problem.ts';
import { closest } from '../text/closest.ts';
import { Source } from '../text/source.ts';
import type { Handbook } from './context.ts';
import { explainGoal } from '../explanation/goals.ts';
import { html, type Html, plainText } from './html.ts';
import { matrices } from './kinds/sla.ts';

/** A chapter that people write, as Markdown in which figures of the standards are put in. */
export interface Chapter {
  /** Such as `chapters/welcome`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly markdown: string;
  readonly text: string;
  readonly source: { readonly file: string; readonly line: number };
}

export interface ChapterFile {
  readonly path: string;
  readonly text: string;
}

/** What a chapter may put in: each names what it shows by one attribute. */
interface Component {
  readonly attribute: string;
  readonly names: (book: Handbook) => readonly string[];
  readonly show: (name: string, book: Handbook) => Html;
}

const components: Readonly<Record<string, Component>> = {
  Target: {
    attribute: 'goal',
    names: ({ catalog }) => catalog.goals.map(({ id }) => id),
    show: (name, book) => {
      const [goal] = explainGoal(name, book);
      const sign = goal?.better === 'lower' ? '≤' : '≥';
      const [value] = goal?.values ?? [];
      return html`<a class="figure" href="${addressOf(name, book)}"
        >${sign} ${value === undefined ? '—' : book.words(value.target)}</a
      >`;
    },
  },
  SlaMatrix: {
    attribute: 'id',
    names: ({ catalog }) => catalog.all('sla').map(({ id }) => id),
    show: (name, book) => {
      const entry = book.catalog.get('sla', name);
      return html`${entry === undefined ? null : matrices(entry, book)}`;
    },
  },
  Document: {
    attribute: 'name',
    names: ({ catalog }) => catalog.entries.map(({ kind, id }) => `${kind}/${id}`),
    show: (name, book) => {
      const entry = book.catalog.entries.find(({ kind, id }) => `${kind}/${id}` === name);
      return html`${entry === undefined ? null : book.entry(entry)}`;
    },
  },
};

function addressOf(goal: string, book: Handbook): string {
  const [document = '', item = ''] = goal.split('/');
  const kind = book.catalog.get('standard', document) === undefined ? 'profile' : 'standard';
  return `${book.href(`${kind}/${document}`)}#${item}`;
}

/** The chapters of one language: `welcome.md` is Chinese, `welcome.en.md` English. */
export function chaptersOf(
  files: readonly ChapterFile[],
  book: Handbook,
): { chapters: Chapter[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const own = files.filter(({ path }) => path.endsWith('.en.md') === (book.language === 'en'));
  const chapters = own.map(({ path, text }): Chapter => {
    const source = new Source(path, text);
    const markdown = withFigures(source, book, findings);
    const name = path.replace(/^.*\//, '').replace(/(\.en)?\.md$/, '');
    const told = plainText(html`${text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[#*`]/g, '')}`);
    return {
      path: `chapters/${name}`,
      title: /^#\s+(.*)$/m.exec(text)?.[1]?.trim() ?? name,
      description: told.slice(0, 120),
      markdown,
      text: told,
      source: { file: path, line: 1 },
    };
  });
  return { chapters, findings };
}

/** The text with every component put in. Braces of placeholders are texts here as anywhere. */
function withFigures(source: Source, book: Handbook, findings: Finding[]): string {
  const pattern = new RegExp(`<(${Object.keys(components).join('|')})\\s+(\\w+)="([^"]*)"\\s*/>`, 'g');
  const { text } = source;
  let made = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, name = '', attribute = '', value = ''] = match;
    const component = components[name];
    made += text.slice(end, match.index);
    end = match.index + whole.length;
    const known = component?.names(book) ?? [];
    if (component?.attribute === attribute && known.includes(value)) {
      const { text: markup } = component.show(value, book);
      made += `<span v-pre>${markup}</span>`;
      continue;
    }
    const place = { file: source.path, range: source.range(match.index, end), path: [] };
    findings.push(
      finding(unknownName, place, { component: name, name: value, help: didYouMean(closest(value, known), known) }),
    );
  }
  return `${made}${text.slice(end)}`.replaceAll('{{', '&#123;&#123;');
}
