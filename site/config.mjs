// Makes VitePress's configuration from what the handbook says of itself. No function gets into themeConfig: VitePress would
// send it to the browser as text and revive it by eval.
import { pathToFileURL } from 'node:url';

/** @param {{ base: string, site: string, library: string, standards: string, editions: readonly { language: 'zh' | 'en', title: string, shelves: readonly { title: string, path: string }[], chapters: readonly { text: string, path: string }[] }[], words: Record<string, Record<string, string>>, editLink: string | null, brand: { colour: string | null, logo: string | null } }} handbook */
export function configure(handbook) {
  const { base, library, site, editions, words, editLink, brand } = handbook;
  const locales = Object.fromEntries(
    editions.map(({ language, title, shelves, chapters }) => {
      const said = words[language];
      const link = (path) => `${language === 'zh' ? '/' : '/en/'}${path}`;
      return [
        language === 'zh' ? 'root' : language,
        {
          label: language === 'zh' ? '简体中文' : 'English',
          lang: language === 'zh' ? 'zh-CN' : 'en',
          title,
          themeConfig: {
            siteTitle: title,
            nav: [
              { text: said.mine, link: link('roles/') },
              { text: said.scopes, link: link('for/') },
              { text: said.changes, link: link('changes') },
            ],
            // A list of every page in every page would weigh more than the handbook.
            sidebar: [
              ...(chapters.length === 0
                ? []
                : [{ text: said.chapters, items: chapters.map(({ text, path }) => ({ text, link: link(path) })) }]),
              { text: said.standards, items: shelves.map(({ title: text, path }) => ({ text, link: link(path) })) },
              {
                text: said.tools,
                items: [
                  { text: said.dueTime, link: link('tools/due-time') },
                  { text: said.trySnapshot, link: link('tools/try-snapshot') },
                  { text: said.checkWording, link: link('tools/check-wording') },
                ],
              },
              {
                text: said.index,
                items: [
                  { text: said.clauses, link: link('clauses') },
                  { text: said.checks, link: link('checks') },
                  { text: said.functions, link: link('functions') },
                  { text: said.library, link: link('library') },
                ],
              },
            ],
            outline: { level: [2, 2], label: said.outline },
            docFooter: { prev: false, next: false },
            darkModeSwitchLabel: said.dark,
            lightModeSwitchTitle: said.toLight,
            darkModeSwitchTitle: said.toDark,
            sidebarMenuLabel: said.menu,
            returnToTopLabel: said.top,
            langMenuLabel: said.languages,
            skipToContentLabel: said.skip,
            ...(editLink !== null && { editLink: { pattern: editLink, text: said.edit } }),
          },
        },
      ];
    }),
  );
  return {
    base,
    locales,
    cleanUrls: false,
    lastUpdated: false,
    metaChunk: true,
    ...(site !== '' && { sitemap: { hostname: `${site}${base}` } }),
    head: [
      ['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg` }],
      ['meta', { name: 'theme-color', content: brand.colour ?? '#0b5d50' }],
      ['meta', { property: 'og:type', content: 'website' }],
      ...(brand.colour === null ? [] : [['style', {}, coloursOf(brand.colour)]]),
    ],
    themeConfig: { ...(brand.logo !== null && { logo: brand.logo }) },
    markdown: {
      html: true,
      attrs: { disable: true },
      anchor: { permalink: false },
      theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    },
    // Where a page is written is a line of YAML, not the file made of it.
    transformPageData(page) {
      const { source } = page.frontmatter;
      if (typeof source === 'string') page.filePath = source;
      else page.frontmatter.editLink = false;
    },
    transformHead: ({ pageData }) => [
      ['meta', { property: 'og:title', content: pageData.title }],
      ['meta', { property: 'og:description', content: pageData.description }],
    ],
    vite: {
      resolve: {
        alias: { 'yardstick-library': `${library}/browser.js`, 'yardstick-search': `${library}/browser-search.js` },
      },
      plugins: [libraryAsItIs(library)],
      server: { fs: { strict: false } },
      build: { chunkSizeWarningLimit: 4000 },
    },
  };
}

/** What renders pages on this computer imports the library, which is bundled already, and does not bundle it once more. */
function libraryAsItIs(library) {
  return {
    name: 'yardstick-library-as-it-is',
    enforce: 'pre',
    resolveId: (id, _importer, { ssr }) =>
      ssr && id.startsWith(library) ? { id: pathToFileURL(id).href, external: true } : null,
  };
}

/** One colour is enough: lighter ones of it are read on dark ground. */
function coloursOf(colour) {
  const mixed = (share) => `color-mix(in srgb, ${colour}, white ${share}%)`;
  const light = `--vp-c-brand-1:${colour};--vp-c-brand-2:${mixed(12)};--vp-c-brand-3:${colour};--vp-c-brand-soft:color-mix(in srgb, ${colour}, transparent 88%)`;
  const dark = `--vp-c-brand-1:${mixed(55)};--vp-c-brand-2:${mixed(45)};--vp-c-brand-3:${mixed(25)};--vp-c-brand-soft:color-mix(in srgb, ${colour}, transparent 75%)`;
  return `:root{${light}}.dark{${dark}}`;
}
