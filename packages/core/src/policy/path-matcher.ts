import picomatch from 'picomatch';

/**
 * Whether a path relative to the policy's directory, with `/`, matches one of some globs. Case counts, and a leading dot is no
 * special name. Folders that frameworks name with brackets, as `app/(clinic)/**` and `app/[id]/**`, are written as they are:
 * such a glob matches both ways of reading it.
 */
export function toPathMatcher(globs: readonly string[]): (relativePath: string) => boolean {
  if (globs.length === 0) return () => false;
  // Compiling takes longer than all else that a policy is made of, and many runs ask for no path.
  let matches: ReturnType<typeof picomatch> | undefined;
  return (relativePath) => {
    matches ??= picomatch(
      globs.flatMap((glob) => [glob, ...literalReading(glob)]),
      { dot: true },
    );
    return matches(relativePath);
  };
}

/** The glob with its brackets and parentheses taken literally, unless it has none. `@(a|b)` stays what it is. */
function literalReading(glob: string): readonly string[] {
  if (!/[[(]/.test(glob)) return [];
  const extended = /[@!?*+]\([^()]*\)/g;
  let end = 0;
  let literal = '';
  for (const match of glob.matchAll(extended)) {
    literal += escape(glob.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return [literal + escape(glob.slice(end))];
}

function escape(text: string): string {
  return text.replaceAll(/[[\]()]/g, '\\$&');
}
