import type { Alternatives, FrozenTerm, Shape } from '../flow/shape.js';

/** Node's and the web's digests: nothing of the text is left. */
export function isDigest(term: FrozenTerm): boolean {
  if (term.kind === 'member') return isDigest(term.of);
  if (term.kind !== 'call') return false;
  const { callee } = term;
  if (callee.kind === 'member') return isDigest(callee.of);
  if (callee.kind === 'import')
    return (
      /^(?:node:)?crypto$/.test(callee.module) &&
      /(?:createHash|createHmac|hash|digest|randomUUID|scrypt|pbkdf2)/.test(callee.path.join('.'))
    );
  return (
    callee.kind === 'global' &&
    /^(?:crypto\.)?(?:subtle\.digest|subtle\.sign|randomUUID)$/.test(callee.path.join('.'))
  );
}

/** `Math.abs(hash).toString(16)`, also cut or padded: a number that nobody reads as one. */
export function isNumeral(term: FrozenTerm): boolean {
  if (term.kind !== 'call' || term.callee.kind !== 'member') return false;
  const { of, name } = term.callee;
  if (/^(?:padStart|padEnd|slice|substring|substr|toUpperCase|toLowerCase)$/.test(name)) return isNumeral(of);
  const isCalculated = of.kind === 'call' && of.callee.kind === 'global' && of.callee.path[0] === 'Math';
  return name === 'toString' && isCalculated && (term.args[0] ?? []).some(isRadix);
}

function isRadix(shape: Shape): boolean {
  return shape.kind === 'literal' && typeof shape.value === 'number' && shape.value > 10;
}

/** What the call that begins a digest puts into it; undefined where it begins none. */
type Beginning = (name: string, args: readonly Alternatives[]) => readonly Alternatives[] | undefined;

const unkeyed: Beginning = (name, args) => {
  if (/(?:^|\.)createHash$/.test(name)) return [];
  return /(?:^|\.)(?:hash|digest)$/.test(name) ? [args[1] ?? []] : undefined;
};

const keyed: Beginning = (name, args) => {
  if (/(?:^|\.)createHmac$/.test(name)) return [];
  return /(?:^|\.)subtle\.sign$/.test(name) ? [args[2] ?? []] : undefined;
};

/** What a digest without a key is made of, as far as the chain of calls shows; undefined for one with a key. */
export function hashedBy(term: FrozenTerm): readonly Alternatives[] | undefined {
  return puts(term, unkeyed);
}

/** What a digest is made of, with a key or without, as far as the chain of calls shows. */
export function digestedBy(term: FrozenTerm): readonly Alternatives[] | undefined {
  return puts(term, (name, args) => unkeyed(name, args) ?? keyed(name, args));
}

function puts(term: FrozenTerm, begins: Beginning): readonly Alternatives[] | undefined {
  if (term.kind === 'member') return puts(term.of, begins);
  if (term.kind !== 'call') return undefined;
  const { callee, args } = term;
  if (callee.kind === 'member') {
    const inner = puts(callee.of, begins);
    return inner && (callee.name === 'update' ? [...inner, args[0] ?? []] : inner);
  }
  return begins(callee.kind === 'import' || callee.kind === 'global' ? callee.path.join('.') : '', args);
}
