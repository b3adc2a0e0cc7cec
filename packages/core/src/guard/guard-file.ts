import type { Policy } from '../policy/policy.js';
import { guardBodies } from './guard-bodies.js';
import { guardDigest, guardRules, sha256 } from './guard-rules.js';

export type GuardForm = keyof typeof guardBodies;

/** The line that says what a file is, with the digests of what it holds of the policy and of all that follows. */
const mark = 'openrouter-compliance guard';
const directive = '/* eslint-disable */';
const origin =
  '// Generated from the policy by `openrouter-compliance fix --guard --write`, which writes it anew. Do not edit it.';
/** What may stand before all that the digests cover: `eslint --fix` takes the directive away, and others lay it out. */
const mayPrecede = /^\s*(?:\/\*\s*eslint-disable\s*\*\/\s*)?$/;
const policyLine = /^\/\* policy \*\/.*$/m;

/** `current`: it is the guard of this policy. `stale`: that of another one, or of another version. `changed`: somebody edited it. */
export type GuardState = 'current' | 'stale' | 'changed';

/** The text of the guard module. @param body the module as it is published, without a policy. */
export function guardText(body: string, form: GuardForm, policy: Policy): string {
  const declared = form === 'ts' ? 'policy: GuardPolicy' : 'policy';
  const line = `/* policy */ const ${declared} = ${guardRules(policy)};`;
  const whole = body.replace(policyLine, () => line);
  return `${directive}\n${head(guardDigest(policy), whole)}${whole}`;
}

/** What the digests cover, and what stands before it. */
function parts(text: string): { readonly before: string; readonly covered: string } {
  const whole = text.replaceAll('\r\n', '\n');
  const start = Math.max(whole.indexOf(origin), 0);
  return { before: whole.slice(0, start), covered: whole.slice(start) };
}

/** Whether two texts are the same guard module, as far as anybody can mean something by a change of it. */
export function isSameGuard(text: string, other: string): boolean {
  if (!isGuardText(text) || !isGuardText(other)) return false;
  const [a, b] = [parts(text), parts(other)];
  return a.covered === b.covered && mayPrecede.test(a.before) && mayPrecede.test(b.before);
}

function head(policyDigest: string, body: string): string {
  const line = `// ${mark}; policy sha256:${policyDigest}; body sha256:${sha256(body)}`;
  return [origin, line, ''].join('\n');
}

/** Whether a text says that it is a guard module. */
export function isGuardText(text: string): boolean {
  return text.slice(0, 400).includes(`// ${mark};`);
}

/**
 * What a guard module is worth: it counts only when all of it is what this version writes for this policy.
 *
 * @returns undefined for any other file.
 */
export function guardState(text: string, policy: Policy): GuardState | undefined {
  if (!isGuardText(text)) return undefined;
  const { before, covered } = parts(text);
  const [, policyDigest = '', bodyDigest = ''] =
    /^\/\/ openrouter-compliance guard; policy sha256:([\da-f]{64}); body sha256:([\da-f]{64})$/m.exec(
      covered,
    ) ?? [];
  const body = covered.split('\n').slice(2).join('\n');
  if (!mayPrecede.test(before) || head(policyDigest, body) + body !== covered || sha256(body) !== bodyDigest)
    return 'changed';
  const published = sha256(body.replace(policyLine, ''));
  const isPublished = Object.values<string>(guardBodies).includes(published);
  const held = policyLine.exec(body)?.[0] ?? '';
  const isHeld = ['policy: GuardPolicy', 'policy'].some(
    (declared) => held === `/* policy */ const ${declared} = ${guardRules(policy)};`,
  );
  return isPublished && isHeld ? 'current' : 'stale';
}

/** The place of the line with the digests. */
export function guardMarkAt(text: string): { readonly start: number; readonly end: number } {
  const start = Math.max(text.indexOf(`// ${mark};`), 0);
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}
