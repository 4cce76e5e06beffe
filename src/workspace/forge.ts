/** Where a comment goes: a pull request of GitHub or a merge request of GitLab. */
export interface PullRequest {
  readonly forge: 'github' | 'gitlab';
  /** The address of the API, such as `https://api.github.com`. */
  readonly api: string;
  /** `acme/standards` on GitHub, the number of the project on GitLab. */
  readonly project: string;
  readonly number: string;
  readonly token: string;
}

export type Commented =
  'written' | 'updated' | 'unchanged' | { readonly status: number | null; readonly doing: string };

/** By which our comment is known again; it is not shown. */
const marker = '<!-- yardstick -->';

/** Writes the one comment that is ours, or brings it up to date. */
export async function comment(request: PullRequest, text: string): Promise<Commented> {
  const forge = forges[request.forge];
  const all = `${request.api}${forge.comments(request)}`;
  const body = `${marker}\n${shortened(text, forge.most - marker.length - 1)}`;
  for (let page = 1; ; page++) {
    const answer = await ask('GET', `${all}?per_page=${perPage}&page=${page}`, request);
    if ('status' in answer) return { ...answer, doing: 'GET' };
    const comments = Array.isArray(answer.json) ? answer.json.flatMap(commentOf) : [];
    const ours = comments.find((each) => each.body.startsWith(marker));
    if (ours !== undefined) {
      if (ours.body.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd()) return 'unchanged';
      const written = await ask(forge.update, `${request.api}${forge.comment(request, ours.id)}`, request, body);
      return 'status' in written ? { ...written, doing: forge.update } : 'updated';
    }
    if (!Array.isArray(answer.json) || answer.json.length < perPage) break;
  }
  const written = await ask('POST', all, request, body);
  return 'status' in written ? { ...written, doing: 'POST' } : 'written';
}

const perPage = 100;

interface Forge {
  comments(request: PullRequest): string;
  comment(request: PullRequest, id: number): string;
  readonly update: 'PATCH' | 'PUT';
  headers(token: string): Readonly<Record<string, string>>;
  /** Signs that a comment may have. */
  readonly most: number;
}

const forges: Readonly<Record<PullRequest['forge'], Forge>> = {
  // https://docs.github.com/rest/issues/comments
  github: {
    comments: ({ project, number }) => `/repos/${project}/issues/${number}/comments`,
    comment: ({ project }, id) => `/repos/${project}/issues/comments/${id}`,
    update: 'PATCH',
    headers: (token) => ({
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    }),
    most: 65_536,
  },
  // https://docs.gitlab.com/api/notes/
  gitlab: {
    comments: ({ project, number }) => `/projects/${encodeURIComponent(project)}/merge_requests/${number}/notes`,
    comment: ({ project, number }, id) =>
      `/projects/${encodeURIComponent(project)}/merge_requests/${number}/notes/${id}`,
    update: 'PUT',
    headers: (token) => ({ 'private-token': token }),
    most: 1_000_000,
  },
};

type Answer = { readonly json: unknown } | { readonly status: number | null };

async function ask(method: string, url: string, { forge, token }: PullRequest, body?: string): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method,
      headers: { ...forges[forge].headers(token), 'content-type': 'application/json', 'user-agent': 'yardstick' },
      ...(body !== undefined && { body: JSON.stringify({ body }) }),
      signal: AbortSignal.timeout(30_000),
    });
    return response.ok ? { json: await response.json() } : { status: response.status };
  } catch {
    // Nobody there, or nobody who answers: both are told as no answer.
    return { status: null };
  }
}

function commentOf(value: unknown): { readonly id: number; readonly body: string }[] {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('body' in value)) return [];
  const { id, body } = value;
  return typeof id === 'number' && typeof body === 'string' ? [{ id, body }] : [];
}

/** Whole lines only: half a table is none. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = '\n\n…\n';
  return `${text.slice(0, text.lastIndexOf('\n', most - end.length))}${end}`;
}
