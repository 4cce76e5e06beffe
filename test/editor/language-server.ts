import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const require = createRequire(import.meta.url);

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface CompletionItem {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** What an editor answers when the server asks for its settings; nothing is fetched from the internet. */
const settings: Readonly<Record<string, unknown>> = {
  yaml: {
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
  },
  http: {},
  '[yaml]': { 'editor.tabSize': 2 },
  editor: { tabSize: 2, detectIndentation: false },
  files: { associations: {} },
};

/** The language server that editors run for YAML, spoken to as an editor does. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number | string, (message: Message) => void>();
  readonly #diagnostics = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  #received = Buffer.alloc(0);
  #sent = 0;

  constructor() {
    const script = require.resolve('yaml-language-server/bin/yaml-language-server');
    this.#process = spawn(process.execPath, [script, '--stdio'], { cwd: root });
    this.#process.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  async start(): Promise<void> {
    await this.#request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(root).href,
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'standards' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          hover: { contentFormat: ['markdown'] },
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          publishDiagnostics: {},
        },
      },
    });
    this.#notify('initialized', {});
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#request('shutdown', null);
    this.#notify('exit', null);
    await ended;
  }

  /** Opens a file of the repository with a text that need not be saved, and waits for what is found in it. */
  async open(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = uriOf(path);
    const found = new Promise<readonly Diagnostic[]>((resolve) => this.#diagnostics.set(uri, resolve));
    this.#notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return found;
  }

  close(path: string): void {
    this.#notify('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  /** The text of the bubble at a position. */
  async hover(path: string, position: Position): Promise<string> {
    const result = await this.#request('textDocument/hover', { textDocument: { uri: uriOf(path) }, position });
    const { contents } = result as { contents: { value: string } };
    return contents.value;
  }

  async complete(path: string, position: Position): Promise<readonly CompletionItem[]> {
    const result = await this.#request('textDocument/completion', { textDocument: { uri: uriOf(path) }, position });
    return (result as { items: readonly CompletionItem[] }).items;
  }

  async #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#sent;
    const answer = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.subarray(0, end).toString())?.[1]);
      const start = end + 4;
      if (this.#received.length < start + length) return;
      const body = this.#received.subarray(start, start + length).toString();
      this.#received = this.#received.subarray(start + length);
      this.#handle(JSON.parse(body) as Message);
    }
  }

  #handle({ id, method, params, ...answer }: Message): void {
    if (method === undefined) {
      this.#answers.get(id ?? '')?.({ id, ...answer });
      this.#answers.delete(id ?? '');
    } else if (id !== undefined) {
      this.#send({ id, result: method === 'workspace/configuration' ? settingsFor(params) : null });
    } else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] };
      this.#diagnostics.get(uri)?.(diagnostics);
      this.#diagnostics.delete(uri);
    }
  }
}

function settingsFor(params: unknown): unknown[] {
  const { items } = params as { items: readonly { section?: string }[] };
  return items.map(({ section = '' }) => settings[section] ?? null);
}

function uriOf(path: string): string {
  return pathToFileURL(join(root, path)).href;
}
