// 200 rules on up to 100,000 snapshots, hits counted: Yardstick’s paths against other engines, from a snapshot (or columns) in
// memory to an answer for each rule, without words. `npm run build && npm run bench:rules`. Only the ratios mean anything on
// another machine.
//
// Each contender runs in a process of its own, warmed up, in interleaved rounds; all must find the same hits. Slow ones judge
// fewer snapshots. Peers have no third answer: they get -1 where a figure is missing, which reaches no bound here.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { buildSync } from 'esbuild';
import { installPeers, loadPeer } from './peers.mjs';

const root = join(import.meta.dirname, '../..');
const [rounds, kpis, rules] = [3, 20, 200];
const many = 100_000;

/** The figure of a KPI in a snapshot; undefined where it is missing. */
const figure = (row, k) => ((row + k) % 11 === 0 ? undefined : (row * 7919 + k * 104_729) % 100);
/** One to four statements a rule, some nested. */
const statement = (n, bound) => ({ fact: `k${n % kpis}`, is: 'atLeast', bound });
const conditions = Array.from({ length: rules }, (_, n) => {
  const some = Array.from({ length: (n % 4) + 1 }, (_each, at) => statement(n * 3 + at * 7, 60 + ((n + at) % 35)));
  return some.length < 3 ? { all: some } : { all: [some[0], { any: some.slice(1) }] };
});
const plain = (row) => Object.fromEntries(Array.from({ length: kpis }, (_, k) => [`k${k}`, figure(row, k) ?? -1]));
const written = (test, leaf, join) =>
  'fact' in test ? leaf(test) : `(${(test.all ?? test.any).map((each) => written(each, leaf, join)).join(join(test))})`;

