import type { Catalog } from '../catalog/catalog.ts';
import { compareText } from '../finding/finding.ts';

/** Who approves what: the lines of a CODEOWNERS file, and the roles that own documents but name no account. */
export interface CodeOwners {
  readonly lines: readonly string[];
  readonly without: readonly string[];
}

/**
 * A line for the folder with the accounts of the owner of the workspace, who approves whatever nobody else owns; then, since
 * the last line that fits counts, one for every document with another owner.
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function codeOwnersOf(catalog: Catalog): CodeOwners {
  const { workspace } = catalog;
  if (workspace === undefined) return { lines: [], without: [] };
  const accounts = new Map(workspace.document.roles.map(({ id, accounts: own = [] }) => [id, own]));
  const lineOf = (path: string, role: string) => {
    const own = accounts.get(role) ?? [];
    return own.length === 0 ? [] : [`${path} ${own.join(' ')}`];
  };
  const { owner } = workspace.document;
  const others = catalog.entries
    .filter((entry) => entry.document.owner !== owner)
    .toSorted((a, b) => compareText(a.file, b.file));
  const owners = [...new Set([owner, ...others.map(({ document }) => document.owner)])];
  return {
    lines: [
      ...lineOf(patternOf(workspace.file.slice(0, workspace.file.lastIndexOf('/') + 1)), owner),
      ...others.flatMap(({ file, document }) => lineOf(patternOf(file), document.owner)),
    ],
    without: owners.filter((role) => (accounts.get(role) ?? []).length === 0),
  };
}

/** From the root of the repository; with a space, a sign of patterns or a comment it would be another one. */
function patternOf(path: string): string {
  return `/${path.replaceAll(/[ #\\*?[\]]/g, (sign) => `\\${sign}`)}`;
}
