import { redactKeys } from '@openrouter-compliance/core';
import { printResult } from '../output.js';

/** Prints what is said about a policy, which quotes its names and values: somebody may have pasted a key there. */
export function printAnswer(text: string): void {
  printResult(redactKeys(text));
}
