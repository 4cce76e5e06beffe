import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isClosed, leadsTo, reachable, type StatedStep } from '../../src/catalog/steps.ts';
import { validate } from '../../src/index.ts';
import { today, workspace } from '../errors/base.ts';

/*
 * A list of steps as a table can be read: `ask > solve end; note; solve` has three steps, of which the first leads to the
 * third or to the end and the others go on with the next one.
 */

function parse(written: string): { id: string; to: string[] }[] {
  return written.split('; ').map((each) => {
    const [id = '', to] = each.split(' > ');
    return { id, to: to?.split(' ') ?? [] };
  });
}

const header = (kind: string) =>
  `kind: ${kind}\nid: steps\nversion: 1.0.0\nstatus: active\ntitle: 步骤\nowner: quality\n`;

function procedure(written: string): string {
  const steps = parse(written).map(({ id, to }) => {
    const branches = to.map((each) => ({ if: '某种情况', to: each }));
    const next = to.length === 1 ? { next: to[0] } : { next: branches };
    return { id, title: '步骤', role: 'quality', do: '照做。', ...(to.length === 0 ? {} : next) };
  });
  return `${header('procedure')}type: process\ntrigger: 客户来电\nsteps: ${JSON.stringify(steps)}\n`;
}

function script(written: string): string {
  const steps = parse(written).map(({ id, to }) => ({
    id,
    title: '步骤',
    ...(to.length === 0 ? {} : { branches: to.map((each) => ({ if: '某种情况', to: each })) }),
  }));
  return `${header('script')}steps: ${JSON.stringify(steps)}\n`;
}

/** `step-reached ask`: what is found about steps, and at which of them. */
function found(text: string): string[] {
  const files = [
    { path: 'workspace.yaml', content: workspace },
    { path: 'steps.yaml', content: text },
  ];
  return validate(files, { today })
    .findings.filter(({ code }) => code.startsWith('step-'))
    .map(({ code, message, help }) => [code, /`(.+?)`/.exec(message.en)?.[1], help?.en.match(/Did you mean.*/)?.[0]])
    .map((parts) => parts.filter((part) => part !== undefined).join(' '));
}

describe('a procedure', () => {
  test.each([
    { steps: 'a; b; c', finds: [], because: 'one after the other leads to the end' },
    { steps: 'a > end', finds: [], because: 'a single step may end at once' },
    { steps: 'a > c; b; c', finds: ['step-reached b'], because: 'the first step jumps over it' },
    { steps: 'a > b c; b; c', finds: [], because: 'it branches, and both are done in the end' },
    { steps: 'a > b end; b > a end', finds: [], because: 'a circle with a way out is a loop' },
    {
      steps: 'a; b > a',
      finds: ['step-ends a'],
      because: 'a circle without a way out never ends; the first of it is told',
    },
    { steps: 'a > b c; b > c; c > b', finds: ['step-ends a'], because: 'nor does what leads into one' },
    { steps: 'a > end b; b > c; c > b', finds: ['step-ends b'], because: 'one branch ends, the other never does' },
    { steps: 'a > a', finds: ['step-ends a'], because: 'it only leads to itself' },
    { steps: 'a > a end', finds: [], because: 'it may be done again' },
    { steps: 'a > end; b', finds: ['step-reached b'], because: 'the first step ends it' },
    { steps: 'a > end; b; c', finds: ['step-reached b'], because: 'once it is reached, so is what comes after' },
    {
      steps: 'a > end; b > a; c > b',
      finds: ['step-reached b', 'step-reached c'],
      because: 'leading back is not being led to',
    },
    { steps: 'a > end; b > b', finds: ['step-ends b'], because: 'where there is no way out, that goes first' },
    { steps: 'a > d; b; c > end; d > b', finds: [], because: 'the order of the list is not that of the work' },
    {
      steps: 'ask > slove; note; solve',
      finds: ['step-known slove Did you mean `solve`?'],
      because: 'where a name is wrong, what can be reached cannot be told',
    },
    {
      steps: 'ask > solve ned; solve',
      finds: ['step-known ned Did you mean `end`?'],
      because: 'the end has a name, too',
    },
    { steps: 'ask > elsewhere', finds: ['step-known elsewhere'], because: 'nothing is called like that' },
  ])('$steps: $finds ($because)', ({ steps, finds }) => {
    expect(found(procedure(steps)).toSorted()).toEqual(finds.toSorted());
  });
});

describe('a script', () => {
  test.each([
    { steps: 'a; b; c', finds: [], because: 'one after the other' },
    { steps: 'a > c; b; c', finds: [], because: 'where no branch applies, a talk goes on with the next step' },
    { steps: 'a; b > a', finds: [], because: 'going back once does not keep anyone from going on' },
    {
      steps: 'greet > complain; complaint',
      finds: ['step-known complain Did you mean `complaint`?'],
      because: 'a slip',
    },
    { steps: 'greet > end; solve', finds: [], because: 'a talk may end early, where the case is settled' },
    {
      steps: 'greet > ned; solve',
      finds: ['step-known ned Did you mean `end`?'],
      because: 'the end has a name, as in a procedure',
    },
    { steps: 'a; b > a end', finds: [], because: 'it goes back or ends, as the case may be' },
  ])('$steps: $finds ($because)', ({ steps, finds }) => {
    expect(found(script(steps))).toEqual(finds);
  });
});

