import { mayBeClientCall } from '../binding/match-client.js';
import { isMetadata } from '../flow/metadata.js';
import type { Alternatives, FrozenTerm, Shape } from '../flow/shape.js';
import { siteKey } from '../flow/value.js';

/** A piece of content by where it comes from. Equal roots are the same run-time value; a path names a part of it. */
export interface Atom {
  readonly root: string;
  readonly path: readonly string[];
  /** False: the value went through a function that nobody has read, which may have kept it or not. */
  readonly certain: boolean;
}

/** A literal short enough, or single-worded, is a name and not a prompt. */
const proseLength = 12;

/** Everything that a value says, as far as it matters for what a prompt says. */
export function contentOf(value: Alternatives): readonly Atom[] {
  const atoms = new Map<string, Atom>();
  const add = (atom: Atom): void => {
    const key = `${atom.root}#${atom.path.join('.')}`;
    const known = atoms.get(key);
    if (!known || (atom.certain && !known.certain)) atoms.set(key, atom);
  };
  visitAll(value, true, 0, add);
  return [...atoms.values()];
}

function visitAll(value: Alternatives, certain: boolean, depth: number, add: (atom: Atom) => void): void {
  if (depth > 10) return;
  for (const shape of value) visit(shape, certain, depth, add);
}

function visit(shape: Shape, certain: boolean, depth: number, add: (atom: Atom) => void): void {
  switch (shape.kind) {
    case 'literal':
      if (
        typeof shape.value === 'string' &&
        shape.site &&
        shape.value.length >= proseLength &&
        /\s/.test(shape.value.trim())
      ) {
        add({ root: `literal:${siteKey(shape.site)}`, path: [], certain });
      }
      return;
    case 'text':
      for (const part of shape.parts) visit(part, certain, depth + 1, add);
      return;
    case 'object':
      for (const { value } of shape.properties.values()) visitAll(value, certain, depth + 1, add);
      if (shape.rest) visitAll(shape.rest, certain, depth + 1, add);
      return;
    case 'array':
      for (const element of shape.elements) visitAll(element, certain, depth + 1, add);
      if (shape.rest) visitAll(shape.rest, certain, depth + 1, add);
      return;
    case 'json':
      return visitAll(shape.of, certain, depth + 1, add);
    case 'unknown':
      if (shape.reason.kind === 'environment') return;
      if (shape.derivedFrom) for (const from of shape.derivedFrom) visitAll(from, certain, depth + 1, add);
      if (shape.maybeFrom) for (const from of shape.maybeFrom) visitAll(from, false, depth + 1, add);
      if (
        shape.reason.kind !== 'computed' &&
        shape.reason.kind !== 'passed-on' &&
        shape.reason.kind !== 'limit' &&
        // The id or the type of something is no content of a prompt that mentions it.
        !shape.path.some(isMetadata)
      )
        add({ root: shape.root, path: shape.path, certain });
      return;
    case 'external':
      return visitTerm(shape.term, [], certain, depth, add);
    case 'function':
      return;
  }
}

/** The result of an outside call is a value of its own; what was put in may come out again. */
function visitTerm(
  term: FrozenTerm,
  path: readonly string[],
  certain: boolean,
  depth: number,
  add: (atom: Atom) => void,
): void {
  switch (term.kind) {
    case 'member':
      return visitTerm(term.of, [term.name, ...path], certain, depth, add);
    case 'call':
    case 'new': {
      if (isDigest(term)) return;
      add({ root: `outside:${siteKey(term.site)}`, path, certain });
      // A model's answer is not the prompt it answers.
      if (path.some(isMetadata) || (term.kind === 'call' && mayBeClientCall(term.callee))) return;
      for (const arg of term.args) visitAll(arg, false, depth + 1, add);
      return visitTerm(term.callee, [], false, depth + 1, add);
    }
    default:
      return;
  }
}

/** Node's and the web's digests: nothing of the text is left. */
function isDigest(term: FrozenTerm): boolean {
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

/** How logged content meets sent content: certainly, perhaps, or not. */
export function meets(logged: Atom, sent: Atom): 'certain' | 'perhaps' | undefined {
  if (logged.root !== sent.root) return undefined;
  const common = Math.min(logged.path.length, sent.path.length);
  for (let index = 0; index < common; index += 1) {
    const [a, b] = [logged.path[index] as string, sent.path[index] as string];
    if (a !== b && a !== '*' && b !== '*' && !(/^\d+$/.test(a) && /^\d+$/.test(b))) return undefined;
  }
  if (logged.path.length > sent.path.length && logged.path.slice(sent.path.length).some(isMetadata))
    return undefined;
  return logged.certain && sent.certain ? 'certain' : 'perhaps';
}
