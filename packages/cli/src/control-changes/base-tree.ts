import { git } from '@openrouter-compliance/codemod';
import type { Policy, SourceView } from '@openrouter-compliance/core';
import { isSourceFile, parseSource, SourceError } from '@openrouter-compliance/scanner';
import path from 'node:path';
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
  const readText = (file: string): string | undefined => {
    const name = path.relative(root, file).split(path.sep).join('/');
    const blob = git(root, 'cat-file', 'blob', `${commit}:./${name}`);
    return blob.ok ? blob.text.replace(/^\uFEFF/, '') : undefined;
  };
  return {
    readText,
    readView(file) {
      const text = isSourceFile(file) ? readText(file) : undefined;
      return text === undefined ? undefined : parsed(file, text);
    },
    readPolicy: (file) => policyAt(commit, file, root),
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
