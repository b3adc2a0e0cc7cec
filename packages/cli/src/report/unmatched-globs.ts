import path from 'node:path';
import { redactKeys, toPathMatcher } from '@openrouter-compliance/core';
import { placeInPolicy } from '../policy/place-in-policy.js';
import type { Project } from '../project.js';

/** A glob that was to give files their class of data. */
export interface UnmatchedGlob {
  /** With a mask for what has the form of a key. */
  readonly glob: string;
  readonly className: string;
  /** Of the glob in the policy file, as `openrouter-compliance.json:3`. */
  readonly place: string;
}

/** More are counted only: a policy with a thousand of them has one cause. */
const namedGlobs = 10;

/**
 * Globs of the policy's `files` that match no source file, the first ones with their places; none are told where the run covers
 * only a part of the policy's folder.
 */
export function unmatchedGlobs({ root, policy, discovery, folders }: Project): {
  readonly named: readonly UnmatchedGlob[];
  readonly more: number;
} {
  const base = policy.root ?? root;
  if (!folders.some((folder) => holds(folder, base))) return { named: [], more: 0 };
  const found = [...discovery.files, ...discovery.refused.map((refused) => refused.path)].map((file) =>
    path.relative(base, file).split(path.sep).join('/'),
  );
  const unmatched = policy.data.files.flatMap(({ globs, class: className }, entry) =>
    globs.flatMap((glob, index) =>
      found.some(toPathMatcher([glob]))
        ? []
        : [{ glob, className, keyPath: ['files', entry, 'globs', index] }],
    ),
  );
  const named = unmatched.slice(0, namedGlobs).map(({ glob, className, keyPath }) => ({
    glob: redactKeys(glob),
    className,
    place: placeInPolicy(policy, keyPath, root) ?? 'The policy',
  }));
  return { named, more: unmatched.length - named.length };
}

function holds(folder: string, other: string): boolean {
  const relative = path.relative(folder, other);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
