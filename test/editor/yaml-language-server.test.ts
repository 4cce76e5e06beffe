import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemas } from '../../src/schema/generated/schemas.ts';
import { LanguageServer, type Position, root } from './language-server.ts';

/*
 * What the editor shows while a document is written follows from schemas/ alone, through the line at the top of every
 * document: no plug-in of ours is needed. This runs the very server that editors run.
 */

const server = new LanguageServer();

beforeAll(() => server.start());
afterAll(() => server.stop());

const good = read('standards/standards/customer-service.yaml');
let unsaved = 0;

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Where a text starts, counted as editors do, from 0. */
function positionOf(text: string, part: string, shift = 0): Position {
  const offset = text.indexOf(part);
  if (offset === -1) throw new Error(`no ${part}`);
  const before = text.slice(0, offset + shift).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Opens a text that was never saved, beside the document it comes from, for as long as a test needs it. */
async function opened<T>(
  text: string,
  look: (path: string, found: Awaited<ReturnType<LanguageServer['open']>>) => Promise<T> | T,
): Promise<T> {
  // A path of its own each time: closing a file reports once more that nothing is wrong with it.
  const path = `standards/standards/unsaved-${++unsaved}.yaml`;
  const found = await server.open(path, text);
  try {
    return await look(path, found);
  } finally {
    server.close(path);
  }
}

/** Descriptions are Markdown in the bubble: what they escape is text to us. */
function plain(markdown: string): string {
  return markdown.replaceAll(/\\(.)/g, '$1').replaceAll('&nbsp;', ' ');
}

describe('the documents of standards/', () => {
  const documents = readdirSync(join(root, 'standards'), { recursive: true, encoding: 'utf8' })
    .map((name) => `standards/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();

  // The server waits a while before it looks at what was opened: all at once it waits for them only once.
  const found = new Map<string, unknown>();
  beforeAll(async () => {
    await Promise.all(
      documents.map(async (document) => void found.set(document, await server.open(document, read(document)))),
    );
    for (const document of documents) server.close(document);
  });

  it.each(documents)('%s is sound to the editor as well', (document) => {
    expect(found.get(document)).toEqual([]);
  });
});

describe('a mistake', () => {
  it.each([
    ['a misspelt key', '    target: 85 %', '    targt: 85 %', 'targt'],
    ['a key that stands nowhere', 'owner: quality-management', 'owner: quality-management\nspeed: fast', 'speed'],
    ['a value that is not allowed', 'status: active', 'status: running', 'running'],
    ['a list in place of a text', 'version: 1.0.0', 'version: [1, 0, 0]', '[1, 0, 0]'],
    ['a version of another form', 'version: 1.0.0', "version: '1.0'", "'1.0'"],
    ['a missing key', 'owner: quality-management\n', '', 'kind: standard'],
  ])('is underlined on its line: %s', async (_name, sound, broken, where) => {
    const text = good.replace(sound, broken);
    expect(text).not.toBe(good);
    const lines = await opened(text, (_path, found) => found.map(({ range }) => range.start.line));
    expect(lines).toContain(positionOf(text, where).line);
  });

  it('has the name of the key in its message', async () => {
    const messages = await opened(good.replace('    target: 85 %', '    targt: 85 %'), (_path, found) =>
      found.map(({ message }) => message),
    );
    expect(messages.join('\n')).toContain('targt');
  });
});

describe('the bubble over a key', () => {
  const goal = schemas['common.schema.json'].$defs.goal.properties;

  it.each([
    ['a key of the header', 'status:', schemas['common.schema.json'].$defs.header.properties.status.description],
    ['a key of a goal', 'kpi: csat', goal.kpi.description],
    ['the id of a goal', 'id: resolution-rate', goal.id.description],
    ['a key of a norm', 'level:', schemas['standard.schema.json'].properties.norms.items.properties.level.description],
  ])('tells what it means, in both languages: %s', async (_name, key, description) => {
    const bubble = await opened(good, (path) => server.hover(path, positionOf(good, key, 1)));
    expect(plain(bubble)).toContain(description);
    expect(bubble).toMatch(/\p{Script=Han}/u);
  });
});

describe('completion', () => {
  it('offers the keys of a goal that are not there yet', async () => {
    const text = good.replace('    target: 85 %\n', '    target: 85 %\n    \n');
    const labels = await opened(text, async (path) => {
      const items = await server.complete(path, positionOf(text, '    \n', 4));
      return items.map(({ label }) => label);
    });
    expect(labels).toEqual(expect.arrayContaining(['limit', 'when', 'period', 'minimumSample', 'confidence']));
    expect(labels).not.toContain('target');
    expect(labels).not.toContain('kind');
  });

  it('offers the keys of the document at its end, with what they mean', async () => {
    const text = `${good.trimEnd()}\n\n`;
    const items = await opened(text, (path) =>
      server.complete(path, { line: text.split('\n').length - 1, character: 0 }),
    );
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['note', 'sources']));
    const note = items.find(({ label }) => label === 'note')?.documentation;
    expect(typeof note === 'string' ? note : note?.value).toContain('备注');
  });

  it('offers the values that are allowed', async () => {
    const text = good.replace('status: active', 'status: ');
    const labels = await opened(text, async (path) => {
      const items = await server.complete(path, positionOf(text, 'status: ', 'status: '.length));
      return items.map(({ label }) => label);
    });
    expect(labels).toEqual(expect.arrayContaining(['draft', 'pilot', 'active', 'retired']));
  });
});
