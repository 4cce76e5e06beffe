import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Stored {
  id: number;
  body: string;
}

/** The comments of one pull request, as GitHub or GitLab would serve them; other requests get what they would. */
export class Forge {
  readonly comments: Stored[];
  readonly requests: string[] = [];
  readonly #server: Server;
  readonly #path: { readonly all: string; readonly one: string; readonly update: string; readonly token: string };

  constructor(forge: 'github' | 'gitlab', others: number) {
    this.comments = Array.from({ length: others }, (_, id) => ({ id: id + 1, body: `Comment ${id + 1}` }));
    this.#path =
      forge === 'github'
        ? {
            all: '/repos/tea/shop/issues/7/comments',
            one: '/repos/tea/shop/issues/comments/',
            update: 'PATCH',
            token: 'Bearer secret',
          }
        : {
            all: '/projects/42/merge_requests/7/notes',
            one: '/projects/42/merge_requests/7/notes/',
            update: 'PUT',
            token: 'secret',
          };
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(([status, json]) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      });
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
  }

  async #answer(request: IncomingMessage): Promise<[number, unknown]> {
    const url = new URL(request.url ?? '', 'http://forge');
    const method = request.method ?? '';
    this.requests.push(`${method} ${url.pathname}`);
    const token = request.headers.authorization ?? request.headers['private-token'];
    if (token !== this.#path.token) return [401, { message: 'Bad credentials' }];
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { body = '' } = chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString()) as Partial<Stored>);
    const page = Number(url.searchParams.get('page')) - 1;
    const perPage = Number(url.searchParams.get('per_page'));
    if (method === 'GET' && url.pathname === this.#path.all)
      return [200, this.comments.slice(page * perPage, (page + 1) * perPage)];
    if (method === 'POST' && url.pathname === this.#path.all) {
      const comment = { id: this.comments.length + 1, body };
      this.comments.push(comment);
      return [201, comment];
    }
    const known = this.comments.find(({ id }) => url.pathname === `${this.#path.one}${id}`);
    if (method !== this.#path.update || known === undefined) return [404, { message: 'Not Found' }];
    known.body = body;
    return [200, known];
  }
}
