import type { Suspicion } from './remark.js';

/** Approvers that no review is ever by: only login names are compared with those who have approved. */
export const suspectApprovers: Suspicion = ({ file: { approvers } }, _, remark) => {
  if (approvers?.length === 0)
    remark(['approvers'], 'is empty, so that nobody may approve. Name a person, or remove it.');
  const seen = new Set<string>();
  for (const [index, name] of (approvers ?? []).entries()) {
    const keyPath = ['approvers', index];
    const problem = loginProblem(name);
    if (problem !== undefined) remark(keyPath, problem);
    if (seen.has(name.toLowerCase())) remark(keyPath, 'stands in the list twice. Remove one of the two.');
    seen.add(name.toLowerCase());
  }
};

function loginProblem(name: string): string | undefined {
  const [login, team] = name.replace(/^@/, '').split('/');
  if (team !== undefined)
    return 'is a team, and approvals are by people. List the login names of its members.';
  if (/^[\w.+-]+@[\w.-]+$/.test(name)) return 'is an address, not a login name. Write the name alone.';
  if (name.startsWith('@')) return `is no login name. The nearest is "${login ?? ''}".`;
  return /^[\w.-]+(?:\[bot\])?$/.test(name)
    ? undefined
    : 'is no login name. Write it as the forge shows it, without spaces, as in "ada".';
}
