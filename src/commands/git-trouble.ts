import { closest } from '../text/closest.ts';
import type { Words } from '../text/words.ts';
import type { GitTrouble } from '../workspace/git.ts';

/** What to tell, and what to do, where git cannot say what was there. */
export function gitTroubleWords(trouble: GitTrouble, revision: string, use: string): [Words, Words] {
  switch (trouble.trouble) {
    case 'no-git':
      return [
        { zh: '没有安装 git。', en: 'git is not installed.' },
        { zh: `${use} 要用 git 比较；请安装它。`, en: `${use} compares by git; install it.` },
      ];
    case 'no-repository':
      return [
        { zh: '这里不是 git 仓库。', en: 'This is no git repository.' },
        { zh: `在仓库里运行，或不用 ${use}。`, en: `Run it inside one, or without ${use}.` },
      ];
    case 'no-revision': {
      const meant = closest(revision, trouble.known);
      return [
        { zh: `仓库里没有 \`${revision}\` 这个版本。`, en: `The repository has no revision \`${revision}\`.` },
        meant === undefined
          ? {
              zh: '给出分支、标签或提交；CI 上多半要先取回它：`git fetch origin main`。',
              en: 'Name a branch, tag or commit; CI mostly has to fetch it first: `git fetch origin main`.',
            }
          : { zh: `是不是想写 \`${meant}\`？`, en: `Did you mean \`${meant}\`?` },
      ];
    }
    case 'no-common-ancestor':
      return [
        {
          zh: `找不到与 \`${revision}\` 分开的那次提交。`,
          en: `The commit at which this branch left \`${revision}\` cannot be found.`,
        },
        trouble.isShallow
          ? {
              zh: '这份克隆是浅的：在 CI 里设 `fetch-depth: 0`（GitLab：`GIT_DEPTH: 0`）。',
              en: 'The clone is shallow: set `fetch-depth: 0` in CI (GitLab: `GIT_DEPTH: 0`).',
            }
          : { zh: '两者没有共同的历史；换一个版本。', en: 'The two share no history; name another revision.' },
      ];
  }
}
