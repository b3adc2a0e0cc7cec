/** Whether a text holds the canary: as it is, in another letter case, escaped for a URL, or inside base64 or hex. */
export function leaks(output: string, canary: string): boolean {
  const wanted = canary.toLowerCase();
  return [output, ...decoded(output)].some((text) => text.toLowerCase().includes(wanted));
}

function* decoded(output: string): Generator<string> {
  for (const [run] of output.matchAll(/[\w+/=-]{24,}/g)) {
    yield Buffer.from(run, 'base64').toString('utf8');
    // A parameter of a query stands behind its name.
    for (const piece of run.split('=')) yield Buffer.from(piece, 'base64').toString('utf8');
    if (/^[\da-f]+$/i.test(run)) yield Buffer.from(run, 'hex').toString('utf8');
  }
  for (const [run] of output.matchAll(/\S*%[\da-f]{2}\S*/gi)) {
    try {
      yield decodeURIComponent(run);
    } catch {
      // A per cent sign of ordinary text.
    }
  }
}

/** Six characters in a row tell whose key it is, and shorten the search for the others. */
const partLength = 6;

/** Whether a text holds any part of another one, as it is, or all of it inside base64 or hex. */
export function leaksPart(output: string, key: string, length: number = partLength): boolean {
  const starts = Array.from({ length: key.length - length + 1 }, (_, start) => start);
  return starts.some((start) => output.includes(key.slice(start, start + length))) || leaks(output, key);
}
