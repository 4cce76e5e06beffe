import { dirname, resolve } from 'node:path';
import type { Day } from '../quantity/day.ts';
import { validate } from '../toolkit/validate.ts';
import { isDirectory, readStandardsFiles, shownPath } from './files.ts';
import { starter } from './templates.ts';

/** Where a new calendar belongs in a set of standards, and beside which ones. */
export interface CalendarPlace {
  /** The calendars that are there: id → file as people see it. */
  readonly files: ReadonlyMap<string, string>;
  readonly path: string;
  /** The path as people see it. */
  readonly shown: string;
  readonly owner: string;
}

/** Beside the calendar it builds on, or any other, and owned like it; else where `new` would put it. */
export async function calendarPlace(
  id: string,
  extended: string | null,
  standards: string,
  { cwd, today }: { readonly cwd: string; readonly today: Day },
): Promise<CalendarPlace> {
  const folder = resolve(cwd, standards);
  const { files } = (await isDirectory(folder)) ? await readStandardsFiles(standards, cwd) : { files: [] };
  const { catalog } = validate(files, { today });
  const calendars = catalog.all('calendar');
  const neighbour = calendars.find((each) => each.id === extended) ?? calendars[0];
  const beside = neighbour === undefined ? resolve(folder, 'calendar') : dirname(resolve(cwd, neighbour.file));
  const path = resolve(beside, `${id}.yaml`);
  return {
    files: new Map(calendars.map((each) => [each.id, each.file])),
    path,
    shown: shownPath(path, cwd),
    owner: neighbour?.document.owner ?? catalog.workspace?.document.owner ?? starter.owner,
  };
}
