import { describe, expect, test } from 'vitest';
import { forbiddenBy, requiredIn } from '../../src/catalog/script-wording.ts';
import { breaches } from '../../src/phrase/wording.ts';
import { openValidation } from '../../src/toolkit/validate.ts';
import { ourStandards, readStandards, today } from './support.ts';

/*
 * The example sentences of our own scripts, each judged on its own: what must pass passes, and what must fail fails for the
 * reasons that stand beside it.
 */

const { catalog } = ourStandards();
const scripts = catalog.all('script');

/** What a sentence breaks, each phrase once. */
function broken(script: (typeof scripts)[number], say: string, step: string | undefined): string[] {
  const required = requiredIn(script.document.steps?.find(({ id }) => id === step));
  return [...new Set(breaches(say, forbiddenBy(catalog, script), required).map(({ id }) => id))].toSorted();
}

describe.each(scripts)('script $id', (script) => {
  const examples = script.document.examples ?? [];
  const of = (expected: 'pass' | 'fail') => examples.filter(({ expect: is }) => is === expected);

  test.each(of('pass'))(`${script.id} › $say passes`, ({ say, step }) => {
    expect(broken(script, say, step)).toEqual([]);
  });

  test.each(of('fail'))(`${script.id} › $say breaks $breaks`, ({ say, step, breaks }) => {
    expect(broken(script, say, step)).toEqual(breaks?.toSorted());
  });

  test('has three sentences at least that pass, and three that fail', () => {
    expect(of('pass').length).toBeGreaterThanOrEqual(3);
    expect(of('fail').length).toBeGreaterThanOrEqual(3);
  });

  test('has a sentence that fails for each of its own forbidden phrases', () => {
    const named = new Set(examples.flatMap(({ breaks }) => breaks ?? []));
    const own = (script.document.forbidden ?? []).map(({ id }) => id);
    expect(own.filter((id) => !named.has(id))).toEqual([]);
  });

  test('names steps that it has', () => {
    const steps = (script.document.steps ?? []).map(({ id }) => id);
    expect(examples.flatMap(({ step }) => step ?? []).filter((step) => !steps.includes(step))).toEqual([]);
  });
});

describe('without a forbidden phrase', () => {
  // Only the workspace and the scripts: what else they refer to is no matter here.
  const files = readStandards().filter(({ path }) => /^standards\/(workspace\.yaml|scripts\/)/.test(path));
  const validate = openValidation();
  const failing = (own: typeof files) =>
    validate(own, { today })
      .findings.filter(({ code }) => code === 'script-example')
      .map(({ file, path }) => `${file} ${path.slice(0, 2).join(' ')}`);

  const rows = scripts.flatMap((script) =>
    (script.document.forbidden ?? []).map(({ id }) => {
      const naming = scripts.flatMap((each) =>
        (each.document.examples ?? []).flatMap(({ breaks }, index) =>
          breaks?.includes(id) === true ? [`${each.file} examples ${index}`] : [],
        ),
      );
      return { script, id, name: `${script.id} › ${id}`, naming };
    }),
  );

  test('nothing is missing as they stand', () => {
    expect(failing(files)).toEqual([]);
    expect(rows.length).toBeGreaterThan(30);
  });

  test.each(rows.filter(({ naming }) => naming.length > 0))('$name, every sentence that names it is told', (row) => {
    const { script, id, naming } = row;
    // JSON is YAML as well.
    const left = (script.document.forbidden ?? []).filter((each) => each.id !== id);
    const poorer = { ...script.document, forbidden: left.length === 0 ? undefined : left };
    const found = failing([
      ...files.filter(({ path }) => path !== script.file),
      { path: script.file, content: JSON.stringify(poorer) },
    ]);
    expect(found.toSorted()).toEqual(naming.toSorted());
  });
});
