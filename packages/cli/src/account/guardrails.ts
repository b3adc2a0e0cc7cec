import type { Rows } from './api/answers.js';
import type { AuditContext } from './audit-check.js';

export type Guardrail = Rows['guardrail'];

/** What binds a key. */
export interface Binding {
  /** Combined, the strictest of them counts. */
  readonly guardrails: readonly Guardrail[];
  /** Why there may be further ones, which could only be stricter: a clause. Undefined: these are all. */
  readonly further: string | undefined;
}

/**
 * The guardrails of a key: its own, that of the member who made it, and the default one of its workspace. The account-wide
 * settings above them are not in the API.
 */
export function bindingOf(key: Partial<Rows['key']>, { account }: Pick<AuditContext, 'account'>): Binding {
  const { guardrails, keyAssignments, memberAssignments, workspaces } = account;
  if (!guardrails.known) return { guardrails: [], further: guardrails.why };

  const gaps: string[] = [];
  const ids: (string | undefined)[] = [];
  if (!keyAssignments.known) gaps.push(keyAssignments.why);
  else if (key.hash === undefined) gaps.push('OpenRouter does not give the hash of the key');
  else {
    const rows = keyAssignments.value.filter(({ key_hash: hash }) => hash === undefined || hash === key.hash);
    if (rows.some((row) => row.key_hash === undefined))
      gaps.push('OpenRouter lists an assignment without its key');
    ids.push(...rows.filter((row) => row.key_hash !== undefined).map((row) => row.guardrail_id));
  }

  if (!memberAssignments.known) gaps.push(memberAssignments.why);
  else if (memberAssignments.value.length > 0 && key.creator_user_id === undefined)
    gaps.push('OpenRouter does not say who made the key');
  else {
    const rows = memberAssignments.value.filter(({ user_id: user }) => user === key.creator_user_id);
    if (memberAssignments.value.some((row) => row.user_id === undefined))
      gaps.push('OpenRouter lists an assignment without its member');
    ids.push(...rows.map((row) => row.guardrail_id));
  }

  if (!workspaces.known) gaps.push(workspaces.why);
  else {
    const workspace = workspaces.value.find(({ id }) => id !== undefined && id === key.workspace_id);
    if (workspace?.default_guardrail_id === undefined)
      gaps.push('OpenRouter does not say which guardrail is the default of its workspace');
    // Every workspace has the id of a default guardrail; the guardrail itself exists once it was configured.
    else ids.push(guardrails.value.find(({ id }) => id === workspace.default_guardrail_id)?.id ?? none);
  }

  const found = new Set<Guardrail>();
  for (const id of ids) {
    if (id === none) continue;
    const guardrail = id === undefined ? undefined : guardrails.value.find((each) => each.id === id);
    if (guardrail) found.add(guardrail);
    else gaps.push('OpenRouter names a guardrail that it does not list');
  }
  return { guardrails: [...found], further: gaps[0] };
}

/** Stands for a default guardrail that nobody has configured. */
const none = '';
