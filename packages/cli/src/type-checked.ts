import { createRequire } from 'node:module';
import path from 'node:path';
import {
  createTypeScriptProjects,
  nearestConfig,
  type TypeScript,
  type TypeScriptProjects,
} from '@openrouter-compliance/scanner';
import { CannotRun } from './cannot-run.js';
import { plural } from './plural.js';
import type { Project } from './project.js';
import { toRelative } from './to-relative.js';

/**
 * The types of a project, by the TypeScript that it has installed: another version would read its configuration differently.
 *
 * @throws CannotRun without one, and where no file can be in a project of TypeScript.
 */
export function openTypes({ root, discovery }: Project): TypeScriptProjects {
  const ts = loadTypeScript(root);
  const folders = new Set(discovery.files.map((file) => path.dirname(file)));
  if (![...folders].some((folder) => nearestConfig(folder, ts) !== undefined))
    throw new CannotRun(
      '--type-checked needs a tsconfig.json in the folder of what is judged, or above it. Add one, or leave --type-checked out.',
    );
  return createTypeScriptProjects(ts);
}

/** What of a run was judged without types after all. */
export function notesOnTypes({ outside, unusable }: TypeScriptProjects, root: string): readonly string[] {
  const listed = [...outside].slice(0, 3).map((file) => toRelative(root, file));
  const more = outside.size > listed.length ? ', …' : '';
  return [
    ...[...unusable].map(([config, reason]) => `${toRelative(root, config)} cannot be used: ${reason}`),
    ...(outside.size > 0
      ? [
          `${plural(outside.size, 'file was', 'files were')} judged without types, as no tsconfig.json includes them: ${listed.join(', ')}${more}.`,
        ]
      : []),
  ];
}

function loadTypeScript(root: string): TypeScript {
  for (const from of [process.cwd(), root]) {
    try {
      const ts = createRequire(path.join(from, 'package.json'))('typescript') as Partial<TypeScript>;
      if (typeof ts.createProgram === 'function') return ts as TypeScript;
    } catch {
      // Not installed there.
    }
  }
  throw new CannotRun(
    '--type-checked needs TypeScript, and the repository has none with an API for programs. Install it: npm install --save-dev typescript',
  );
}
