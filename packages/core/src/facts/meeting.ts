import { areHandedApart } from '../flow/choices.js';
import { elementKey, isMetadata } from '../flow/metadata.js';
import { anyVariable, someVariable } from '../flow/value.js';
import type { Atom } from './content.js';

/** `quoted`: only when moderation refuses the request and quotes it. */
export type Meeting = 'certain' | 'perhaps' | 'quoted';

/** How logged content meets sent content, if it does. */
export function meets(logged: Atom, sent: Atom): Meeting | undefined {
  if (logged.root !== sent.root)
    return isUnnamedVariable(logged) && sent.root.startsWith('environment:') ? 'perhaps' : undefined;
  const common = Math.min(logged.path.length, sent.path.length);
  let isSameKey = true;
  for (let index = 0; index < common; index += 1) {
    const [a, b] = [logged.path[index] as string, sent.path[index] as string];
    if (!mayBeSameKey(a, b)) return undefined;
    isSameKey &&= a === b || areBothElements(a, b);
  }
  if (logged.path.length > sent.path.length && logged.path.slice(sent.path.length).some(isMetadata))
    return undefined;
  const [next] = sent.path.slice(logged.path.length);
  if (next !== undefined && logged.without?.has(next)) return undefined;
  if (sent.inner && logged.path.length < sent.path.length) return undefined;
  if (sent.quoted) return 'quoted';
  const isAll = logged.certain || (logged.read === true && sent.answered === true);
  const isGivenBoth = !areHandedApart(logged.handedTo, sent.handedTo);
  return isAll && isSameKey && isGivenBoth && sent.certain ? 'certain' : 'perhaps';
}

/** A variable of the environment whose name is only known at run time. */
function isUnnamedVariable({ root }: Atom): boolean {
  return root === someVariable || root === anyVariable;
}

/** `*` is some key; an element is at any index, and at no name. */
function mayBeSameKey(a: string, b: string): boolean {
  return a === b || a === '*' || b === '*' || (isIndex(a) && isIndex(b));
}

/** Elements of a list are alike; what stands under some name of a dictionary need not be what stands under another. */
function areBothElements(a: string, b: string): boolean {
  return (a === '*' || isIndex(a)) && (b === '*' || isIndex(b));
}

function isIndex(key: string): boolean {
  return key === elementKey || /^\d+$/.test(key);
}
