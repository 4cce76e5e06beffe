import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Commented, PullRequest } from '../workspace/forge.ts';
import { type Command, type ExitCode, misuse, type Surroundings } from './command.ts';

export const comment: Command = {
  name: 'comment',
  summary: {
    zh: '把 Markdown 报告写成合并请求里的一条评论，再次运行时更新它',
    en: 'put Markdown reports into one comment of the pull request, and renew it when run again',
  },
  arguments: [
    {
      name: 'reports',
      summary: {
        zh: 'validate、diff 等写出的 Markdown 文件',
        en: 'Markdown files that validate, diff and others wrote',
      },
      required: true,
      several: true,
    },
  ],
  options: [],
  example: 'yardstick comment diff.md validation.md',
  async run({ arguments: reports }, surroundings) {
    const request = pullRequestOf(surroundings.env);
    if (typeof request === 'string') return noRequest(request, surroundings);
    const { exists } = await import('../workspace/files.ts');
    const texts: string[] = [];
    for (const report of reports) {
      const path = resolve(surroundings.cwd, report);
      if (!(await exists(path))) {
        return misuse(
          surroundings,
          { zh: `找不到报告 \`${report}\`。`, en: `There is no report \`${report}\`.` },
          { zh: '用 `--format markdown=<文件>` 写出它。', en: 'Write it with `--format markdown=<file>`.' },
        );
      }
      texts.push((await readFile(path, 'utf8')).trim());
    }
    const forge = await import('../workspace/forge.ts');
    return told(await forge.comment(request, `${texts.join('\n\n')}\n`), surroundings);
  },
};

function told(commented: Commented, { language, warn }: Surroundings): ExitCode {
  if (typeof commented === 'string') {
    const done = {
      written: { zh: '评论已写好', en: 'the comment is written' },
      updated: { zh: '评论已更新', en: 'the comment is renewed' },
      unchanged: { zh: '评论没有变化', en: 'the comment is as it was' },
    }[commented];
    warn(`${done[language]}\n`);
    return 0;
  }
  const { status, doing } = commented;
  const what = {
    zh: status === null ? '代码平台没有回答' : `代码平台以 ${status} 拒绝了 ${doing}`,
    en: status === null ? 'The forge does not answer' : `The forge refused ${doing} with ${status}`,
  };
  const help = {
    zh: '检查令牌的权限：GitHub 需要 pull-requests: write，GitLab 需要 api。',
    en: 'Check what the token may do: GitHub asks for `pull-requests: write`, GitLab for `api`.',
  };
  warn(`✖ ${what[language]}${{ zh: '。', en: '.' }[language]}\n  › ${help[language]}\n`);
  return 1;
}

/** The pull request that CI runs for, as GitHub Actions and GitLab CI say it; otherwise the variable that is missing. */
function pullRequestOf(env: Surroundings['env']): PullRequest | string {
  if (env('GITLAB_CI') !== undefined) {
    const [api, project, number] = [env('CI_API_V4_URL'), env('CI_PROJECT_ID'), env('CI_MERGE_REQUEST_IID')];
    const token = env('YARDSTICK_TOKEN') ?? env('GITLAB_TOKEN');
    if (api === undefined) return 'CI_API_V4_URL';
    if (project === undefined) return 'CI_PROJECT_ID';
    if (number === undefined) return 'CI_MERGE_REQUEST_IID';
    return token === undefined ? 'YARDSTICK_TOKEN' : { forge: 'gitlab', api, project, number, token };
  }
  const [project, ref = ''] = [env('GITHUB_REPOSITORY'), env('GITHUB_REF')];
  const number = /^refs\/pull\/(\d+)\//.exec(ref)?.[1];
  const token = env('YARDSTICK_TOKEN') ?? env('GITHUB_TOKEN');
  if (project === undefined) return 'GITHUB_REPOSITORY';
  if (number === undefined) return 'GITHUB_REF';
  if (token === undefined) return 'GITHUB_TOKEN';
  return { forge: 'github', api: env('GITHUB_API_URL') ?? 'https://api.github.com', project, number, token };
}

function noRequest(missing: string, surroundings: Surroundings): ExitCode {
  return misuse(
    surroundings,
    {
      zh: `不知道评论写到哪个合并请求：环境里没有合用的 ${missing}。`,
      en: `Nothing says which pull request the comment belongs to: ${missing} is not set, or to something else.`,
    },
    {
      zh: '在 GitHub Actions 的 pull_request 任务或 GitLab 的合并请求流水线里运行，并给出令牌。',
      en: 'Run it in a pull_request job of GitHub Actions or a merge-request pipeline of GitLab, and hand it a token.',
    },
  );
}
