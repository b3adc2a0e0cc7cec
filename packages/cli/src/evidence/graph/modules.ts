/** More boxes than this are not read any more; folders stand for their files then. */
const boxes = 10;

/**
 * Names the part of the program that each file is drawn as: the file itself, or a folder around it where there are many.
 *
 * @param files relative, with `/`.
 */
export function nameModules(files: readonly string[]): ReadonlyMap<string, string> {
  const depth = Math.max(0, ...files.map((file) => file.split('/').length));
  for (let kept = depth; kept > 1; kept -= 1) {
    const names = new Map(files.map((file) => [file, shorten(file, kept)]));
    if (new Set(names.values()).size <= boxes) return names;
  }
  const names = new Map(files.map((file) => [file, shorten(file, 1)]));
  const folders = [...new Set(names.values())];
  if (folders.length <= boxes) return names;
  const own = new Set(folders.slice(0, boxes - 1));
  const rest = `${folders.length - own.size} more folders`;
  return new Map([...names].map(([file, name]) => [file, own.has(name) ? name : rest]));
}

function shorten(file: string, kept: number): string {
  const parts = file.split('/');
  return parts.length <= kept ? file : `${parts.slice(0, kept).join('/')}/`;
}
