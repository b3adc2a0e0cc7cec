import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as v from 'valibot';
import { TypecheckError } from './typecheck-error.js';

/** The program and version of the TypeScript that a project has installed. */
export interface Compiler {
  /** Absolute path of `tsc`, for Node. */
  readonly program: string;
  readonly version: string;
}

const manifestSchema = v.object({ version: v.string(), bin: v.object({ tsc: v.string() }) });

/**
 * The compiler of the repository itself: another version would report other errors.
 *
 * @param project absolute path of a tsconfig.json.
 * @throws TypecheckError when none is installed.
 */
export function findCompiler(project: string): Compiler {
  try {
    const file = createRequire(project).resolve('typescript/package.json');
    const { version, bin } = v.parse(manifestSchema, JSON.parse(readFileSync(file, 'utf8')));
    return { program: path.join(path.dirname(file), bin.tsc), version };
  } catch {
    throw new TypecheckError(
      `${project} has no TypeScript of its own to check with. Install the repository's dependencies, or leave --typecheck out.`,
    );
  }
}
