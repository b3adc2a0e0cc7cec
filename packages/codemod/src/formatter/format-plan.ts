import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileFix, RunPlan } from '../plan/plan-run.js';

/** What is used of Prettier, in the forms of `prettier@2` (some of it synchronous) and `prettier@3`. */
interface Prettier {
  getFileInfo(file: string, options: { ignorePath: string }): Promise<{ readonly ignored: boolean }>;
  resolveConfig(file: string, options: { editorconfig: true }): Promise<object | null>;
  check(text: string, options: object): boolean | Promise<boolean>;
  format(text: string, options: object): string | Promise<string>;
}

/**
 * The plan with the layout that the repository's own Prettier gives: a repair can make a line longer than it allows. A file that was
 * not in its layout before is left as planned, as all of it would change; so is one that its `.prettierignore` names, or that it cannot read.
 */
export async function formatPlan(plan: RunPlan): Promise<RunPlan> {
  const ignorePath = path.join(plan.root, '.prettierignore');
  const files: FileFix[] = [];
  for (const file of plan.files) files.push(await formatFile(file, ignorePath));
  return { ...plan, files };
}

async function formatFile(file: FileFix, ignorePath: string): Promise<FileFix> {
  if (!('change' in file) || !file.change) return file;
  const { before, after } = file.change;
  try {
    const prettier = await findPrettier(file.path);
    if (!prettier || (await prettier.getFileInfo(file.path, { ignorePath })).ignored) return file;
    const config = await prettier.resolveConfig(file.path, { editorconfig: true });
    const options = { ...config, filepath: file.path };
    if (!(await prettier.check(before, options))) return file;
    return { ...file, change: { ...file.change, after: await prettier.format(after, options) } };
  } catch {
    // A plugin that is not installed, a configuration that is wrong: Prettier says so where the repository runs it.
    return file;
  }
}

/** The one that is installed for a file; undefined where none is. */
async function findPrettier(file: string): Promise<Prettier | undefined> {
  let program: string;
  try {
    program = createRequire(file).resolve('prettier');
  } catch {
    return undefined;
  }
  const module = (await import(pathToFileURL(program).href)) as Prettier & { readonly default?: Prettier };
  return module.default ?? module;
}
