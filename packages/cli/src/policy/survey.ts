import path from 'node:path';
import { lintPolicy, readSpecifiers, wordsToFind, type ParsedPolicy } from '@openrouter-compliance/core';
import { discover, findRoot, readSource, SourceError } from '@openrouter-compliance/scanner';

type Survey = Parameters<typeof lintPolicy>[1];

/** Source files below the folder of a policy, relative to it, with `/`. */
export function filesBelow(folder: string): readonly string[] {
  const { files } = discover(['.'], { directory: folder, root: findRoot(folder) });
  return files.map((file) => path.relative(folder, file).split(path.sep).join('/'));
}

/**
 * Reads every source file below a policy once, for what its entries can be held against.
 *
 * @param folder absolute; the policy's.
 */
export function survey(parsed: ParsedPolicy, folder: string): Survey {
  const files = filesBelow(folder);
  const words = wordsToFind(parsed);
  const tags = new Set<string>();
  const found = new Set<string>();
  const modules = new Set<string>();
  for (const file of files) {
    const text = textOf(path.join(folder, file));
    for (const [, name = ''] of text.matchAll(/@dataClassification\s+([^\s*]+)/g))
      tags.add(name.toLowerCase());
    for (const specifier of readSpecifiers(text)) if (!specifier.startsWith('.')) modules.add(specifier);
    for (const word of words) if (text.includes(word)) found.add(word);
  }
  return { files, tags, found, modules: [...modules], today: new Date().toISOString().slice(0, 10) };
}

/** What cannot be read is for `check` to say. */
function textOf(file: string): string {
  try {
    return readSource(file).text;
  } catch (error) {
    if (error instanceof SourceError) return '';
    throw error;
  }
}
