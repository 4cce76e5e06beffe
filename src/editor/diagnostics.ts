import type { Finding } from '../finding/finding.ts';
import { startOfFile } from '../text/range.ts';
import type { Language } from '../text/words.ts';
import { toEditor } from './place.ts';
import type { EditorRange } from './standards.ts';

/** What an editor underlines. */
export interface EditorDiagnostic {
  readonly range: EditorRange;
  readonly severity: 1 | 2 | 3;
  readonly code: string;
  readonly source: string;
  readonly message: string;
  readonly relatedInformation: {
    readonly location: { readonly uri: string; readonly range: EditorRange };
    readonly message: string;
  }[];
  /** 1: what is not needed is shown faded. */
  readonly tags?: 1[];
}

/** The findings of each file; those of no file stand at the start of the first file that is there. */
export function diagnosticsByFile(
  findings: readonly Finding[],
  files: Iterable<string>,
  language: Language,
  uriOf: (file: string) => string,
): Map<string, EditorDiagnostic[]> {
  const byFile = new Map<string, EditorDiagnostic[]>([...files].map((file) => [file, []]));
  const [first] = byFile.keys();
  for (const each of findings) {
    const file = each.file ?? first;
    if (file === undefined) continue;
    byFile.set(file, [...(byFile.get(file) ?? []), diagnosticOf(each, language, uriOf)]);
  }
  return byFile;
}

function diagnosticOf(each: Finding, language: Language, uriOf: (file: string) => string): EditorDiagnostic {
  const { severity, code, message, help, range, related } = each;
  return {
    range: toEditor(range ?? startOfFile),
    severity: ({ error: 1, warning: 2, info: 3 } as const)[severity],
    code,
    source: 'yardstick',
    message: help === null ? message[language] : `${message[language]}\n${help[language]}`,
    relatedInformation: related.map((other) => ({
      location: { uri: uriOf(other.file), range: toEditor(other.range) },
      message: other.message[language],
    })),
    ...(code === 'suppression/stale' ? { tags: [1] } : {}),
  };
}
