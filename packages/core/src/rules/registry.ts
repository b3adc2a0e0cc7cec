import type { RuleDefinition } from './define-rule.js';

/** Every rule, in the order of `ruleNames`. */
export const rules: readonly RuleDefinition[] = [];
