/** Whether a pattern of a .gitignore can be about a path: two searches, where the patterns one by one are dozens. */
export type IgnoreHint = (relative: string) => boolean;

/**
 * A quick answer for the paths, nearly all, that no pattern is about. It may be true where no pattern matches; it is false
 * only where none does, provided that none matches a folder above the path.
 *
 * @param text of a .gitignore.
 */
export function createIgnoreHint(text: string): IgnoreHint {
  const ofNames: string[] = [];
  const ofPaths: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const pattern = line
      .replace(/^!/, '')
      .replace(/\s+$/, '*')
      .replaceAll(/\[[\w-]+\]/g, '*');
    // What is escaped, and other sets of characters, are left to the library: from there on anything matches.
    const plain = pattern.replace(/[[\\].*$/s, '');
    const start = /^(?:\*\*\/)*/.exec(plain)?.[0] ?? '';
    const glob = plain.slice(start.length);
    if (plain !== pattern) ofPaths.push(`(?:.*/)?${loosely(glob.replace(/^\//, ''))}.*`);
    else if (/\/(?!\/*$)/.test(glob))
      ofPaths.push((start === '' ? '' : '(?:.*/)?') + loosely(glob.replace(/^\/|\/+$/g, '')));
    else ofNames.push(loosely(glob.replace(/\/+$/, '')));
  }
  const names = wholly(ofNames);
  const paths = wholly(ofPaths);
  return (relative) =>
    names?.test(relative.slice(relative.lastIndexOf('/') + 1)) === true || paths?.test(relative) === true;
}

/** Git tells cases apart, the library that decides does not. */
function wholly(patterns: readonly string[]): RegExp | undefined {
  return patterns.length === 0 ? undefined : new RegExp(`^(?:${patterns.join('|')})$`, 'is');
}

/** Matches whatever the glob does, and more: only plain characters are held against the path. */
function loosely(glob: string): string {
  return glob
    .replace(/(?:\/\*\*+)+\//g, '*')
    .split(/[^\w./-]+/)
    .map((text) => text.replaceAll('.', '\\.'))
    .join('.*');
}
