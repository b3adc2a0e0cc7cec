import type { CallClass, Policy, Span } from '@openrouter-compliance/core';
import { createLineIndex, readSource } from '@openrouter-compliance/scanner';
import { placeInPolicy } from '../policy/place-in-policy.js';
import { toRelative } from '../to-relative.js';

/**
 * A class with what gave it to a call: `confidential (from files[0], openrouter-compliance.json:3)`.
 *
 * @param root absolute; files are named relative to it.
 */
export function describeClass({ name, origin }: CallClass, policy: Policy, root: string): string {
  const canonical = policy.classNamed(name)?.name ?? name;
  switch (origin.kind) {
    case 'tag': {
      const written = canonical === name.toLowerCase() ? '' : ` ${name}`;
      return `${canonical} (from @dataClassification${written}, ${lineOf(origin, root)})`;
    }
    case 'data':
      return `${canonical} (as it sends \`${origin.of}\`, ${lineOf(origin, root)})`;
    case 'classifier':
      return `${canonical} (from the call around it, ${lineOf(origin, root)})`;
    case 'files':
      return `${canonical} (from files[${origin.entry}]${placeIn(policy, ['files', origin.entry], root)})`;
    case 'default':
      return `${canonical} (the default class${placeIn(policy, ['defaultClass'], root)})`;
  }
}

/** `src/patient.ts:3`. */
function lineOf(
  { filename, span }: { readonly filename: string; readonly span: Span },
  root: string,
): string {
  return `${toRelative(root, filename)}:${createLineIndex(readSource(filename).text)(span.start).line}`;
}

/** `, openrouter-compliance.json:3`; empty where the policy file does not say it. */
function placeIn(policy: Policy, keyPath: readonly (string | number)[], root: string): string {
  const place = placeInPolicy(policy, keyPath, root);
  return place === undefined ? '' : `, ${place}`;
}
