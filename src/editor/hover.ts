import type { Reference } from '../catalog/kind.ts';
import { explain } from '../explanation/explain.ts';
import type { Explanation } from '../explanation/explanation.ts';
import { createColours } from '../report/colours.ts';
import { explanationText } from '../report/explanation-text.ts';
import { definitionOf, referenceAt } from './definition.ts';
import { holds, toEditor } from './place.ts';
import type { EditorPosition, EditorRange, OpenStandards } from './standards.ts';

export interface EditorHover {
  readonly range: EditorRange;
  /** Markdown. */
  readonly text: string;
}

/** What a person wants to know of the word under the cursor: as `yardstick explain` tells it. */
export function hoverAt(open: OpenStandards, file: string, position: EditorPosition): EditorHover | undefined {
  const { standards } = open;
  const reference = referenceAt(open, file, position);
  if (reference?.place.range) {
    const text = explained(reference.id, open) ?? declared(reference, open);
    return text === undefined ? undefined : { range: toEditor(reference.place.range), text };
  }
  const goal = standards.catalog.goals.find(({ at }) => {
    const place = at('id');
    return place.file === file && place.range !== null && holds(place.range, position);
  });
  const own = goal?.at('id').range;
  if (goal !== undefined && own) return { range: toEditor(own), text: explained(goal.id, open) ?? '' };
  return hoverOfWord(open, file, position);
}

/** A code in an ignore comment, a function of formulas, or an input. */
function hoverOfWord(open: OpenStandards, file: string, { line, character }: EditorPosition): EditorHover | undefined {
  const text = open.standards.sources.get(file)?.line(line + 1) ?? '';
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}/_-]*/gu)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (character < from || character > to) continue;
    const isCode = /yardstick-ignore/.test(text) || /^\s*[a-z]+(-[a-z]+)*:\s/.test(text);
    const told = isCode
      ? explained(match[0], open, ({ about }) => about === 'problem' || about === 'function')
      : undefined;
    if (told !== undefined)
      return { range: { start: { line, character: from }, end: { line, character: to } }, text: told };
  }
  return undefined;
}

function explained(
  name: string,
  open: OpenStandards,
  isWanted: (each: Explanation) => boolean = () => true,
): string | undefined {
  const { standards, language, today } = open;
  const found = explain(name, { catalog: standards.catalog, bundle: open.bundle(), on: today }).filter(isWanted);
  if (found.length === 0) return undefined;
  const presentation = {
    language,
    colours: createColours(false),
    width: 72,
    source: () => undefined,
    standardsFlag: '',
    all: false,
  };
  return `\`\`\`text\n${found
    .map((each) => explanationText(each, presentation))
    .join('\n\n')
    .replaceAll('```', "'''")}\n\`\`\``;
}

/** What has no page of its own is shown as it is declared. */
function declared(reference: Reference, { standards, language }: OpenStandards): string | undefined {
  const place = definitionOf(reference, standards.catalog);
  if (place?.file === null || place?.range === null || place === undefined) return undefined;
  const line = standards.sources.get(place.file)?.line(place.range.start.line)?.trim() ?? '';
  const where = { zh: '声明于', en: 'declared in' }[language];
  return `\`\`\`yaml\n${line.replaceAll('```', "'''")}\n\`\`\`\n${where} ${place.file}:${place.range.start.line}`;
}
