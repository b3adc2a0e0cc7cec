import { builtInPolicy, type PolicyError } from '@openrouter-compliance/core';
import type { Rule } from 'eslint';
import { passesGate } from './judge-file.js';

const reported = new WeakSet<object>();

/**
 * Says once a file, under the first rule that asks, that nothing in it is judged and why.
 * Files that have nothing to judge under any policy stay quiet.
 */
export function reportUnusablePolicy(context: Rule.RuleContext, error: PolicyError): void {
  const { ast, text } = context.sourceCode;
  if (reported.has(ast) || !passesGate(text, builtInPolicy())) return;
  reported.add(ast);
  context.report({
    message: `This file is not judged, as the policy cannot be used: ${error.message}`,
    loc: context.sourceCode.getLocFromIndex(0),
  });
}
