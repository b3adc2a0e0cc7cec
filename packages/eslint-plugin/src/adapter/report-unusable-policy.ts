import { builtInPolicy, type PolicyError } from '@openrouter-compliance/core';
import type { Rule } from 'eslint';
import { turnedOffAt } from './disable-directives.js';
import { passesGate } from './judge-file.js';

const reported = new WeakSet<object>();

/**
 * Says once a file, under the first rule that the file does not turn off, that nothing in it is judged and why.
 * Files that have nothing to judge under any policy stay quiet.
 *
 * Where a comment turns the rule off, it is said as well, unseen: ESLint takes a comment that turns nothing off for
 * superfluous, and fixing on save would delete it with its reason.
 */
export function reportUnusablePolicy(context: Rule.RuleContext, error: PolicyError): void {
  const { ast, text } = context.sourceCode;
  if (!passesGate(text, builtInPolicy())) return;
  const message = `This file is not judged, as the policy cannot be used: ${error.message}`;
  const beginning = context.sourceCode.getLocFromIndex(0);
  const places = turnedOffAt(context);
  for (const loc of places) context.report({ message, loc });

  const isUnseen = places.some(({ line, column }) => line === beginning.line && column === beginning.column);
  if (reported.has(ast) || isUnseen) return;
  reported.add(ast);
  context.report({ message, loc: beginning });
}
