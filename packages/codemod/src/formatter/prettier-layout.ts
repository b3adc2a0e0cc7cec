import path from 'node:path';
import type { TextChange } from '../plan/fix-plan.js';
import { importFor } from './import-for.js';

/** What is used of Prettier, in the forms of `prettier@2` (some of it synchronous) and `prettier@3`. */
interface Prettier {
  getFileInfo(file: string, options: { ignorePath: string }): Promise<{ readonly ignored: boolean }>;
  resolveConfig(file: string, options: { editorconfig: true }): Promise<object | null>;
  check(text: string, options: object): boolean | Promise<boolean>;
  format(text: string, options: object): string | Promise<string>;
}

/**
 * A changed text in the layout of the Prettier that is installed for its file. Undefined where none is, where the text was not in
 * its layout before, as all of it would change, and where its `.prettierignore` names the file.
 *
 * @throws whatever Prettier throws, for a configuration that is wrong, say.
 */
export async function prettierLayout(
  file: string,
  { before, after }: TextChange,
  root: string,
): Promise<string | undefined> {
  const prettier = await importFor<Prettier>('prettier', file, 'getFileInfo');
  const ignorePath = path.join(root, '.prettierignore');
  if (!prettier || (await prettier.getFileInfo(file, { ignorePath })).ignored) return undefined;
  const config = await prettier.resolveConfig(file, { editorconfig: true });
  const options = { ...config, filepath: file };
  return (await prettier.check(before, options)) ? prettier.format(after, options) : undefined;
}
