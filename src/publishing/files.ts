import type { Edition, Findable, HandbookContents } from '../handbook/handbook.ts';
import type { Chapter } from '../handbook/chapters.ts';
import { addressIn, pathIn } from '../handbook/context.ts';
import { escaped } from '../handbook/html.ts';
import { printedHandbook } from '../handbook/printed.ts';
import type { Page } from '../handbook/page.ts';
import type { Bundle } from '../evaluation/bundle.ts';
import type { Language, Words } from '../text/words.ts';

/** A file of the handbook’s source: Markdown for VitePress, and data that pages fetch. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** Everything that VitePress makes the handbook of. */
export function siteFiles(
  { editions, wordings }: HandbookContents,
  bundle: Bundle,
  { base, style, library }: { readonly base: string; readonly style: string; readonly library: string },
): SiteFile[] {
  return [
    ...editions.flatMap((edition) => edition.pages.map((page) => pageFile(page, edition))),
    ...editions.flatMap((edition) => edition.past.flatMap(({ pages }) => pages.map((page) => pageFile(page, edition)))),
    ...editions.map(({ language, past }) => ({
      path: `public/past-${language}.json`,
      text: JSON.stringify(
        past.map(({ from, to, pages, absent }) => ({ from, to, paths: pages.map(({ path }) => path), absent })),
      ),
    })),
    ...editions.flatMap(({ chapters, language }) => chapters.map((chapter) => chapterFile(chapter, language))),
    ...editions.map(({ language }) => libraryFile(library, language)),
    ...editions.map((edition) => ({
      path: `public/${pathIn(edition.language, 'print.html')}`,
      text: printedHandbook(edition, (path) => addressIn(base, edition.language, path), style),
    })),
    ...editions.flatMap(({ language, findable, feed }) => [
      {
        path: `public/search-${language}.json`,
        text: JSON.stringify([...findable, findableLibrary(library, language)]),
      },
      { path: `public/${pathIn(language, 'feed.xml')}`, text: feed },
    ]),
    { path: 'public/favicon.svg', text: icon },
    { path: 'public/standards.json', text: JSON.stringify(bundle) },
    { path: 'public/wordings.json', text: JSON.stringify(wordings) },
  ];
}

/** One block of HTML without a blank line, which Markdown leaves alone, and no template of Vue touches. */
function pageFile({ path, title, description, about, body, source, tool }: Page, { language }: Edition): SiteFile {
  const isFolder = path === '' || path.endsWith('/');
  const head = {
    title: withoutTags(title),
    description: withoutTags(description),
    ...(source !== null && { source: `${source.file}#L${source.line}` }),
    ...(tool !== undefined && { tool }),
    ...(path === '' && { sidebar: false, aside: false }),
  };
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return {
    path: pathIn(language, `${path}${isFolder ? 'index' : ''}.md`),
    text: `---\n${lines.join('\n')}\n---\n\n<div class="handbook" v-pre><p class="about">${escaped(about)}</p><h1 tabindex="-1">${escaped(title)}</h1>${body.text}</div>\n`,
  };
}

/** A ruler. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5d50"/><path d="M7 22V11m4.5 11v-6m4.5 6V11m4.5 11v-6M25 22V11" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>';

/** Markdown as people wrote it, under the style of all pages. */
function chapterFile({ path, title, description, markdown, source }: Chapter, language: Language): SiteFile {
  const head = [
    `title: ${JSON.stringify(withoutTags(title))}`,
    `description: ${JSON.stringify(withoutTags(description))}`,
    `source: ${JSON.stringify(source.file)}`,
  ];
  return {
    path: pathIn(language, `${path}.md`),
    text: `---\n${head.join('\n')}\n---\n\n<div class="handbook">\n\n${markdown}\n\n</div>\n`,
  };
}

const libraryWords = {
  title: { zh: '程序库参考', en: 'Library reference' },
  about: { zh: '给其他系统', en: 'For other systems' },
  intro: {
    zh: "程序里用 `import { … } from 'yardstick'` 得到的一切：Node.js 20 以上和浏览器都可以用。说明取自源代码，只有英文。",
    en: "Everything that a program gets by `import { … } from 'yardstick'`, in Node.js from 20 on and in browsers.",
  },
} satisfies Record<string, Words>;

/** What the docstrings of the library say. Nothing in it is a template of Vue. */
function libraryFile(reference: string, language: Language): SiteFile {
  const [title, about, intro] = [
    libraryWords.title[language],
    libraryWords.about[language],
    libraryWords.intro[language],
  ];
  return {
    path: pathIn(language, 'library.md'),
    text: `---\ntitle: ${title}\ndescription: ${about}\n---\n\n<div class="handbook" v-pre>\n\n<p class="about">${about}</p>\n\n# ${title}\n\n${intro}\n\n${reference}\n\n</div>\n`,
  };
}

/** Found by the names of what it exports. */
function findableLibrary(reference: string, language: Language): Findable {
  const names = Array.from(reference.matchAll(/^### (\w+)/gm), ([, name = '']) => name);
  const [title, about] = [libraryWords.title[language], libraryWords.about[language]];
  return { path: 'library', title, about, names: names.join(' '), text: libraryWords.intro[language] };
}

/** VitePress writes titles into a script as they are, where `</script>` would end it: these signs only look the same. */
export function withoutTags(text: string): string {
  return text.replaceAll('<', '＜').replaceAll('>', '＞');
}
