import type { Path } from '../text/range.ts';
import type { Catalog } from './catalog.ts';
import type { AnyEntry } from './entry.ts';

/** Where a branch leads instead of to a step. */
export const end = 'end';

/** One step of a script or a procedure, and where it leads. */
export interface StatedStep {
  readonly id: string;
  readonly path: Path;
  /** The steps it names; none where it simply goes on. */
  readonly branches: readonly { readonly to: string; readonly path: Path }[];
  /** Whether the next step in the list follows too. */
  readonly goesOn: boolean;
}

/** A script or procedure with its steps, in order. */
export interface StepList {
  readonly entry: Pick<AnyEntry, 'kind' | 'parsed'>;
  readonly steps: readonly StatedStep[];
}

/** Every script and procedure that has steps. */
export function stepLists(catalog: Catalog): StepList[] {
  return [
    ...catalog.all('script').map((entry) => ({
      entry,
      steps: (entry.document.steps ?? []).map(({ id, branches = [] }, index): StatedStep => ({
        id,
        path: ['steps', index],
        branches: branches.map(({ to }, branch) => ({ to, path: ['steps', index, 'branches', branch, 'to'] })),
        // A talk goes on with the next step where none of the cases applies.
        goesOn: true,
      })),
    })),
    ...catalog.all('procedure').map((entry) => ({
      entry,
      steps: entry.document.steps.map(({ id, next }, index): StatedStep => ({
        id,
        path: ['steps', index],
        branches:
          typeof next === 'string'
            ? [{ to: next, path: ['steps', index, 'next'] }]
            : (next ?? []).map(({ to }, branch) => ({ to, path: ['steps', index, 'next', branch, 'to'] })),
        goesOn: next === undefined,
      })),
    })),
  ];
}

/** Whether every branch leads to a step that exists; where one does not, what can be reached cannot be told. */
export function isClosed(steps: readonly StatedStep[]): boolean {
  return steps.every(({ branches }) => branches.every(({ to }) => to === end || steps.some(({ id }) => id === to)));
}

/** The positions to which a step leads; the length of the list stands for the end. */
export function leadsTo(steps: readonly StatedStep[], index: number): number[] {
  const step = steps[index];
  if (step === undefined) return [];
  const named = step.branches.map(({ to }) => (to === end ? steps.length : steps.findIndex(({ id }) => id === to)));
  return [...(step.goesOn ? [index + 1] : []), ...named.filter((position) => position !== -1)];
}

/** Every position that can be reached from one, itself included. */
export function reachable(steps: readonly StatedStep[], from: number): ReadonlySet<number> {
  const found = new Set([from]);
  // A set grows while it is walked.
  for (const position of found) for (const next of leadsTo(steps, position)) found.add(next);
  return found;
}
