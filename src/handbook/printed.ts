import type { Edition } from './handbook.ts';
import { escaped, html, type Html } from './html.ts';
import type { Page } from './page.ts';

/** What the theme of the pages gets from VitePress, in black on white. */
const paper =
  ':root{--vp-c-text-1:#1b1f1e;--vp-c-text-2:#55605d;--vp-c-text-3:#8a9390;--vp-c-bg:#fff}body{font:10.5pt/1.6 var(--vp-font-family-base);color:var(--vp-c-text-1);max-width:52rem;margin:0 auto;padding:1rem}a{color:inherit}code{font-family:var(--vp-font-family-mono);font-size:.9em}.page{break-before:page}.contents{columns:2}.contents li{break-inside:avoid}table{border-collapse:collapse}figure{margin:1rem 0}@page{size:A4;margin:16mm}';

/** The whole handbook on one page, with contents, to be printed or kept as one PDF. Links lead to places on it. */
export function printedHandbook(
  { pages, title, language }: Edition,
  address: (path: string) => string,
  style: string,
): string {
  const shown = pages.filter(
    ({ path, tool }) => tool === undefined && path !== '' && !path.startsWith('case') && path !== 'checks',
  );
  const anchors = new Map(shown.map(({ path }) => [address(path), nameOf(path)]));
  const entry = ({ path, title: name, about }: Page, at: number): Html =>
    html` ${shown[at - 1]?.about === about ? null : html`<li class="shelf"><b>${about}</b></li>`}
      <li><a href="#${nameOf(path)}">${name}</a></li>`;
  const body = shown.map((page) => {
    const inside = page.body.text
      .replaceAll(/ id="([^"]+)"/g, (_, id: string) => ` id="${nameOf(page.path)}--${id}"`)
      .replaceAll(/ href="([^"#]*)(?:#([^"]*))?"/g, (whole: string, path: string, id: string | undefined) => {
        const anchor = path === '' ? nameOf(page.path) : anchors.get(path);
        if (anchor === undefined) return path.startsWith('http') ? whole : '';
        return ` href="#${anchor}${id === undefined ? '' : `--${id}`}"`;
      });
    return `<article class="page"><p class="about">${escaped(page.about)}</p><h1 id="${nameOf(page.path)}">${escaped(page.title)}</h1>${inside}</article>`;
  });
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}${paper}</style></head><body><main class="handbook vp-doc"><h1>${escaped(title)}</h1><ul class="contents">${shown.map(entry).join('')}</ul>${body.join('')}</main></body></html>\n`;
}

function nameOf(path: string): string {
  return path.replaceAll('/', '-').replace(/-$/, '');
}