/** How each judges so many snapshots; what it prepares before is not measured. */
const contenders = {
  'json-rules-engine': [
    100,
    async (rows) => {
      const { Engine } = await import('json-rules-engine');
      const nested = (test) =>
        'fact' in test
          ? { fact: test.fact, operator: 'greaterThanInclusive', value: test.bound }
          : { [test.all ? 'all' : 'any']: (test.all ?? test.any).map(nested) };
      const engine = new Engine(
        conditions.map((test, n) => ({ name: `r${n}`, conditions: nested(test), event: { type: 'hit' } })),
      );
      const snapshots = rows.map(plain);
      return async () => {
        let hits = 0;
        for (const snapshot of snapshots) hits += (await engine.run(snapshot)).events.length;
        return hits;
      };
    },
  ],
  'json-rules-engine, driven by Yardstick': [
    5000,
    async (rows) => {
      const { ConditionEngine } = await ours('engine.ts');
      return asked(new ConditionEngine('compiled'), rows);
    },
  ],
  'Yardstick, one snapshot': [
    20_000,
    async (rows) => {
      const { Bytecode, Program, yes } = await ours(
        'compiled/bytecode.ts',
        'compiled/program.ts',
        'compiled/closure.ts',
      );
      const code = new Bytecode(new Program(questions()));
      const snapshots = rows.map((row) => code.facts.map((fact) => figure(row, Number(fact.slice(1))) ?? null));
      const registers = [...code.results.values()];
      return () => {
        let hits = 0;
        for (const facts of snapshots) {
          const levels = code.run(facts);
          for (const register of registers) if (levels[register] === yes) hits++;
        }
        return hits;
      };
    },
  ],
  // Of every rule, whether it holds or not: each of its statements with the figure it met and what that answers.
  'Yardstick, one snapshot, with evidence': [
    5000,
    async (rows) => {
      const { CompiledConditions } = await ours('compiled/conditions.ts');
      const engine = new CompiledConditions();
      const statements = (test) => ('fact' in test ? [test] : (test.all ?? test.any).flatMap(statements));
      const nameOf = ({ fact, bound }) => `${fact} ${bound}`;
      const asked = [...questions()].map(([id, test]) => ({
        id,
        leaves: statements(test).map((statement) => ({ name: nameOf(statement), statement })),
      }));
      const all = new Map([
        ...questions(),
        ...asked.flatMap(({ leaves }) => leaves.map(({ name, statement }) => [name, statement])),
      ]);
      const snapshots = rows.map(factsIn);
      return () => {
        let hits = 0;
        for (const facts of snapshots) {
          const answers = engine.ask(all, facts);
          const explained = asked.map((each) => ({
            answer: answers.get(each.id) ?? null,
            evidence: each.leaves.map(({ name, statement }) => ({
              statement,
              found: facts.get(statement.fact) ?? null,
              holds: answers.get(name) ?? null,
            })),
          }));
          for (const { answer, evidence } of explained) if (answer === true && evidence.length > 0) hits++;
        }
        return hits;
      };
    },
  ],
  'Yardstick, in bulk': [
    many,
    async (rows) => {
      const { Kernels, Program, paddedLength } = await ours('compiled/kernels.ts', 'compiled/program.ts');
      const kernels = new Kernels(new Program(questions()));
      const columns = kernels.facts.map((fact) => {
        const numbers = new Float64Array(paddedLength(rows.length)).fill(NaN);
        for (const [at, row] of rows.entries()) numbers[at] = figure(row, Number(fact.slice(1))) ?? NaN;
        return { numbers };
      });
      return () => {
        let hits = 0;
        for (const { yes } of kernels.run(columns, rows.length).values())
          for (const word of yes) for (let left = word; left !== 0; left &= left - 1) hits++;
        return hits;
      };
    },
  ],
  'ZEN, expressions': [
    2000,
    async (rows) => {
      const { evaluateExpressionSync } = loadPeer('@gorules/zen-engine');
      const list = `[${conditions
        .map((test) =>
          written(
            test,
            ({ fact, bound }) => `${fact} >= ${bound}`,
            (of) => (of.all ? ' and ' : ' or '),
          ),
        )
        .join(', ')}]`;
      const snapshots = rows.map(plain);
      return () => {
        let hits = 0;
        for (const snapshot of snapshots) for (const hit of evaluateExpressionSync(list, snapshot)) if (hit) hits++;
        return hits;
      };
    },
  ],
  'json-logic-engine, compiled': [
    20_000,
    async (rows) => {
      const { LogicEngine } = loadPeer('json-logic-engine');
      const engine = new LogicEngine();
      const logic = (test) =>
        'fact' in test
          ? { '>=': [{ var: test.fact }, test.bound] }
          : { [test.all ? 'and' : 'or']: (test.all ?? test.any).map(logic) };
      const all = conditions.map((test) => engine.build(logic(test)));
      return counted(all, rows.map(plain));
    },
  ],
  'cel-js': [
    5000,
    async (rows) => {
      const { Environment } = loadPeer('@marcbachmann/cel-js');
      const environment = new Environment();
      for (let k = 0; k < kpis; k++) environment.registerVariable(`k${k}`, 'double');
      const all = conditions.map((test) =>
        environment.parse(
          written(
            test,
            ({ fact, bound }) => `${fact} >= ${bound}.0`,
            (of) => (of.all ? ' && ' : ' || '),
          ),
        ),
      );
      return counted(all, rows.map(plain));
    },
  ],
  DuckDB: [
    many,
    async (rows) => {
      const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
      const columns = Array.from(
        { length: kpis },
        (_, k) =>
          `CASE WHEN (r + ${k}) % 11 = 0 THEN NULL ELSE CAST((r * 7919 + ${k * 104_729}) % 100 AS DOUBLE) END AS k${k}`,
      );
      await connection.run(`CREATE TABLE snapshots AS SELECT ${columns.join(', ')} FROM range(${rows.length}) AS t(r)`);
      const hits = conditions.map(
        (test) =>
          `count(*) FILTER (WHERE ${written(
            test,
            ({ fact, bound }) => `${fact} >= ${bound}`,
            (of) => (of.all ? ' AND ' : ' OR '),
          )})`,
      );
      const sql = `SELECT ${hits.join(' + ')} FROM snapshots`;
      return async () => Number((await connection.runAndReadAll(sql)).getRows()[0][0]);
    },
  ],
  'generated code (the ceiling)': [
    many,
    async (rows) => {
      const body = Array.from({ length: 4 }, (_, part) => conditions.slice(part * 50, part * 50 + 50)).map((some) =>
        some
          .map(
            (test) =>
              `hits += ${written(
                test,
                ({ fact, bound }) => `(${fact}[at] >= ${bound} ? 1 : 0)`,
                (of) => (of.all ? ' & ' : ' | '),
              )};`,
          )
          .join('\n'),
      );
      const names = Array.from({ length: kpis }, (_, k) => `k${k}`);
      // What Yardstick never does, as the ceiling.
      const made = (code) =>
        // oxlint-disable-next-line typescript/no-implied-eval
        new Function(...names, `let hits = 0; for (let at = 0; at < k0.length; at++) {${code}} return hits;`);
      const parts = body.map(made);
      const columns = names.map((_name, k) => Float64Array.from(rows, (row) => figure(row, k) ?? NaN));
      return () => parts.reduce((hits, part) => hits + part(...columns), 0);
    },
  ],
};