describe('the place of a finding', () => {
  test.each([
    { text: procedure('a > c; b; c'), path: ['steps', 1, 'id'], because: 'at the step that nothing leads to' },
    { text: procedure('a; b > b'), path: ['steps', 0, 'id'], because: 'at the step from which nothing ends' },
    { text: procedure('a > x'), path: ['steps', 0, 'next'], because: 'at the one name' },
    { text: procedure('a > end x'), path: ['steps', 0, 'next', 1, 'to'], because: 'at the name in its branch' },
    { text: script('a > a x'), path: ['steps', 0, 'branches', 1, 'to'], because: 'at the name in its branch' },
  ])('is $path ($because)', ({ text, path }) => {
    const files = [
      { path: 'workspace.yaml', content: workspace },
      { path: 'steps.yaml', content: text },
    ];
    const first = validate(files, { today }).findings.find(({ code }) => code.startsWith('step-'));
    expect(first?.path).toEqual(path);
    expect(first?.file).toBe('steps.yaml');
  });
});

describe('laws', () => {
  const graphs = fc.integer({ min: 1, max: 7 }).chain((size) =>
    fc.array(
      fc.record({
        to: fc.uniqueArray(fc.integer({ min: 0, max: size }), { maxLength: 3 }),
        goesOn: fc.boolean(),
      }),
      { minLength: size, maxLength: size },
    ),
  );
  type Graph = readonly { readonly to: readonly number[]; readonly goesOn: boolean }[];

  // The number of steps stands for the end.
  const name = (graph: Graph, index: number) => (index === graph.length ? 'end' : `s${index}`);
  const steps = (graph: Graph) =>
    graph.map(({ to, goesOn }, index): StatedStep => ({
      id: name(graph, index),
      path: ['steps', index],
      branches: to.map((each) => ({ to: name(graph, each), path: [] })),
      // A step that names nothing goes on.
      goesOn: goesOn || to.length === 0,
    }));

  /** Who can be reached from whom, by squaring the matrix of single steps. */
  function closure(graph: Graph): boolean[][] {
    const all = [...graph.keys(), graph.length];
    let reach = all.map((from) =>
      all.map((to) => {
        const step = graph[from];
        const goesOn = step !== undefined && (step.goesOn || step.to.length === 0);
        return from === to || step?.to.includes(to) === true || (goesOn && to === from + 1);
      }),
    );
    for (const _ of all)
      reach = reach.map((row) => all.map((to) => all.some((over) => row[over] === true && reach[over]?.[to] === true)));
    return reach;
  }

  test('what can be reached is what some number of steps leads to', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const list = steps(graph);
        const reach = closure(graph);
        for (const from of graph.keys()) {
          const expected = [...graph.keys(), graph.length].filter((to) => reach[from]?.[to] === true);
          expect([...reachable(list, from)].toSorted((a, b) => a - b)).toEqual(expected);
        }
        expect(isClosed(list)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a step leads to the next and to those it names, and nowhere else', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        graph.forEach(({ to, goesOn }, index) => {
          const expected = new Set([...to, ...(goesOn || to.length === 0 ? [index + 1] : [])]);
          expect(new Set(leadsTo(steps(graph), index))).toEqual(expected);
        });
        expect(leadsTo(steps(graph), graph.length)).toEqual([]);
      }),
    );
  });

  test('a name that no step has leads nowhere, and leaves the list open', () => {
    fc.assert(
      fc.property(graphs, fc.nat(6), (graph, dice) => {
        const list = steps(graph);
        const at = dice % list.length;
        const broken = list.with(at, {
          ...(list[at] ?? list[0] ?? never()),
          branches: [{ to: 'nobody', path: [] }],
          goesOn: false,
        });
        expect(isClosed(broken)).toBe(false);
        expect(leadsTo(broken, at)).toEqual([]);
        expect([...reachable(broken, at)]).toEqual([at]);
      }),
    );
  });

  test('a procedure is told of exactly where a step cannot be reached, or never ends', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        // In a procedure a step goes on only where it names nothing.
        const stated = graph.map(({ to }) => ({ to, goesOn: false }));
        const written = stated.map(({ to }, index) =>
          [name(stated, index), to.map((each) => name(stated, each)).join(' ')]
            .filter((part) => part !== '')
            .join(' > '),
        );
        const reach = closure(stated);
        const all = [...stated.keys()];
        const stuck = all.find((index) => reach[index]?.[stated.length] !== true);
        const unreached = all.filter((index) => reach[0]?.[index] !== true);
        const told = found(procedure(written.join('; ')));
        const cut = told.filter((each) => each.startsWith('step-reached ')).map((each) => Number(each.slice(14)));
        expect(told.filter((each) => each.startsWith('step-ends '))).toEqual(
          stuck === undefined ? [] : [`step-ends ${name(stated, stuck)}`],
        );
        // Where there is no way out, that is the mistake; else what is told is not reached, and explains all that is not.
        expect(cut.filter((index) => stuck !== undefined || !unreached.includes(index))).toEqual([]);
        const explained = unreached.filter((index) => cut.some((from) => reach[from]?.[index] === true));
        expect(explained).toEqual(stuck === undefined ? unreached : []);
      }),
      { numRuns: 150 },
    );
  });
});

function never(): never {
  throw new Error('a list has a step at least');
}
