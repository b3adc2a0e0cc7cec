import {
  builtInPolicy,
  findPolicyFile,
  loadPolicy,
  PolicyError,
  type Policy,
} from '@openrouter-compliance/core';
import { readFileSync, statSync } from 'node:fs';

/**
 * The policy that holds for a working directory: the nearest policy file upwards, else the built-in policy.
 * Reads the disk on every call, so that a changed file counts at once.
 *
 * @param cwd absolute.
 * @throws PolicyError when the file cannot be used.
 */
export function currentPolicy(cwd: string): Policy {
  const file = findPolicyFile(cwd, isFile);
  return file === undefined ? builtInPolicy() : readPolicy(file);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function readPolicy(file: string): Policy {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new PolicyError(
      `${file} cannot be read (${reason}). Make the policy file readable.`,
      file,
      undefined,
      undefined,
    );
  }
  return loadPolicy(text, file);
}
