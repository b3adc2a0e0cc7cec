import { guardWord } from '../audited-client.js';
import type { KeyPath } from '../policy-document.js';
import type { Check } from './check.js';

const longest = 1000;
/** Matching takes time that grows with this power of the length of a name. */
const mostStars = 4;

/** Globs that could never match a source file below the policy. */
export const checkGlobs: Check = (file, report) => {
  const lists: readonly (readonly [KeyPath, readonly string[] | undefined])[] = [
    ...(file.files ?? []).map((entry, index) => [['files', index, 'globs'], entry.globs] as const),
    [['tests', 'globs'], file.tests?.globs],
    [['scripts', 'globs'], file.scripts?.globs],
    ...Object.entries(file.classes ?? {}).flatMap(([name, { auditedClient }]) =>
      Array.isArray(auditedClient)
        ? [[['classes', name, 'auditedClient'], auditedClient.map(asGlob)] as const]
        : [],
    ),
  ];
  for (const [keyPath, globs] of lists) {
    if (keyPath[0] === 'files' && globs?.length === 0)
      report(keyPath, 'is empty. Name a glob or remove the entry.');
    if (keyPath[0] === 'classes' && globs?.length === 0)
      report(keyPath, 'is empty. Name a module, or write "none" to demand nothing.');
    for (const [index, glob] of (globs ?? []).entries()) {
      const mistake = globMistake(glob);
      if (mistake !== undefined) report([...keyPath, index], mistake);
    }
  }
};

/** `guard` is no folder there. */
function asGlob(entry: string): string {
  return entry === guardWord ? '**' : entry;
}

function globMistake(glob: string): string | undefined {
  if (glob !== glob.trim()) return 'begins or ends with a space. Remove it.';
  if (glob.includes('\\')) return 'has a backslash. Write / between folders on every system.';
  if (glob.startsWith('!'))
    return 'begins with !, which has no meaning here. Let a later entry of "files" say otherwise.';
  if (glob.startsWith('/') || /^[a-z]:|^~\/|^file:/i.test(glob))
    return 'is an absolute path. Write it relative to this file.';
  if (glob.length > longest) return `is longer than ${longest} characters. Write several globs.`;
  const segments = glob.split('/');
  if (segments.some((segment) => segment.split(/\*+/).length - 1 > mostStars))
    return `has more than ${mostStars} times * between two slashes, which takes too long to match. Write several globs.`;
  if (segments.includes('..')) return 'leaves the directory of this file. Put the policy file higher up.';
  if (segments.at(-1) === '')
    return 'ends with / and so matches no file. Add ** for everything in the folder.';
  if (segments.includes('')) return 'has // and so matches no file. Write one / between folders.';
  if (!isBalanced(glob))
    return 'has a bracket or brace that is not closed, or not opened. Complete the pair.';
  if (/^[\w-]+$/.test(segments.at(-1) ?? ''))
    return 'ends with the name of a folder and so matches no file. Add /** for everything in it.';
  return undefined;
}

function isBalanced(glob: string): boolean {
  return ['{}', '[]', '()'].every(
    ([open, close]) => glob.split(open as string).length === glob.split(close as string).length,
  );
}
