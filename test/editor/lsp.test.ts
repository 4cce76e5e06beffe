import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type Location,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js';
import { base } from '../errors/base.ts';
import { cli, emptyFolder, root } from '../cli/yardstick.ts';

/** An editor that speaks the protocol by a library that is not ours. */
class Editor {
  readonly #child;
  readonly #connection: ProtocolConnection;
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { cwd: folder });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#child.stdout),
      new StreamMessageWriter(this.#child.stdin),
    );
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: { uri: string; diagnostics: Diagnostic[] }) => {
        this.#diagnostics.set(params.uri, params.diagnostics);
      },
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.listen();
  }

  uri(name: string): string {
    return pathToFileURL(join(this.#folder, name)).href;
  }

  async start(locale = 'en', folders: readonly string[] = [this.#folder]): Promise<void> {
    const workspaceFolders = folders.map((each) => ({ uri: pathToFileURL(each).href, name: 'x' }));
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    await this.#connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      locale,
      capabilities,
      workspaceFolders,
    });
    await this.#connection.sendNotification('initialized', {});
  }

  async open(name: string, text = readFileSync(join(this.#folder, name), 'utf8')): Promise<void> {
    const textDocument = { uri: this.uri(name), languageId: 'yaml', version: 1, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async type(name: string, text: string): Promise<void> {
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(name), version: 2 },
      contentChanges: [{ text }],
    });
  }

  async saved(name: string): Promise<void> {
    await this.#connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(name), type: 2 }],
    });
  }

  ask<Answer>(method: string, name: string, line: number, character: number, more: object = {}): Promise<Answer> {
    const position = { line, character };
    return this.#connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: this.uri(name) },
      position,
      ...more,
    });
  }

  /** Waits until the diagnostics of a file are as they should be. */
  async until(name: string, isSo: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    for (let left = 200; left > 0; left--) {
      const found = this.#diagnostics.get(this.uri(name)) ?? [];
      if (isSo(found)) return found;
      await new Promise((done) => setTimeout(done, 25));
    }
    throw new Error(`never so: ${JSON.stringify(this.#diagnostics.get(this.uri(name)))}`);
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((done) => this.#child.once('exit', done));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    return ended;
  }
}

const standard = `kind: standard
id: desk
version: 1.0.0
status: active
title: { zh: 前台, en: Desk }
owner: quality
goals:
  - { id: csat, kpi: csat, target: 85 %, limit: 80 % }
`;

let folder: string;
let editor: Editor;
beforeEach(() => {
  folder = join(emptyFolder(), '客服 标准');
  mkdirSync(join(folder, 'standards'), { recursive: true });
  for (const { path, content } of base) writeFileSync(join(folder, path), content);
  writeFileSync(join(folder, 'standards/前台.yaml'), standard);
  editor = new Editor(folder);
});
afterEach(() => editor.stop());

const desk = 'standards/前台.yaml';

describe('diagnostics', () => {
  test('come as somebody types, saved or not, and go again', async () => {
    await editor.start();
    await editor.open(desk);
    await editor.type(desk, standard.replace('kpi: csat', 'kpi: cast'));
    const [found] = await editor.until(desk, ({ length }) => length === 1);
    expect(found).toMatchObject({
      code: 'catalog/unknown-reference',
      severity: 1,
      source: 'yardstick',
      range: { start: { line: 7, character: 21 }, end: { line: 7, character: 25 } },
    });
    expect(found?.message).toMatch(/no KPI called `cast`[^]*Did you mean `csat`/);
    await editor.type(desk, standard);
    await editor.until(desk, ({ length }) => length === 0);
  });

  test('are in Chinese where the editor is', async () => {
    await editor.start('zh-cn');
    await editor.open(desk, standard.replace('kpi: csat', 'kpi: cast'));
    const [found] = await editor.until(desk, ({ length }) => length === 1);
    expect(found?.message).toMatch(/没有名为 `cast` 的 KPI/);
  });

  test('come in the file that a change elsewhere breaks', async () => {
    await editor.start();
    await editor.open('standards/csat.yaml');
    const text = readFileSync(join(folder, 'standards/csat.yaml'), 'utf8');
    await editor.type('standards/csat.yaml', text.replace('id: csat', 'id: satisfaction'));
    const found = await editor.until(desk, ({ length }) => length > 0);
    expect(found.map(({ code }) => code)).toContain('catalog/unknown-reference');
  });

  test('follow files that change on disk', async () => {
    await editor.start();
    await editor.until(desk, ({ length }) => length === 0);
    writeFileSync(join(folder, desk), standard.replace('kpi: csat', 'kpi: cast'));
    await editor.saved(desk);
    expect(await editor.until(desk, ({ length }) => length > 0)).toHaveLength(1);
  });

  test.each(['', ': :', '\t', '“', 'kind: standard\nid:', '{'.repeat(5000), '\u0000\ud800', 'a: &b\n<<: *b'])(
    'of %j are no end of the server',
    async (text) => {
      await editor.start();
      await editor.open(desk, text);
      await editor.until(desk, ({ length }) => length > 0);
      expect(await editor.ask('completion', desk, 0, 0)).toBeInstanceOf(Array);
      expect(await editor.ask('hover', desk, 0, 0)).toBeNull();
    },
  );

  test('count positions in UTF-16 units', async () => {
    await editor.start();
    await editor.open(desk, standard.replace('{ id: csat, kpi: csat,', '{ id: csat, title: 😀满意, kpi: cast,'));
    const [found] = await editor.until(desk, ({ length }) => length === 1);
    const line = '  - { id: csat, title: 😀满意, kpi: cast,';
    expect(found?.range.start.character).toBe(line.indexOf('cast'));
  });

  test('in a folder without any standards, or without a folder', async () => {
    await editor.start('en', [emptyFolder()]);
    await editor.open(desk, 'kind: kpi\n');
    expect(await editor.ask('hover', desk, 0, 0)).toBeNull();
  });
});

