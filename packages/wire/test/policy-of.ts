import { readFileSync } from 'node:fs';
import { builtInPolicy, loadPolicy, type Policy } from '@openrouter-compliance/core';

/** The policy of a program: its own, or the built-in one. */
export function policyOf(file: string | undefined): Policy {
  return file === undefined ? builtInPolicy() : loadPolicy(readFileSync(file, 'utf8'), file);
}
