/** Milliseconds for which answers about the disk are trusted: a run sees one state, an editor's long session sees changes. */
export const editorTrust = 2000;

/** Counts the times at which answers about the disk became too old. */
export interface Freshness {
  /** To be asked before every answer. Calls the listeners when the time is up. */
  epoch(): number;
  onExpiry(forget: () => void): void;
}

/** @param trust milliseconds; `Infinity` for a run that sees one state of the disk. */
export function createFreshness(trust: number): Freshness {
  const listeners: (() => void)[] = [];
  let trustedUntil = Date.now() + trust;
  let epoch = 0;
  return {
    epoch() {
      const now = Date.now();
      if (now > trustedUntil) {
        for (const forget of listeners) forget();
        trustedUntil = now + trust;
        epoch += 1;
      }
      return epoch;
    },
    onExpiry: (forget) => listeners.push(forget),
  };
}
