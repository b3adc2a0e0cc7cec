import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The package of a name that is installed for a file of the repository; undefined where none is. */
export async function importFor<T extends object>(name: string, file: string): Promise<T | undefined> {
  let program: string;
  try {
    program = createRequire(file).resolve(name);
  } catch {
    return undefined;
  }
  const module = (await import(pathToFileURL(program).href)) as T & { readonly default?: T };
  return module.default ?? module;
}
