import type { Change } from '../../changes/generated.ts';
import { type ReleaseChanges, releasesOf } from '../../changes/releases.ts';
import { classSigns, classWords, daysText, pathText } from '../../report/comparison-words.ts';
import type { Handbook } from '../context.ts';
import { html, type Html } from '../html.ts';
import { label } from '../labels.ts';
import type { Page } from '../page.ts';
import { list, section, table } from '../parts.ts';

/** What was released, the latest first, and what begins or ends soon. */
export function changesPage(book: Handbook): Page {
  return {
    path: 'changes',
    title: label('changed', book),
    description: book.words({ zh: '发布过的变化，和将要生效的变化', en: 'What was released, and what begins soon' }),
    about: book.words({ zh: '时间', en: 'Time' }),
    body: html` <p><a href="${book.href('').replace(/\/?$/, '/')}feed.xml">RSS</a></p>
      ${section('coming', book.words({ zh: '将要变化', en: 'Coming' }), coming(book))}
      ${releasesOf(book.catalog).map((release) => section(`day-${release.day}`, release.day, releaseList(release, book)))}`,
    names: [],
    source: null,
  };
}

/** The documents of a release, with what each changes. */
export function releaseList({ documents }: ReleaseChanges, book: Handbook): Html {
  return list(
    documents.map(({ document, title, version, changes, how }) => {
      const [kind = '', id = ''] = document.split('/');
      const entry = book.catalog.entries.find((each) => each.kind === kind && each.id === id);
      const name = entry === undefined ? html`${book.words(title)}` : book.entry(entry);
      const told = how === 'added' ? [] : changes.filter(({ path }) => path.join('.') !== 'version');
      return html`${name}
        <small>${[version.before, version.after].filter((each) => each !== null).join(' → ')}</small
        >${list(told.map((change) => changeLine(change, book)))}`;
    }),
  );
}

function changeLine(change: Change, book: Handbook): Html {
  const { language } = book;
  const values =
    change.old === null && change.new === null
      ? ''
      : `: ${change.old?.[language] ?? '—'} → ${change.new?.[language] ?? '—'}`;
  const days = daysText(change, language);
  return html`<span class="class-${change.class}"
      >${classSigns[change.class]} ${classWords[change.class][language]}</span
    >
    ${pathText(change, language)}${values}${days === '' ? '' : ` (${days})`}${change.reason === null ? '' : html` <span class="why">${change.reason[language]}</span>`}`;
}

/** Values, documents and waivers that begin or end within a year of the day of the handbook. */
function coming(book: Handbook): Html {
  const until = `${Number(book.on.slice(0, 4)) + 1}${book.on.slice(4)}`;
  const isComing = (day: string | null): day is string => day !== null && day > book.on && day <= until;
  const rows = book.catalog.entries.flatMap((entry) => {
    const { from, to } = entry.term;
    const own = [
      ...(isComing(from) ? [{ day: from, entry, what: book.words({ zh: '开始生效', en: 'comes into force' }) }] : []),
      ...(isComing(to) ? [{ day: to, entry, what: book.words({ zh: '最后一天', en: 'last day' }) }] : []),
    ];
    const values = entry.goals.flatMap(({ goal }) =>
      [goal.target].flat().flatMap((dated) =>
        typeof dated === 'string' || !isComing(dated.from)
          ? []
          : [
              {
                day: dated.from,
                entry,
                what: `${goal.id}: ${dated.value}${dated.why === undefined ? '' : ` – ${book.say(dated.why)}`}`,
              },
            ],
      ),
    );
    return [...own, ...values];
  });
  return table(
    [label('days', book), label('document', book), label('what', book)],
    rows.toSorted((a, b) => (a.day < b.day ? -1 : 1)).map(({ day, entry, what }) => [day, book.entry(entry), what]),
  );
}

/** The releases as a feed (https://www.rssboard.org/rss-specification), as XML. */
export function feedOf(book: Handbook, site: string): string {
  const title = `${book.words(book.catalog.workspace?.title ?? { zh: '标准', en: 'Standards' })} · ${label('changed', book)}`;
  const page = `${site}${book.href('changes')}`;
  const items = releasesOf(book.catalog).map((release) => {
    const text = releaseList(release, book)
      .text.replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    const date = new Date(Date.parse(release.day)).toUTCString();
    return `<item><title>${release.day}</title><link>${page}#day-${release.day}</link><guid>${page}#day-${release.day}</guid><pubDate>${date}</pubDate><description>${text}</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${html`${title}`.text}</title><link>${page}</link><description>${html`${title}`.text}</description>${items.join('')}</channel></rss>\n`;
}
