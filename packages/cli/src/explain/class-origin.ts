import path from 'node:path';
import type { CallClass, Policy } from '@openrouter-compliance/core';
import { createLineIndex, readSource } from '@openrouter-compliance/scanner';
import { placeInPolicy } from '../policy/place-in-policy.js';

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
      const line = createLineIndex(readSource(origin.filename).text)(origin.span.start).line;
      return `${canonical} (from @dataClassification${written}, ${relative(root, origin.filename)}:${line})`;
    }
    case 'files':
      return `${canonical} (from files[${origin.entry}]${placeIn(policy, ['files', origin.entry], root)})`;
    case 'default':
      return `${canonical} (the default class${placeIn(policy, ['defaultClass'], root)})`;
  }
}

/** `, openrouter-compliance.json:3`; empty where the policy file does not say it. */
function placeIn(policy: Policy, keyPath: readonly (string | number)[], root: string): string {
  const place = placeInPolicy(policy, keyPath, root);
  return place === undefined ? '' : `, ${place}`;
}

function relative(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}
