/** Milliseconds for which answers about the disk are trusted: a run sees one state, an editor's long session sees changes. */
const trust = 2000;

/** @returns a function to call before every answer; it empties the caches when they are too old. */
export function createFreshness(forget: () => void): () => void {
  let trustedUntil = 0;
  return () => {
    const now = Date.now();
    if (now <= trustedUntil) return;
    forget();
    trustedUntil = now + trust;
  };
}
