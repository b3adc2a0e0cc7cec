import { createHash } from 'node:crypto';

interface Identified {
  readonly file: string;
  readonly rule: string;
  readonly kind: string;
  readonly message: string;
}

/**
 * What stays the same when lines move: file, rule, message, and which of the same it is. No hash of source text: a short prompt
 * could be guessed from one.
 */
export function createFingerprints(): (finding: Identified) => string {
  const seen = new Map<string, number>();
  return ({ file, rule, kind, message }) => {
    const identity = [file, rule, kind, message].join('\0');
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return createHash('sha256').update(`${identity}\0${occurrence}`).digest('hex');
  };
}
