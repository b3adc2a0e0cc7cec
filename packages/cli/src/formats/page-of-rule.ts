import { controlNames, type ControlName } from '../control-changes/control.js';

export const projectAddress = 'https://github.com/openrouter-compliance/openrouter-compliance';

/** The address of the page that says what a rule is about, and how to comply. */
export function pageOfRule(rule: string): string {
  const page = controlNames.includes(rule as ControlName) ? `control-changes.md#${rule}` : `rules/${rule}.md`;
  return `${projectAddress}/blob/main/docs/${page}`;
}
