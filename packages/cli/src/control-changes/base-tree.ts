import type { Policy, SourceView } from '@openrouter-compliance/core';
import { isSourceFile, parseSource, SourceError } from '@openrouter-compliance/scanner';
import { textInCommit } from '../text-in-commit.js';
import { policyAt } from '../policy/policy-at.js';

/** The repository as the branch has left it. */
export interface BaseTree {
  /** The text of a file, without byte order mark; undefined where there was none. @param file absolute. */
  readonly readText: (file: string) => string | undefined;
  /** The same, parsed; undefined also where it could not be parsed, or is no source. */
  readonly readView: (file: string) => SourceView | undefined;
  /** @param file absolute path of a policy file. @throws PolicyError when it could not be used. */
  readonly readPolicy: (file: string) => Policy;
}

/** @param commit its full id. */
export function openBase(root: string, commit: string): BaseTree {
  // Several controls look at the same files, and each look is a process of git.
  const readText = once((file) => textInCommit(commit, file, root)?.replace(/^\uFEFF/, ''));
  return {
    readText,
    readView: once((file) => {
      const text = isSourceFile(file) ? readText(file) : undefined;
      return text === undefined ? undefined : parsed(file, text);
    }),
    readPolicy: once((file) => policyAt(commit, file, root)),
  };
}

/** The same answer for the same file. */
function once<T>(read: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    if (!known.has(file)) known.set(file, read(file));
    return known.get(file) as T;
  };
}

function parsed(file: string, text: string): SourceView | undefined {
  try {
    return parseSource(file, text);
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}
