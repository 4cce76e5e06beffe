import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CodeActionKind,
  type CodeAction,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  type Location,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Place } from '../finding/problem.ts';
import type { Language } from '../text/words.ts';
import { openValidation, type StandardsFile } from '../toolkit/validate.ts';
import { version } from '../version.ts';
import { exists, readStandardsFiles } from '../workspace/files.ts';
import { actionsAt } from './actions.ts';
import { completionsAt } from './completion.ts';
import { definitionOf, referenceAt, referencesTo } from './definition.ts';
import { diagnosticsByFile } from './diagnostics.ts';
import { hoverAt } from './hover.ts';
import { toEditor } from './place.ts';
import { type OpenStandards, openStandards } from './standards.ts';

/** What the server needs of the world. */
export interface ServerSurroundings {
  readonly cwd: string;
  readonly language: Language;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Asked at every validation: an editor may stay open over midnight. */
  readonly today: () => string;
}

/** The one door to the protocol: https://microsoft.github.io/language-server-protocol. Ends when the editor ends it. */
export function serve({ cwd, language: preset, input, output, today }: ServerSurroundings): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, input, output);
  const documents = new TextDocuments(TextDocument);
  const validate = openValidation();
  let language = preset;
  let folders: readonly string[] = [cwd];
  let canWatch = false;
  let onDisk: Promise<readonly StandardsFile[]> | null = null;
  let shown = new Set<string>();
  let open: OpenStandards | null = null;
  let timer: NodeJS.Timeout | undefined;

  connection.onInitialize((params): InitializeResult => {
    language = languageOf(params) ?? preset;
    folders = foldersOf(params) ?? [cwd];
    canWatch = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'yardstick', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        completionProvider: { triggerCharacters: [':', ' ', '-', '/', '[', '{'] },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
    };
  });
  connection.onInitialized(() => {
    if (canWatch)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{yaml,yml}' }],
      });
    soon();
  });

  documents.onDidChangeContent(soon);
  documents.onDidClose(() => {
    onDisk = null;
    soon();
  });
  connection.onDidChangeWatchedFiles(() => {
    onDisk = null;
    soon();
  });

  /** Not at every key: soon after the last. */
  function soon(): void {
    open = null;
    clearTimeout(timer);
    timer = setTimeout(() => void publish(), quietTime);
  }

  async function current(): Promise<OpenStandards> {
    if (open !== null) return open;
    onDisk ??= readAll(folders);
    const files = new Map((await onDisk).map((file) => [file.path, file]));
    for (const document of documents.all()) {
      const path = pathOf(document.uri);
      // A file elsewhere, such as a new one without a name, is no document of these standards.
      if (path !== undefined && isInside(path, files)) files.set(path, { path, content: document.getText() });
    }
    const standards = validate([...files.values()], { today: today() });
    open = openStandards(standards, language, today());
    return open;
  }

  /** Below one of the folders that hold standards. */
  function isInside(path: string, files: ReadonlyMap<string, StandardsFile>): boolean {
    if (files.has(path)) return true;
    return (
      /\.ya?ml$/i.test(path) &&
      roots.some((root) => !relative(root, path).startsWith('..') && !isAbsolute(relative(root, path)))
    );
  }

  let roots: readonly string[] = [];
  async function readAll(all: readonly string[]): Promise<readonly StandardsFile[]> {
    roots = await Promise.all(
      all.map(async (folder) => ((await exists(join(folder, 'standards'))) ? join(folder, 'standards') : folder)),
    );
    const read = await Promise.all(
      roots.map((root) => readStandardsFiles(root, '/').catch(() => ({ files: [], findings: [] }))),
    );
    return read.flatMap(({ files }) => files.map((file) => ({ ...file, path: resolve('/', file.path) })));
  }

  async function publish(): Promise<void> {
    const { standards } = await current();
    const files = [...standards.sources.keys()];
    const byFile = diagnosticsByFile(standards.findings, files, language, uriOf);
    for (const file of [...shown].filter((each) => !byFile.has(each))) byFile.set(file, []);
    for (const [file, diagnostics] of byFile) {
      if (diagnostics.length > 0 || shown.has(file))
        await connection.sendDiagnostics({
          uri: uriOf(file),
          diagnostics,
        });
    }
    shown = new Set([...byFile].flatMap(([file, diagnostics]) => (diagnostics.length > 0 ? [file] : [])));
  }

  connection.onHover(async ({ textDocument, position }) => {
    const hover = hoverAt(await current(), pathOf(textDocument.uri) ?? '', position);
    return hover === undefined ? null : { range: hover.range, contents: { kind: 'markdown', value: hover.text } };
  });
  connection.onDefinition(async ({ textDocument, position }) => {
    const now = await current();
    const reference = referenceAt(now, pathOf(textDocument.uri) ?? '', position);
    const place = reference === undefined ? undefined : definitionOf(reference, now.standards.catalog);
    return locationOf(place);
  });
  connection.onReferences(async ({ textDocument, position }) => {
    const now = await current();
    const { catalog } = now.standards;
    const reference = referenceAt(now, pathOf(textDocument.uri) ?? '', position);
    const found = reference === undefined ? [] : referencesTo(reference, catalog);
    return found.flatMap((place) => locationOf(place) ?? []);
  });
  connection.onCompletion(async ({ textDocument, position }) => {
    const text = documents.get(textDocument.uri)?.getText();
    if (text === undefined) return [];
    return completionsAt(await current(), text, position).map(({ label, kind, detail, range, newText }) => ({
      label,
      kind,
      detail,
      textEdit: { range, newText },
    }));
  });
  connection.onCodeAction(async ({ textDocument, range }): Promise<CodeAction[]> => {
    const actions = actionsAt(await current(), pathOf(textDocument.uri) ?? '', range.start, range.end);
    return actions.map(({ title, edits, isPreferred, finding }) => {
      const changes: Record<string, { range: (typeof edits)[number]['range']; newText: string }[]> = {};
      for (const { file, range: at, newText } of edits) (changes[uriOf(file)] ??= []).push({ range: at, newText });
      const [diagnostic] = diagnosticsByFile([finding], [], language, uriOf).get(finding.file ?? '') ?? [];
      return {
        title,
        kind: CodeActionKind.QuickFix,
        isPreferred,
        edit: { changes },
        ...(diagnostic === undefined ? {} : { diagnostics: [diagnostic] }),
      };
    });
  });

  documents.listen(connection);
  connection.listen();
  return new Promise((done) => connection.onExit(() => done()));
}

/** Milliseconds between the last key and the next validation. */
const quietTime = 150;

function locationOf(place: Place | undefined): Location | null {
  if (place === undefined || place.file === null || place.range === null) return null;
  return { uri: uriOf(place.file), range: toEditor(place.range) };
}

function languageOf({ locale, initializationOptions }: InitializeParams): Language | undefined {
  const options: unknown = initializationOptions;
  const stated = typeof options === 'object' && options !== null && 'language' in options ? options.language : locale;
  if (typeof stated !== 'string') return undefined;
  return stated.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] | undefined {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
  const paths = uris.flatMap((uri) => pathOf(uri) ?? []);
  return paths.length === 0 ? undefined : paths;
}

/** Undefined for what is no file, such as a new document without a name. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri).split(sep).join('/');
  } catch {
    return undefined;
  }
}

function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
