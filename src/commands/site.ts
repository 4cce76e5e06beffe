import { dirname, join, resolve } from 'node:path';
import { Source } from '../text/source.ts';
import type { Publication } from '../publishing/vitepress.ts';
import { tellFindings } from './tell.ts';
import {
  asOfMisuse,
  type Command,
  type ExitCode,
  type Invocation,
  misuse,
  type Surroundings,
  textOption,
} from './command.ts';

export const site: Command = {
  name: 'site',
  summary: {
    zh: '把标准发布为手册网站：site build 生成到文件夹，site dev 边写边看',
    en: 'publish the standards as a handbook: `site build` writes it into a folder, `site dev` shows it as you write',
  },
  arguments: [
    { name: 'action', summary: { zh: 'build 或 dev', en: 'build or dev' }, required: true },
    {
      name: 'dir',
      summary: { zh: '标准所在的文件夹（默认 standards）', en: 'folder of the standards (default: standards)' },
      required: false,
    },
  ],
  options: [
    {
      flags: '-o, --output <folder>',
      summary: { zh: '手册写到哪里（默认 handbook）', en: 'where the handbook goes (default: handbook)' },
    },
    {
      flags: '--base <path>',
      summary: { zh: '手册所在的路径，例如 /handbook/', en: 'path under which it is published, such as /handbook/' },
    },
    {
      flags: '--url <address>',
      summary: { zh: '网站地址，用于站点地图和 RSS', en: 'address of the site, for sitemap and feed' },
    },
    {
      flags: '--edit <pattern>',
      summary: {
        zh: '“修改这一页”的地址，:path 处是文件和行号',
        en: 'address of “Edit this page”, with :path for file and line',
      },
    },
    {
      flags: '--chapters <folder>',
      summary: {
        zh: '自己写的章节（Markdown）所在的文件夹（默认在标准文件夹旁边的 site/chapters）',
        en: 'folder of your own chapters in Markdown (default: site/chapters beside the standards)',
      },
    },
    {
      flags: '--pdf <file>',
      summary: {
        zh: '整本手册另存为一份 PDF（要有 Chromium 或 Chrome）',
        en: 'the whole handbook as one PDF as well (needs Chromium or Chrome)',
      },
    },
    {
      flags: '--port <number>',
      summary: { zh: 'site dev 的端口（默认 5173）', en: 'port of `site dev` (default: 5173)' },
    },
    { flags: '--as-of <day>', summary: { zh: '按这一天的标准', en: 'the standards as they are on this day' } },
  ],
  example: 'yardstick site build --base /handbook/ --edit https://github.com/acme/standards/edit/main/:path',
  async run(invocation, surroundings) {
    const [action = ''] = invocation.arguments;
    if (action !== 'build' && action !== 'dev') {
      return misuse(
        surroundings,
        { zh: `不会 \`site ${action}\`。`, en: `There is no \`site ${action}\`.` },
        {
          zh: '写成 `yardstick site build` 或 `yardstick site dev`。',
          en: 'Write `yardstick site build` or `yardstick site dev`.',
        },
      );
    }
    const wrongDay = asOfMisuse(invocation, surroundings);
    if (wrongDay !== undefined) return wrongDay;
    const { hasVitePress } = await import('../publishing/vitepress.ts');
    if (!hasVitePress()) {
      return misuse(
        surroundings,
        {
          zh: '手册要用 VitePress，这里没有安装。',
          en: 'The handbook is made by VitePress, which is not installed here.',
        },
        {
          zh: '运行 `npm install --save-dev vitepress@1.6.4 vue minisearch`。',
          en: 'Run `npm install --save-dev vitepress@1.6.4 vue minisearch`.',
        },
      );
    }
    return action === 'build' ? build(invocation, surroundings) : dev(invocation, surroundings);
  },
};

async function build(invocation: Invocation, surroundings: Surroundings): Promise<ExitCode> {
  const { cwd, language, warn } = surroundings;
  const publication = await publicationOf(invocation, surroundings);
  if (typeof publication === 'number') return publication;
  const { buildHandbook } = await import('../publishing/vitepress.ts');
  const out = resolve(cwd, textOption(invocation, 'output') ?? 'handbook');
  await buildHandbook(publication, out);
  const pages = publication.contents.editions.reduce((sum, edition) => sum + edition.pages.length, 0);
  warn(`${{ zh: `${out}：${pages} 页`, en: `${out}: ${pages} pages` }[language]}\n`);
  const pdf = textOption(invocation, 'pdf');
  return pdf === undefined ? 0 : print(out, resolve(cwd, pdf), surroundings);
}