const [contender] = process.argv.slice(2);
if (contender === undefined) report();
else console.log(JSON.stringify(await measure(contender)));

function questions() {
  return new Map(conditions.map((test, n) => [`r${n}`, test]));
}

function factsIn(row) {
  return new Map(Array.from({ length: kpis }, (_, k) => [`k${k}`, figure(row, k) ?? null]));
}

function asked(engine, rows) {
  const all = questions();
  const snapshots = rows.map(factsIn);
  return async () => {
    let hits = 0;
    for (const facts of snapshots)
      for (const answer of (await engine.ask(all, facts)).values()) if (answer === true) hits++;
    return hits;
  };
}

function counted(all, snapshots) {
  return () => {
    let hits = 0;
    for (const snapshot of snapshots) for (const holds of all) if (holds(snapshot) === true) hits++;
    return hits;
  };
}

/** Modules of the source that the library does not hand out. */
async function ours(...paths) {
  const out = join(mkdtempSync(join(tmpdir(), 'yardstick-')), 'ours.mjs');
  const contents = paths.map((path) => `export * from '${join(root, 'src/evaluation', path)}';`).join('\n');
  buildSync({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: out,
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return import(out);
}

async function measure(name) {
  const [count, prepare] = contenders[name];
  const rows = Array.from({ length: count }, (_, row) => row);
  const run = await prepare(rows);
  const hits = await run();
  await run();
  const started = process.cpuUsage();
  const least = 500_000;
  let [times, spent] = [0, 0];
  while (spent < least) {
    await run();
    times++;
    const { user, system } = process.cpuUsage(started);
    spent = user + system;
  }
  const expected = rows.reduce((sum, row) => sum + conditions.filter((test) => holds(test, row)).length, 0);
  if (hits !== expected) throw new Error(`${name}: ${hits} hits, not ${expected}`);
  return {
    nanos: (spent * 1000) / times / count / rules,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** What every contender must find. */
function holds(test, row) {
  if ('all' in test) return test.all.every((each) => holds(each, row));
  if ('any' in test) return test.any.some((each) => holds(each, row));
  return (figure(row, Number(test.fact.slice(1))) ?? -1) >= test.bound;
}

function report() {
  installPeers();
  const results = new Map(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, own] of results) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, name], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      own.push(JSON.parse(stdout));
    }
  const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
  const ratios = (name, base) => results.get(name).map(({ nanos }, round) => results.get(base)[round].nanos / nanos);
  console.log(`\n${rules} rules, the same hits; CPU time a rule and snapshot, ${rounds} rounds\n`);
  for (const [name, own] of results) {
    const nanos = median(own.map((each) => each.nanos));
    const against = ['json-rules-engine', 'DuckDB'].map((base) =>
      `${median(ratios(name, base)).toFixed(2)} ×`.padStart(12),
    );
    console.log(
      `${name.padEnd(40)}${nanos.toFixed(1).padStart(10)} ns${against.join('')}   ${contenders[name][0]} snapshots, ${median(own.map(({ megabytes }) => megabytes))} MB`,
    );
  }
  console.log('\nThe ratios are against json-rules-engine and against DuckDB on one thread.');
}
