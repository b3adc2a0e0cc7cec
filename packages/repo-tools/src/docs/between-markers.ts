/**
 * Replaces what stands between `<!-- begin auto-generated <name> -->` and its end marker.
 *
 * @throws Error when the page has no such pair of markers.
 */
export function replaceBetweenMarkers(page: string, name: string, content: string): string {
  const begin = `<!-- begin auto-generated ${name} -->`;
  const end = `<!-- end auto-generated ${name} -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The page lacks "${begin}" followed by "${end}".`);
  return `${page.slice(0, from + begin.length)}\n\n${content.trim()}\n\n${page.slice(to)}`;
}