async function print(out: string, pdf: string, surroundings: Surroundings): Promise<ExitCode> {
  const { findBrowser, printPdf } = await import('../publishing/pdf.ts');
  const browser = findBrowser(surroundings.env('PATH') ?? '');
  const page = resolve(out, surroundings.language === 'zh' ? 'print.html' : 'en/print.html');
  if (browser !== undefined && (await printPdf(browser, page, pdf))) return 0;
  return misuse(
    surroundings,
    { zh: '没有能打印 PDF 的浏览器。', en: 'There is no browser that prints the PDF.' },
    {
      zh: `安装 Chromium，或在浏览器里打开 ${page} 打印。`,
      en: `Install Chromium, or open ${page} in a browser and print it.`,
    },
  );
}

/** Shows the handbook, and every change of the standards as soon as they are sound. */
async function dev(invocation: Invocation, surroundings: Surroundings): Promise<ExitCode> {
  const { cwd, warn, interrupted } = surroundings;
  const first = await publicationOf(invocation, surroundings);
  if (typeof first === 'number') return first;
  const port = Number(textOption(invocation, 'port') ?? 5173);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return misuse(
      surroundings,
      { zh: `--port 的 \`${port}\` 不是端口。`, en: `\`${port}\` of --port is no port.` },
      { zh: '写成 `--port 5173`。', en: 'Write it like `--port 5173`.' },
    );
  }
  const [{ openDevServer }, { watchFolder }] = await Promise.all([
    import('../publishing/vitepress.ts'),
    import('../workspace/watch.ts'),
  ]);
  const server = await openDevServer(first, port);
  warn(`${server.address}\n`);
  let last: Promise<unknown> = Promise.resolve();
  const renew = async () => {
    const next = await publicationOf(invocation, surroundings);
    if (typeof next !== 'number') await server.update(next);
  };
  const end = interrupted();
  const watcher = watchFolder(resolve(cwd, folderOf(invocation)), () => {
    // One after the other; what cannot be read at the moment is read with the next change.
    last = last
      .then(renew)
      .catch((error: unknown) => warn(`${error instanceof Error ? error.message : String(error)}\n`));
  });
  await end;
  await watcher.close();
  await last;
  await server.close();
  return 0;
}

function folderOf(invocation: Invocation): string {
  return invocation.arguments[1] ?? 'standards';
}

/** What is to be published, or the exit code where standards or chapters are not in order. */
async function publicationOf(invocation: Invocation, surroundings: Surroundings): Promise<Publication | ExitCode> {
  const { cwd, today } = surroundings;
  const folder = folderOf(invocation);
  const [{ openStandardsAt }, { handbookOf }, { compile }, { readChapters, readLogo }] = await Promise.all([
    import('./standards.ts'),
    import('../handbook/handbook.ts'),
    import('../toolkit/evaluate.ts'),
    import('../workspace/chapters.ts'),
  ]);
  const standards = await openStandardsAt(folder, surroundings);
  if (typeof standards === 'number') return standards;
  // While it is written, what checks find wrong is shown all the same; what cannot be read would be a page that is gone.
  const isDraft = invocation.arguments[0] === 'dev' && standards.catalog.isWhole;
  const wrong = isDraft ? [] : standards.findings.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) return tellFindings(wrong, standards.sources, surroundings);
  const base = textOption(invocation, 'base') ?? '/';
  const site = (textOption(invocation, 'url') ?? '').replace(/\/$/, '');
  const bundle = compile(standards);
  const chapters = await readChapters(
    textOption(invocation, 'chapters') ?? join(dirname(folder), 'site/chapters'),
    cwd,
  );
  const on = textOption(invocation, 'asOf') ?? today;
  const contents = handbookOf(standards.catalog, bundle, { on, base, site, chapters });
  if (contents.findings.length > 0) {
    const sources = new Map(chapters.map(({ path, text }) => [path, new Source(path, text)]));
    return tellFindings(contents.findings, sources, surroundings);
  }
  const logo = contents.brand.logo === null ? null : await readLogo(resolve(cwd, folder), contents.brand.logo);
  if (logo === undefined) {
    return misuse(
      surroundings,
      { zh: `找不到标志文件 \`${contents.brand.logo}\`。`, en: `There is no logo \`${contents.brand.logo}\`.` },
      {
        zh: '路径从标准文件夹算起，见工作区的 handbook.logo。',
        en: 'Its path starts at the folder of the standards; see `handbook.logo` of the workspace.',
      },
    );
  }
  return { contents, bundle, base, site, editLink: textOption(invocation, 'edit') ?? null, logo };
}
