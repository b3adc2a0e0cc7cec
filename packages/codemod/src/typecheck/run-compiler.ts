import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Compiler } from './find-compiler.js';
import { TypecheckError } from './typecheck-error.js';

/** What a compiler reports of a file. Where it stands in the file is left out: lines move. */
export interface TypeProblem {
  /** Absolute. */
  readonly file: string;
  /** `TS2353`. */
  readonly code: string;
  readonly message: string;
}

/** `src/a.ts(3,5): error TS2322: Type 'x' …`; a file name may hold brackets itself. */
const problemForm = /^(?<file>[^\s].*)\(\d+,\d+\): error (?<code>TS\d+): (?<message>.*)$/;

/**
 * Checks a project and writes nothing.
 *
 * @param project absolute path of its tsconfig.json.
 * @throws TypecheckError when the compiler cannot check it at all.
 */
export async function runCompiler(
  { program, version }: Compiler,
  project: string,
): Promise<readonly TypeProblem[]> {
  const folder = path.dirname(project);
  // A project that others refer to may not switch its output off, so nothing of it is built upon what was.
  const options = ['--noEmit', '--incremental', 'false', '--composite', 'false', '--pretty', 'false'];
  const { code, output } = await run([program, '-p', project, ...options], folder);
  const lines = output.split(/\r?\n/);
  const problems = lines.flatMap((line): readonly TypeProblem[] => {
    const { file, code: name, message } = problemForm.exec(line)?.groups ?? {};
    if (file === undefined || name === undefined || message === undefined) return [];
    return [{ file: path.resolve(folder, file), code: name, message }];
  });
  const untyped = problems.filter((problem) => hidesTypes(problem, problems));
  if (code === 0 || (code !== undefined && problems.length > 0 && untyped.length === 0)) return problems;
  const first = untyped[0]?.code ?? /^error (TS\d+)/m.exec(output)?.[1];
  throw new TypecheckError(
    `TypeScript ${version} cannot check ${project} (${first ?? 'it ended before it was done'}). Correct that first, or leave --typecheck out.`,
  );
}

/** With a mistake in a configuration, or of syntax, a compiler reports that alone and looks at no type. */
function hidesTypes({ file, code }: TypeProblem, all: readonly TypeProblem[]): boolean {
  return file.endsWith('.json') || (isSyntax(code) && all.every((each) => isSyntax(each.code)));
}

/** Of these, some are no mistakes of syntax; where there is nothing else, it cannot be told. */
function isSyntax(code: string): boolean {
  return /^TS1\d{3}$/.test(code);
}

function run(
  args: readonly string[],
  cwd: string,
): Promise<{ readonly code: number | undefined; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? undefined, output }));
  });
}
