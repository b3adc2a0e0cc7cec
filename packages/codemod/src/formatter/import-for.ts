import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * The package of a name that is installed for a file of the repository; undefined where none is.
 *
 * @param part what the package exports, to tell it from another one of that name.
 */
export async function importFor<T extends object>(
  name: string,
  file: string,
  part: keyof T,
): Promise<T | undefined> {
  let program: string;
  try {
    program = createRequire(file).resolve(name);
  } catch {
    return undefined;
  }
  const module = (await import(pathToFileURL(program).href)) as T & { readonly default?: T };
  const exported = module.default ?? module;
  return exported[part] === undefined ? undefined : exported;
}
