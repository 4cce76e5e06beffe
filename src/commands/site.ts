import { dirname, join, resolve } from 'node:path';
import { Source } from '../text/source.ts';
import { asOfMisuse, type Command, misuse, textOption } from './command.ts';

export const site: Command = {
  name: 'site',
  summary: {
    zh: '把标准发布为手册网站：site build 生成到文件夹',
    en: 'publish the standards as a handbook: `site build` writes it into a folder',
  },
  arguments: [
    { name: 'action', summary: { zh: 'build', en: 'build' }, required: true },
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
    { flags: '--as-of <day>', summary: { zh: '按这一天的标准', en: 'the standards as they are on this day' } },
  ],
  example: 'yardstick site build --base /handbook/ --edit https://github.com/acme/standards/edit/main/:path',
  async run(invocation, surroundings) {
    const { cwd, language, today, warn } = surroundings;
    const [action = '', folder = 'standards'] = invocation.arguments;
    if (action !== 'build') {
      return misuse(
        surroundings,
        { zh: `不会 \`site ${action}\`。`, en: `There is no \`site ${action}\`.` },
        { zh: '写成 `yardstick site build`。', en: 'Write `yardstick site build`.' },
      );
    }
    const wrongDay = asOfMisuse(invocation, surroundings);
    if (wrongDay !== undefined) return wrongDay;
    const { openStandardsAt } = await import('./standards.ts');
    const standards = await openStandardsAt(folder, surroundings);
    if (typeof standards === 'number') return standards;
    const [{ buildHandbook, hasVitePress }, { handbookOf }, { compile }] = await Promise.all([
      import('../publishing/vitepress.ts'),
      import('../handbook/handbook.ts'),
      import('../toolkit/evaluate.ts'),
    ]);
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
    const on = textOption(invocation, 'asOf') ?? today;
    const base = textOption(invocation, 'base') ?? '/';
    const url = (textOption(invocation, 'url') ?? '').replace(/\/$/, '');
    const bundle = compile(standards);
    const { readChapters, readLogo } = await import('../workspace/chapters.ts');
    const chapters = await readChapters(
      textOption(invocation, 'chapters') ?? join(dirname(folder), 'site/chapters'),
      cwd,
    );
    const contents = handbookOf(standards.catalog, bundle, { on, base, site: url, chapters });
    if (contents.findings.length > 0) {
      const [{ findingsText }, { createColours }] = await Promise.all([
        import('../report/findings-text.ts'),
        import('../report/colours.ts'),
      ]);
      const sources = new Map(chapters.map(({ path, text }) => [path, new Source(path, text)]));
      const presentation = {
        language,
        colours: createColours(surroundings.colour),
        width: surroundings.width,
        standardsFlag: '',
        all: true,
      };
      warn(`${findingsText(contents.findings, { ...presentation, source: (path) => sources.get(path) })}\n`);
      return 1;
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
    const out = resolve(cwd, textOption(invocation, 'output') ?? 'handbook');
    await buildHandbook({
      contents,
      bundle,
      out,
      base,
      site: url,
      editLink: textOption(invocation, 'edit') ?? null,
      logo,
    });
    const pdf = textOption(invocation, 'pdf');
    if (pdf !== undefined) {
      const { findBrowser, printPdf } = await import('../publishing/pdf.ts');
      const browser = findBrowser(surroundings.env('PATH') ?? '');
      const page = resolve(out, language === 'zh' ? 'print.html' : 'en/print.html');
      if (browser === undefined || !(await printPdf(browser, page, resolve(cwd, pdf)))) {
        return misuse(
          surroundings,
          { zh: '没有能打印 PDF 的浏览器。', en: 'There is no browser that prints the PDF.' },
          {
            zh: `安装 Chromium，或在浏览器里打开 ${page} 打印。`,
            en: `Install Chromium, or open ${page} in a browser and print it.`,
          },
        );
      }
    }
    const pages = contents.editions.reduce((sum, edition) => sum + edition.pages.length, 0);
    warn(`${{ zh: `${out}：${pages} 页`, en: `${out}: ${pages} pages` }[language]}\n`);
    return 0;
  },
};
