import { toPathMatcher } from '../path-matcher.js';

/** Why a glob cannot be read from a folder below: a clause that follows its name, then what to do. */
export class UnreadableGlob extends Error {}

/**
 * What a glob of a folder further up means below some folders; nothing where it matches no file there.
 *
 * @param below names of the folders on the way down.
 * @throws UnreadableGlob where a group spans folders so that no list of globs says the same.
 */
export function rebaseGlob(glob: string, below: readonly string[]): readonly string[] {
  return [...new Set(withoutNestedSlash(glob).flatMap((one) => rebase(one.replace(/^\.\//, ''), below)))];
}

function rebase(glob: string, below: readonly string[]): readonly string[] {
  const [folder, ...deeper] = below;
  if (folder === undefined) return [glob];
  const [segment = '', ...rest] = glob.split('/');
  if (segment === '**') {
    // It stands for no folder, or for some of those on the way.
    const remaining = below.map((_, count) => below.slice(count));
    return [glob, ...(rest.length > 1 ? remaining.flatMap((each) => rebase(rest.join('/'), each)) : [])];
  }
  if (rest.length === 0) return [];
  return segment === folder || toPathMatcher([segment])(folder) ? rebase(rest.join('/'), deeper) : [];
}

/** `{a,b/c}/**` and `@(a|b/c)/**` as two globs: a group with a slash in it belongs to no one folder. */
function withoutNestedSlash(glob: string): readonly string[] {
  const group = groupWithSlash(glob);
  if (!group) return [glob];
  const { start, end, alternatives } = group;
  return alternatives.flatMap((one) => withoutNestedSlash(glob.slice(0, start) + one + glob.slice(end)));
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly alternatives: readonly string[];
}

const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** The first outermost group that has a slash in it. */
function groupWithSlash(glob: string): Group | undefined {
  for (let open = 0; open < glob.length; open += 1) {
    if (closing[glob.charAt(open)] === undefined) continue;
    const close = endOfGroup(glob, open);
    const inside = glob.slice(open + 1, close);
    if (inside.includes('/')) return toGroup(glob, open, close, inside);
    open = close;
  }
  return undefined;
}

function toGroup(glob: string, open: number, close: number, inside: string): Group {
  const sign = glob.charAt(open);
  const mark = sign === '(' && /[@?*+!]/.test(glob.charAt(open - 1)) ? glob.charAt(open - 1) : '';
  const alternatives = split(inside, sign === '{' ? ',' : '|');
  if (sign === '[' || /[*+!]/.test(mark) || (sign === '{' && alternatives.length < 2)) {
    const shown = `${mark}${sign}…${closing[sign] ?? ''}`;
    throw new UnreadableGlob(
      `has a slash within ${shown}, so that a policy in a folder below cannot tell which of its files are meant. Write a glob for each path.`,
    );
  }
  return {
    start: open - mark.length,
    end: close + 1,
    alternatives: mark === '?' ? ['', ...alternatives] : alternatives,
  };
}

/** The place of the sign that closes a group; the end of the glob where none does. */
function endOfGroup(glob: string, open: number): number {
  const awaited: string[] = [];
  for (let at = open; at < glob.length; at += 1) {
    const sign = glob.charAt(at);
    const close = closing[sign];
    if (sign === awaited.at(-1)) awaited.pop();
    else if (close !== undefined && awaited.at(-1) !== ']') awaited.push(close);
    if (awaited.length === 0) return at;
  }
  return glob.length;
}

/** At the separators that stand in no inner group. */
function split(text: string, separator: string): readonly string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === separator) parts.push('');
    else {
      const end = closing[sign] === undefined ? at : endOfGroup(text, at);
      parts.push((parts.pop() ?? '') + text.slice(at, end + 1));
      at = end;
    }
  }
  return parts;
}
