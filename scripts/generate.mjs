// Writes what follows from schemas/: types, stand-alone validators and the schemas as a module; and the reference of the
// library, which follows from its docstrings.
// `node scripts/generate.mjs` writes; with --check it writes nothing and fails where a file on disk differs.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { format } from 'prettier';
import { libraryReference } from './library-reference.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const notice = '// Generated from schemas/ by `npm run generate`: do not edit.\n';
const prettierOptions = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8'));

const schemas = Object.fromEntries(
  readdirSync(join(root, 'schemas'))
    .filter((name) => name.endsWith('.schema.json'))
    .toSorted()
    .map((name) => [name.replace('.schema.json', ''), JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'))]),
);
const results = ['bundle', 'changes', 'clocks', 'evaluation', 'findings', 'impact', 'scores', 'service'];
const kinds = Object.keys(schemas).filter((name) => name !== 'common' && !results.includes(name));

/** Types that are written by hand because code above the results needs them, or that another file generates. */
const elsewhere = {
  'changes.schema.json#/$defs/json': ['Json', '../yaml/document.ts'],
  'findings.schema.json#/$defs/words': ['Words', '../text/words.ts'],
  'findings.schema.json#/$defs/range': ['Range', '../text/range.ts'],
  'findings.schema.json#/$defs/finding': ['Finding', '../finding/generated.ts'],
  'findings.schema.json#/$defs/severity': ['Severity', '../finding/generated.ts'],
  'evaluation.schema.json': ['Evaluation', '../evaluation/generated.ts'],
  'evaluation.schema.json#/$defs/digest': ['Digest', '../evaluation/generated.ts'],
  'evaluation.schema.json#/$defs/place': ['DocumentPlace', '../evaluation/generated.ts'],
  'evaluation.schema.json#/$defs/scope': ['Scope', '../evaluation/generated.ts'],
  'evaluation.schema.json#/$defs/status': ['Status', '../evaluation/generated.ts'],
  'evaluation.schema.json#/$defs/verdict': ['Verdict', '../evaluation/generated.ts'],
  'evaluation.schema.json#/$defs/waivedBy': ['WaivedBy', '../evaluation/generated.ts'],
};

/** What `elsewhere` calls the file into which the types of a schema are written. */
const ownTypes = { findings: '../finding/generated.ts', evaluation: '../evaluation/generated.ts' };

const files = {
  'src/schema/generated/documents.ts': await documentTypes(),
  'src/schema/generated/fields.ts': await typescript(fieldModule()),
  'src/schema/generated/schemas.ts': await typescript(schemaModule()),
  'src/schema/generated/validators.js': await validators(),
  'src/schema/generated/validators.d.ts': await typescript(validatorTypes()),
  'src/finding/generated.ts': await resultTypes('findings'),
  'src/changes/generated.ts': await resultTypes('changes'),
  'src/toolkit/generated-bundle.ts': await resultTypes('bundle'),
  'src/evaluation/generated.ts': await resultTypes('evaluation'),
  'src/evaluation/generated-clocks.ts': await resultTypes('clocks'),
  'src/evaluation/generated-impact.ts': await resultTypes('impact'),
  'src/evaluation/generated-scores.ts': await resultTypes('scores'),
  'src/toolkit/generated-service.ts': await resultTypes('service'),
  'site/library.md': await libraryReference(root),
};

let stale = 0;
for (const [name, text] of Object.entries(files)) {
  const path = join(root, name);
  if (process.argv.includes('--check')) {
    if (current(path) !== text) {
      stale++;
      console.error(
        `${name} does not follow from schemas/ or docstrings any more: run \`npm run generate\` and commit it.`,
      );
    }
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
process.exitCode = stale === 0 ? 0 : 1;

function current(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

async function documentTypes() {
  const definitions = {};
  for (const [name, value] of Object.entries(schemas.common.$defs)) definitions[name] = adapt(value, 'common');
  for (const kind of kinds) {
    const { $defs = {}, ...own } = schemas[kind];
    for (const [name, value] of Object.entries($defs)) definitions[`${kind}-${name}`] = adapt(value, kind);
    definitions[own.title] = adapt(own, kind);
  }
  const document = {
    title: 'StandardsDocument',
    oneOf: kinds.map((kind) => ({ $ref: `#/$defs/${schemas[kind].title}` })),
  };
  return types({ ...document, $defs: definitions }, 'StandardsDocument');
}

async function resultTypes(name) {
  const { $defs, ...own } = schemas[name];
  // Any value of a document is typed by hand only: a generated twin would be another type.
  const isOwn = (key) => elsewhere[`${name}.schema.json#/$defs/${key}`]?.[1] !== '../yaml/document.ts';
  const definitions = Object.fromEntries(
    Object.entries($defs).flatMap(([key, value]) => (isOwn(key) ? [[key, adapt(value, name)]] : [])),
  );
  const code = await types({ ...adapt(own, name), $defs: definitions }, own.title);
  // A schema that only holds definitions is no type of its own.
  return code.replace(new RegExp(`(/\\*\\*(?:(?!\\*/)[^])*\\*/\\n)?export interface ${own.title} \\{\\}\\n`), '');
}

/**
 * json-schema-to-typescript silently drops a $ref that has siblings, makes unions of branches that only say `required`,
 * and names every titled scalar: take those away before it looks. `unevaluatedProperties` it does not know at all.
 */
function adapt(schema, owner) {
  if (Array.isArray(schema)) return schema.map((each) => adapt(each, owner));
  if (schema === null || typeof schema !== 'object') return schema;
  if (typeof schema.$ref === 'string') {
    const full = schema.$ref.startsWith('#') ? `${owner}.schema.json${schema.$ref}` : schema.$ref;
    const known = elsewhere[full];
    if (known && known[1] !== ownTypes[owner]) return { tsType: known[0] };
    const [file, pointer] = full.split('#/$defs/');
    const from = file.replace('.schema.json', '');
    return { $ref: `#/$defs/${from === 'common' || results.includes(from) ? pointer : `${from}-${pointer}`}` };
  }
  const adapted = {};
  for (const [key, value] of Object.entries(schema)) {
    if (
      ['$schema', '$id', 'propertyNames', 'unevaluatedProperties', 'x-change', 'x-changes', 'x-expects'].includes(key)
    )
      continue;
    if (['anyOf', 'oneOf'].includes(key) && value.every((branch) => Object.keys(branch).join() === 'required'))
      continue;
    adapted[key] = adapt(value, owner);
  }
  if ('unevaluatedProperties' in schema) adapted.additionalProperties = false;
  return adapted;
}

async function types(schema, name) {
  const code = await compile(schema, name, {
    bannerComment: '',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    format: false,
  });
  const used = Object.values(elsewhere).filter(
    ([type]) =>
      new RegExp(`: [^*\\n]*\\b${type}\\b`).test(code) &&
      !code.includes(`export interface ${type} `) &&
      !code.includes(`export type ${type} `),
  );
  const imports = used.map(([type, from]) => `import type { ${type} } from '${from}';\n`).join('');
  return typescript(imports + code);
}

function schemaModule() {
  return `export const schemas = ${JSON.stringify(Object.fromEntries(['common', ...kinds].map((name) => [`${name}.schema.json`, schemas[name]])))} as const;\n`;
}

/**
 * What a change of each field means, from `x-changes` beside the properties in the schemas: every property has one, or nothing
 * is written. (Beside a `$ref` an editor would take it for a constraint, and show another description.) Fields
 * that are one value to a reader – a text in two languages, a series of dated values – have no fields of their own.
 */
function fieldModule() {
  const lacking = [];
  const open = new Set();
  const shapes = {};
  for (const [owner, schema] of Object.entries(schemas)) {
    if (results.includes(owner)) continue;
    for (const [name, value] of Object.entries(schema.$defs ?? {})) {
      const shape = shapeOf(value, owner, name);
      if (shape !== undefined) shapes[`${owner}.${name}`] = shape;
    }
  }
  const documents = Object.fromEntries(
    kinds.map((kind) => {
      const header = shapes['common.header'].fields;
      const own = shapeOf(schemas[kind], kind, kind)?.fields ?? {};
      // A waiver only adds to the header's term that it must end.
      const both = Object.entries(own).map(([key, each]) => [
        key,
        each.shape ? each : { ...each, ...shapeIn(header[key]) },
      ]);
      return [kind, { rule: schemas[kind]['x-change'], shape: { fields: { ...header, ...Object.fromEntries(both) } } }];
    }),
  );
  delete shapes['common.header'];
  if (lacking.length > 0) throw new Error(`x-changes lacks: ${lacking.join(', ')}`);
  return `import type { FieldRules, Shapes } from '../field.ts';
export const shapes: Shapes = ${JSON.stringify(shapes)};
export const documentFields: FieldRules = ${JSON.stringify(documents)};
`;

  function shapeIn(field) {
    return field?.shape === undefined ? {} : { shape: field.shape };
  }

  function shapeOf(value, owner, path) {
    const { schema, from, name } = resolved(value, owner);
    if (name !== null) {
      const of = `${from}.${name}`;
      // A class has classes: what is being looked at already has a shape.
      if (open.has(of)) return { of };
      open.add(of);
      const shape = shapeOf(schema, from, name);
      open.delete(of);
      return shape === undefined ? undefined : { of };
    }
    const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    if (branches.some((branch) => Object.keys(branch).join() !== 'required')) return undefined;
    if (schema.properties !== undefined) {
      const fields = Object.entries(schema.properties).map(([key, each]) => [
        key,
        field(each, schema['x-changes']?.[key], from, `${path}.${key}`),
      ]);
      return { fields: Object.fromEntries(fields) };
    }
    if (typeof schema.additionalProperties === 'object') {
      const shape = shapeOf(schema.additionalProperties, from, `${path}{}`);
      return shape === undefined ? undefined : { values: shape };
    }
    if (schema.items === undefined) return undefined;
    const item = resolved(schema.items, from).schema;
    const key = ['id', 'goal', 'tier', 'item', 'date'].find((each) => item.required?.includes(each));
    const shape = key === undefined ? undefined : shapeOf(schema.items, from, `${path}[]`);
    return shape === undefined ? undefined : { items: shape, key };
  }

  function field(value, rule, owner, path) {
    if (rule === undefined) lacking.push(`${owner}: ${path}`);
    const shape = ['words', 'identity'].includes(rule) ? undefined : shapeOf(value, owner, path);
    return { rule, ...(shape && { shape }) };
  }

  function resolved(value, owner) {
    if (value.$ref === undefined) return { schema: value, from: owner, name: null };
    const [file, name] = value.$ref.split('#/$defs/');
    const from = file === '' ? owner : file.replace('.schema.json', '');
    return { schema: schemas[from].$defs[name], from, name };
  }
}

/** Validators without eval and without Ajv at run time: they start fast and run under a strict content-security policy. */
async function validators() {
  // Our own formats decide; the name is bound by the import that is put in front below.
  const formats = ['date', 'quantity', 'start-date', 'time-zone', 'unit', 'window'];
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    // `anyOf` branches that only demand keys are how a schema says "at least one of these".
    strictRequired: false,
    messages: false,
    inlineRefs: false,
    allowUnionTypes: true,
    formats: Object.fromEntries(formats.map((name) => [name, () => true])),
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  ajv.addVocabulary(['x-change', 'x-changes', 'x-expects']);
  for (const name of ['common', ...kinds]) ajv.addSchema(schemas[name]);
  const code = standaloneCode(ajv, Object.fromEntries(kinds.map((name) => [`${name}Document`, `${name}.schema.json`])))
    // `case` can be the name of an export, but of no constant.
    .replaceAll(/export const (\w+)Document = (\w+);/g, 'export { $2 as $1 };');
  const bundled = await build({
    stdin: {
      contents: `import { formats } from '../formats.ts';\n${code}`,
      resolveDir: join(root, 'src/schema/generated'),
      loader: 'js',
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    external: ['../formats.ts'],
    treeShaking: true,
    minifyIdentifiers: true,
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 200,
    write: false,
  });
  return notice + bundled.outputFiles[0].text;
}

function validatorTypes() {
  return `import type { StandardsDocument } from './documents.ts';
interface Validate {
  (data: unknown): data is StandardsDocument;
  errors?: readonly ValidationError[] | null;
}
/** What Ajv reports, as far as it is read. */
export interface ValidationError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}
${kinds.map((name) => `declare const ${name}Document: Validate;\nexport { ${name}Document as ${name} };\n`).join('')}`;
}

async function typescript(code) {
  return format(notice + code, { ...prettierOptions, parser: 'typescript' });
}
