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

/** Globs of the policy's `files` that match no source file; none are told where the run covers only a part of the policy's folder. */
export function unmatchedGlobs({ root, policy, discovery, folders }: Project): readonly UnmatchedGlob[] {
  const base = policy.root ?? root;
  if (!folders.some((folder) => holds(folder, base))) return [];
  const found = [...discovery.files, ...discovery.refused.map((refused) => refused.path)].map((file) =>
    path.relative(base, file).split(path.sep).join('/'),
  );
  return policy.data.files.flatMap(({ globs, class: className }, entry) =>
    globs.flatMap((glob, index): readonly UnmatchedGlob[] => {
      if (found.some(toPathMatcher([glob]))) return [];
      const place = placeInPolicy(policy, ['files', entry, 'globs', index], root) ?? 'The policy';
      return [{ glob: redactKeys(glob), className, place }];
    }),
  );
}

function holds(folder: string, other: string): boolean {
  const relative = path.relative(folder, other);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
