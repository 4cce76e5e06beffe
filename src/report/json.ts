import type { Format } from './format.ts';

/** The result as it is; schemas/ describes it. */
export const json: Format = {
  name: 'json',
  evaluation: (evaluation) => printInParts(evaluation),
  explanation: (explanations) => print(explanations.length === 1 ? explanations[0] : explanations),
  clocks: (clocks) => print(clocks),
  ledger: (clocks) => print(clocks),
  scores: (scores) => print(scores),
  snapshots: (snapshots) => print(snapshots),
  comparison: (comparison, _presentation, told) => print(told ? { ...comparison, impact: told.impact } : comparison),
  validation: (findings) => print(findings),
};

function print(result: unknown): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

/** The same text, item by item of its lists. */
function* printInParts(result: object): Generator<string> {
  let between = '{';
  for (const [key, value] of Object.entries(result)) {
    yield `${between}\n  ${JSON.stringify(key)}: `;
    between = ',';
    if (Array.isArray(value) && value.length > 0) yield* printItems(value);
    else yield indented(value, 2);
  }
  yield '\n}\n';
}

function* printItems(items: readonly unknown[]): Generator<string> {
  let between = '[';
  for (const item of items) {
    yield `${between}\n    ${indented(item, 4)}`;
    between = ',';
  }
  yield '\n  ]';
}

/** No text in JSON holds a line end of its own. */
function indented(value: unknown, by: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}
