// The reference of the library: what its docstrings say, as one page of Markdown for the handbook.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application } from 'typedoc';

export async function libraryReference(root) {
  const out = mkdtempSync(join(tmpdir(), 'yardstick-reference-'));
  try {
    const app = await Application.bootstrapWithPlugins({
      name: 'Yardstick',
      entryPoints: [join(root, 'src/index.ts')],
      tsconfig: join(root, 'tsconfig.json'),
      plugin: ['typedoc-plugin-markdown'],
      logLevel: 'Warn',
      // What is not exported is named in the signatures, and says nothing to a caller.
      validation: { notExported: false },
      // The compiler has its own check, which comes with this one.
      skipErrorChecking: true,
      readme: 'none',
      disableSources: true,
      excludePrivate: true,
      groupOrder: ['Functions', 'Classes', 'Interfaces', 'TypeAliases', 'Variables'],
      // One page, in which a browser finds every name.
      router: 'module',
      hidePageHeader: true,
      hideBreadcrumbs: true,
      hidePageTitle: true,
      parametersFormat: 'table',
      interfacePropertiesFormat: 'table',
      classPropertiesFormat: 'table',
      typeDeclarationFormat: 'table',
      propertyMembersFormat: 'table',
      useCodeBlocks: true,
    });
    const project = await app.convert();
    if (project === undefined) throw new Error('the library could not be read');
    await app.outputs.writeOutput({ name: 'markdown', path: out }, project);
    // What is taken apart at once has no name of its own.
    return readFileSync(join(out, 'README.md'), 'utf8').replaceAll('__namedParameters', 'given');
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
