import { controlNamed, providerOf } from '@openrouter-compliance/core';
import type { Rows } from '../api/answers.js';
import type { AuditCheck, AuditContext } from '../audit-check.js';
import { auditedKeys, demandedClass, type AuditedKey, type DemandedClass } from '../audited-keys.js';
import { fail, notApplicable, open, pass, type Result } from '../result.js';

type ByokKey = Rows['byokKey'];

/** Whether prompts of a class may go only to providers that are called with a key of one's own. */
export function needsByok({ data }: DemandedClass): boolean {
  return data.byok || data.providers === 'byok';
}

/** Provider keys that `attestations.byok` claims, and those that a class demands by name. */
function demandedProviders(context: AuditContext): ReadonlyMap<string, readonly string[]> {
  const { classes, attestations } = context.policy.data;
  const attested = attestations.byok.flatMap(({ providers }) => providers);
  const demanded = new Map<string, string[]>();
  for (const name of Object.keys(classes)) {
    const each = demandedClass(name, context);
    if (!each || !needsByok(each)) continue;
    const listed = each.data.providers;
    const slugs = typeof listed === 'string' ? attested : listed;
    for (const slug of slugs.map(providerOf))
      demanded.set(slug, [...new Set([...(demanded.get(slug) ?? []), name])]);
  }
  return demanded;
}

const byok: AuditCheck = {
  id: 'byok',
  item: controlNamed('compliant-providers'),
  title: 'Providers that need a key of your own are called with it only',
  judge: (context) => {
    const demanded = demandedProviders(context);
    if (demanded.size === 0)
      return [
        notApplicable('the account', 'No class of the policy names a provider that needs a key of your own.'),
      ];
    const { byok: rows } = context.account;
    if (!rows.known) return [open('the account', `${rows.why}, so the keys of your own are not known.`)];
    const keys = auditedKeys(context).filter(({ isUsable }) => isUsable);
    const someUnknown = !context.account.keys.known || keys.some((key) => !key.classes.known);
    return [...demanded].map(([slug, classes]) => {
      const users = keys.filter(
        (key) => key.classes.known && key.classes.value.some(({ name }) => classes.includes(name)),
      );
      return judgeProvider(slug, rows.value, users, someUnknown);
    });
  },
};

/**
 * @param users the keys of OpenRouter that send data of a class which demands it.
 * @param someUnknown whether there may be others.
 */
function judgeProvider(
  slug: string,
  rows: readonly ByokKey[],
  users: readonly AuditedKey[],
  someUnknown: boolean,
): Result {
  const subject = `provider "${slug}"`;
  const own = rows.filter(({ provider }) => provider === undefined || provider === slug);
  if (own.some(({ provider }) => provider === undefined))
    return open(subject, 'OpenRouter lists a key of your own without its provider.');
  const enabled = own.filter(({ disabled }) => disabled !== true);
  if (enabled.length === 0) {
    return fail(
      subject,
      own.length === 0
        ? 'The account holds no key of your own for it, so OpenRouter calls it with its own. Add yours under "BYOK".'
        : 'Your own key for it is disabled, so OpenRouter calls it with its own. Enable it under "BYOK".',
    );
  }
  if (!enabled.some(({ disabled }) => disabled === false))
    return open(subject, 'OpenRouter does not say whether your own key is enabled.');
  const first = enabled.filter(
    ({ disabled, is_fallback: isFallback }) => disabled === false && isFallback !== true,
  );
  if (first.length === 0) {
    return fail(
      subject,
      'Your own key is only a fallback, so OpenRouter calls it with its own first. Move it to "Prioritized" under "BYOK".',
    );
  }
  const always = first.filter(
    ({ is_required: isRequired, is_byok_only: isOnly }) => isRequired === true || isOnly === true,
  );
  if (always.length === 0) {
    const isUnread = first.some(
      ({ is_required: isRequired, is_byok_only: isOnly }) => isRequired === undefined && isOnly === undefined,
    );
    if (isUnread) return open(subject, 'OpenRouter does not say whether your own key is always used.');
    return fail(
      subject,
      'When your own key fails, OpenRouter goes on with its own. Switch on "Always use for this provider" under "BYOK".',
    );
  }
  return judgeFilters(subject, always, users, someUnknown);
}

/** A filter leaves out some requests; one key without a filter, or one for each user, is enough. */
function judgeFilters(
  subject: string,
  always: readonly ByokKey[],
  users: readonly AuditedKey[],
  someUnknown: boolean,
): Result {
  const unfiltered = always.filter(
    (row) =>
      row.allowed_api_key_hashes === null && row.allowed_user_ids === null && row.workspace_id === null,
  );
  const coversModels = ({ is_byok_only: isOnly, allowed_models: models }: ByokKey): boolean =>
    isOnly === true || models === null;
  if (unfiltered.some(coversModels)) return pass(subject);

  const leftOut = users.filter(({ row: user }) => !always.some((row) => mayUse(row, user)));
  const [excluded] = leftOut;
  if (excluded) {
    return fail(
      subject,
      `Your own key does not serve ${excluded.title}, whose requests OpenRouter sends with its own. Widen the key's filters under "BYOK".`,
    );
  }
  const isCertain =
    !someUnknown &&
    users.length > 0 &&
    users.every(({ row: user }) => always.some((row) => coversModels(row) && surelyUses(row, user)));
  if (isCertain) return pass(subject);
  return open(
    subject,
    'Filters limit the models, keys, members or workspaces that use your own key, and whether they leave a request out is not known.',
  );
}

function mayUse(row: ByokKey, user: Partial<Rows['key']>): boolean {
  const { allowed_api_key_hashes: hashes, workspace_id: workspace, allowed_user_ids: members } = row;
  return (
    (!hashes || user.hash === undefined || hashes.includes(user.hash)) &&
    (!workspace || user.workspace_id === undefined || workspace === user.workspace_id) &&
    (!members || typeof user.creator_user_id !== 'string' || members.includes(user.creator_user_id))
  );
}

function surelyUses(row: ByokKey, user: Partial<Rows['key']>): boolean {
  const { allowed_api_key_hashes: hashes, workspace_id: workspace, allowed_user_ids: members } = row;
  return (
    (hashes === null || (user.hash !== undefined && (hashes?.includes(user.hash) ?? false))) &&
    (workspace === null || (workspace !== undefined && workspace === user.workspace_id)) &&
    members === null
  );
}

export const byokChecks: readonly AuditCheck[] = [byok];
