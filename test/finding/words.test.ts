import { describe, expect, test } from 'vitest';
import { explainedProblems } from '../../src/index.ts';

/** What is quoted, and signs that are spoken of, may be of any language. */
function ownWords(text: string): string {
  return text.replaceAll(/`[^`]*`|“[^”]*”|"[^"]*"|（[^）]*）|\([^)]*\)|'[^']*'/g, '');
}

/** Words of programmers, which a quality manager has no reason to know. */
const jargon =
  /\b(null|undefined|array|boolean|integer|object|string|parse[rd]?|token|exception|stack|regex|enum|node|AST|scalar|mapping node)\b/i;

describe.each(explainedProblems)('$code', ({ summary, why }) => {
  test.each([
    { what: 'summary', words: summary },
    { what: 'why', words: why },
  ])('has its $what in both languages, in words that people use', ({ words }) => {
    expect(ownWords(words.zh)).toMatch(/\p{Script=Han}/u);
    expect(ownWords(words.en)).toMatch(/[a-z]{2}/);
    expect(ownWords(words.en)).not.toMatch(/\p{Script=Han}/u);
    expect(ownWords(words.zh)).toMatch(/[。！？]$|[。！？]\s*$/);
    expect(ownWords(words.en).trim()).toMatch(/[.!?]$/);
    expect(ownWords(words.en)).not.toMatch(jargon);
    expect(ownWords(words.zh)).not.toMatch(jargon);
  });
});

test('no code stands for two things', () => {
  const codes = explainedProblems.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});