const kpiAt = [7, standard.split('\n')[7]?.indexOf('kpi: csat') ?? 0] as const;

describe('what stands under the cursor', () => {
  test('is told on hovering', async () => {
    await editor.start();
    await editor.open(desk);
    const hover = await editor.ask<Hover>('hover', desk, kpiAt[0], kpiAt[1] + 6);
    expect(JSON.stringify(hover.contents)).toMatch(/满意|csat/);
    const role = await editor.ask<Hover>('hover', desk, 5, 8);
    expect(JSON.stringify(role.contents)).toMatch(/quality[^]*workspace\.yaml:\d+/);
    const goal = await editor.ask<Hover>('hover', desk, 7, 11);
    expect(JSON.stringify(goal.contents)).toMatch(/85/);
  });

  test('leads to where it is declared, and to all that refer to it', async () => {
    await editor.start();
    await editor.open(desk);
    const place = await editor.ask<Location>('definition', desk, kpiAt[0], kpiAt[1] + 6);
    expect(place.uri).toBe(editor.uri('standards/csat.yaml'));
    const role = await editor.ask<Location>('definition', desk, 5, 8);
    expect(role.uri).toBe(editor.uri('standards/workspace.yaml'));
    const all = await editor.ask<Location[]>('references', desk, kpiAt[0], kpiAt[1] + 6, {
      context: { includeDeclaration: false },
    });
    expect(all.length).toBeGreaterThan(1);
  });

  test('is explained where it is a code in a comment', async () => {
    await editor.start();
    const text = `${standard}# yardstick-ignore band-order until 2099-01-01: x\n`;
    await editor.open(desk, text);
    const hover = await editor.ask<Hover>('hover', desk, 8, 22);
    expect(JSON.stringify(hover.contents)).toMatch(/band-order/);
  });
});

describe('completion', () => {
  const labels = async (text: string) => {
    const at = text.indexOf('|');
    const before = text.slice(0, at).split('\n');
    await editor.start();
    await editor.open(desk, text.replace('|', ''));
    const items = await editor.ask<CompletionItem[]>('completion', desk, before.length - 1, before.at(-1)?.length ?? 0);
    return items.map(({ label }) => label);
  };

  test.each([
    { at: 'a KPI', text: standard.replace('kpi: csat', 'kpi: |'), has: ['csat', 'wait'], not: ['quality', 'active'] },
    { at: 'a role', text: standard.replace('owner: quality', 'owner: |'), has: ['quality'], not: ['csat'] },
    {
      at: 'a word of the schema',
      text: standard.replace('status: active', 'status: |'),
      has: ['active', 'draft'],
      not: ['csat'],
    },
    { at: 'a key of the document', text: `${standard}rev|`, has: ['review', 'norms'], not: ['csat'] },
    { at: 'a key in braces', text: standard.replace('limit: 80 %', 'li|'), has: ['limit', 'when'], not: ['norms'] },
    { at: 'a kind', text: 'kind: |', has: ['standard', 'kpi'], not: ['csat'] },
    {
      at: 'a key of an item',
      text: standard.replace(
        '  - { id: csat, kpi: csat, target: 85 %, limit: 80 % }',
        '  - id: csat\n    kpi: csat\n    tar|',
      ),
      has: ['target', 'limit'],
      not: ['norms'],
    },
  ])('offers $at', async ({ text, has, not }) => {
    const found = await labels(text);
    expect(found).toEqual(expect.arrayContaining(has));
    for (const label of not) expect(found).not.toContain(label);
  });
});

describe('quick fixes', () => {
  test('mend what can be mended safely', async () => {
    await editor.start();
    await editor.open(desk, standard.replace('limit:', 'limt:'));
    const [found] = await editor.until(desk, ({ length }) => length === 1);
    const actions = await editor.ask<CodeAction[]>('codeAction', desk, 0, 0, {
      range: found?.range,
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toEqual(['Write `limit`']);
    expect(Object.values(actions[0]?.edit?.changes ?? {})[0]?.[0]?.newText).toBe('limit');
  });

  test('excuse a check, with an end and a reason to be written', async () => {
    await editor.start();
    await editor.open(desk, standard.replace('limit: 80', 'limit: 90'));
    const [found] = await editor.until(desk, ({ length }) => length === 1);
    const actions = await editor.ask<CodeAction[]>('codeAction', desk, 0, 0, {
      range: found?.range,
      context: { diagnostics: [] },
    });
    const edit = Object.values(actions[0]?.edit?.changes ?? {})[0]?.[0];
    expect(edit?.newText).toMatch(/^ {2}# yardstick-ignore band-order until \d{4}-\d\d-\d\d: say why\n$/);
  });
});

test('answers well under a second in the standards that come with Yardstick', async () => {
  const shipped = new Editor(root);
  await shipped.start();
  const name = 'standards/kpi/csat.yaml';
  const text = readFileSync(join(root, name), 'utf8');
  await shipped.open(name);
  await shipped.ask('hover', name, 0, 0);
  await shipped.type(name, text.replace('owner: ', 'owner: x'));
  await shipped.until(name, ({ length }) => length > 0);
  expect(await shipped.stop()).toBe(0);
});
