import type { Catalog } from '../catalog/catalog.ts';
import type { AnyEntry } from '../catalog/entry.ts';
import { taxonomyClasses } from '../catalog/taxonomy.ts';
import { pointsForMinutes } from '../finding/catalogue/quantity.ts';
import { quantityOf } from '../quantity/quantity.ts';
import { timeMeasures } from '../quantity/unit.ts';
import type { Path } from '../text/range.ts';
import { defineCheck, example } from './check.ts';

interface StatedLimit {
  readonly entry: Pick<AnyEntry, 'parsed'>;
  readonly value: string | undefined;
  readonly path: Path;
}

const procedure = (limit: string) =>
  example(
    'procedure',
    'complaints',
    `type: loop\ntrigger: 客户投诉\nsteps:\n  - { id: accept, title: 受理, role: quality, do: 记录客户和问题。, limit: ${limit} }\n`,
  );

export const limitTime = defineCheck<{ value: string }>({
  code: 'limit-time',
  severity: 'error',
  summary: {
    zh: '步骤、告知和类别的时限用时间单位。',
    en: 'The limits of steps, messages and classes are times.',
  },
  why: {
    zh: '“10 分”是分数还是分钟，照着做的人会各有各的读法。',
    en: 'Nobody can keep to a limit that is no time, and each reads it in another way.',
  },
  message: ({ value }) => ({ zh: `\`${value}\` 不是时间。`, en: `\`${value}\` is no time.` }),
  help: ({ value }) =>
    pointsForMinutes(value) ?? {
      zh: '写成 `30 min`、`24 h` 或 `3 working days` 这样。',
      en: 'Write it like `30 min`, `24 h` or `3 working days`.',
    },
  examples: { of: 'document', bad: procedure('10 分'), good: procedure('10 min') },
  run: (catalog, report) => {
    for (const { entry, value, path } of limits(catalog)) {
      if (value !== undefined && !timeMeasures.includes(quantityOf(value).unit.measure))
        report(entry.parsed.at(path), { value });
    }
  },
});

/** Every limit that people keep to without a clock: of steps, of what is told, of classes and grades. */
function limits(catalog: Catalog): StatedLimit[] {
  return [
    ...catalog.all('script').flatMap((entry) =>
      (entry.document.steps ?? []).map(({ limit }, step) => ({
        entry,
        value: limit,
        path: ['steps', step, 'limit'],
      })),
    ),
    ...catalog.all('procedure').flatMap((entry) =>
      entry.document.steps.flatMap(({ limit, tell = [] }, step) => [
        { entry, value: limit, path: ['steps', step, 'limit'] },
        ...tell.map(({ within }, order) => ({
          entry,
          value: within,
          path: ['steps', step, 'tell', order, 'within'],
        })),
      ]),
    ),
    ...catalog.all('taxonomy').flatMap((entry) => [
      ...taxonomyClasses(entry).map(({ stated, path }) => ({ entry, value: stated.limit, path: [...path, 'limit'] })),
      ...(entry.document.grades ?? []).map(({ limit }, grade) => ({
        entry,
        value: limit,
        path: ['grades', grade, 'limit'],
      })),
    ]),
  ];
}
