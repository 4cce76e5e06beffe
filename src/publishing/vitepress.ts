import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Bundle } from '../evaluation/bundle.ts';
import type { HandbookContents } from '../handbook/handbook.ts';
import { type SiteFile, siteFiles, withoutTags } from './files.ts';

export interface Publication {
  readonly contents: HandbookContents;
  readonly bundle: Bundle;
  readonly base: string;
  /** Where it is published, such as `https://standards.acme.cn`; empty where that is not known: then it has no sitemap. */
  readonly site: string;
  /** Where a file is changed, with `:path` for its path and line; null for no such links. */
  readonly editLink: string | null;
  /** The logo, where there is one: what it is called in the handbook, and its bytes. */
  readonly logo: { readonly name: string; readonly bytes: Uint8Array } | null;
}

/** Whether VitePress is installed beside the toolkit. */
export function hasVitePress(): boolean {
  return findVitePress() !== undefined;
}

/** Builds the handbook into a folder: as a whole, or, where something goes wrong, not at all. */
export async function buildHandbook(publication: Publication, out: string): Promise<void> {
  const source = await writeSource(publication);
  const built = `${out}.next`;
  try {
    const { build } = await loadVitePress();
    await build(source, { outDir: built, base: publication.base });
    await rm(out, { recursive: true, force: true });
    await rename(built, out);
  } finally {
    await rm(source, { recursive: true, force: true });
    await rm(built, { recursive: true, force: true });
  }
}

/** A handbook that is seen while its standards are written. */
export interface DevServer {
  readonly address: string;
  /** Writes what changed; open pages follow by themselves. */
  update(publication: Publication): Promise<void>;
  close(): Promise<void>;
}

export async function openDevServer(publication: Publication, port: number): Promise<DevServer> {
  const source = await writeSource(publication);
  const written = new Map((await sourceFiles(publication)).map(({ path, text }) => [path, text]));
  const { createServer } = await loadVitePress();
  const server = await createServer(source, { port, base: publication.base });
  await server.listen();
  return {
    address: `http://localhost:${server.config.server.port}${publication.base}`,
    update: async (next) => {
      const files = await sourceFiles(next);
      const kept = new Set(files.map(({ path }) => path));
      for (const path of written.keys()) {
        if (kept.has(path)) continue;
        await rm(join(source, path), { force: true });
        written.delete(path);
      }
      for (const { path, text } of files) {
        if (written.get(path) === text) continue;
        await writeWhole(join(source, path), text);
        written.set(path, text);
      }
    },
    close: async () => {
      await server.close();
      await rm(source, { recursive: true, force: true });
    },
  };
}

/** Writes the pages as VitePress wants them, beside the modules it needs. */
async function writeSource(publication: Publication): Promise<string> {
  const source = await mkdtemp(join(tmpdir(), 'yardstick-handbook-'));
  for (const { path, text } of await sourceFiles(publication)) await writeWhole(join(source, path), text);
  const { logo } = publication;
  if (logo !== null) await writeFile(join(source, 'public', logo.name), logo.bytes);
  const modules = findVitePress();
  if (modules !== undefined) await symlink(modules, join(source, 'node_modules'), 'junction');
  return source;
}

async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function sourceFiles({ contents, bundle, logo, ...publication }: Publication): Promise<SiteFile[]> {
  const config = {
    ...publication,
    library: join(packageRoot(), 'dist'),
    editions: contents.editions.map(({ language, title, shelves, chapters }) => ({
      language,
      title: withoutTags(title),
      shelves,
      chapters: chapters.map(({ title: text, path }) => ({ text: withoutTags(text), path })),
    })),
    words: siteWords,
    brand: { colour: contents.brand.colour, logo: logo === null ? null : `/${logo.name}` },
  };
  const siteFolder = join(packageRoot(), 'site');
  const style = await readFile(join(siteFolder, 'theme/style.css'), 'utf8');
  const library = await readFile(join(siteFolder, 'library.md'), 'utf8');
  const configModule = pathToFileURL(join(siteFolder, 'config.mjs')).href;
  return [
    ...siteFiles(contents, bundle, { base: publication.base, style, library }),
    {
      path: '.vitepress/config.mjs',
      text: `import { configure } from ${JSON.stringify(configModule)};\nexport default configure(${JSON.stringify(config)});\n`,
    },
    {
      path: '.vitepress/theme/index.ts',
      text: `export { default } from ${JSON.stringify(join(siteFolder, 'theme/index.ts'))};\n`,
    },
    { path: 'package.json', text: '{ "type": "module", "private": true }\n' },
  ];
}

const siteWords = {
  zh: {
    mine: '与我有关',
    scopes: '渠道和客户',
    changes: '变化',
    standards: '标准',
    chapters: '章节',
    tools: '工具',
    index: '索引',
    dueTime: '算到期时间',
    trySnapshot: '试评数据',
    checkWording: '查话术',
    clauses: '条款',
    checks: '检查',
    functions: '公式函数',
    library: '程序库参考',
    outline: '本页',
    dark: '深色',
    toLight: '浅色',
    toDark: '深色',
    menu: '目录',
    top: '回到顶部',
    languages: '语言',
    skip: '跳到正文',
    edit: '修改这一页',
  },
  en: {
    mine: 'For me',
    scopes: 'Channels and customers',
    changes: 'Changes',
    standards: 'Standards',
    chapters: 'Chapters',
    tools: 'Tools',
    index: 'Index',
    dueTime: 'When is it due?',
    trySnapshot: 'Try your figures',
    checkWording: 'May I say that?',
    clauses: 'Clauses',
    checks: 'Checks',
    functions: 'Functions',
    library: 'Library',
    outline: 'On this page',
    dark: 'Dark',
    toLight: 'Light',
    toDark: 'Dark',
    menu: 'Menu',
    top: 'Back to top',
    languages: 'Language',
    skip: 'Skip to content',
    edit: 'Edit this page',
  },
};

/** The folder of modules in which VitePress stands: of the company’s project, or of the toolkit. */
function findVitePress(): string | undefined {
  const starts = [resolve('node_modules'), join(packageRoot(), 'node_modules'), dirname(packageRoot())];
  return starts.find((folder) => existsSync(join(folder, 'vitepress/package.json')));
}

/** What is called of VitePress. */
interface VitePress {
  readonly build: (root: string, options: { outDir: string; base: string }) => Promise<void>;
  readonly createServer: (
    root: string,
    options: { port: number; base: string },
  ) => Promise<{
    listen(): Promise<unknown>;
    close(): Promise<void>;
    readonly config: { readonly server: { readonly port?: number } };
  }>;
}

async function loadVitePress(): Promise<VitePress> {
  const modules = findVitePress();
  if (modules === undefined) throw new Error('vitepress is not installed');
  const entry = createRequire(join(modules, 'x.js')).resolve('vitepress');
  return (await import(pathToFileURL(entry).href)) as VitePress;
}

/** Where package.json stands: two folders up from here in the sources, one up from the bundle. */
function packageRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return [join(here, '..'), join(here, '../..')].find((folder) => existsSync(join(folder, 'package.json'))) ?? here;
}
