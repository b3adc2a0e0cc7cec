import { coversSlug } from '@openrouter-compliance/core';
import type { AuditContext } from '../audit-check.js';
import type { DemandedClass } from '../audited-keys.js';
import { hasModel, modelNamesOf } from '../catalog-lookup.js';
import type { Binding, Guardrail } from '../guardrails.js';

/** What the guardrails of a key allow, held against a class. */
export type Reach =
  /** There is no list of what is allowed. */
  | { readonly kind: 'anything'; readonly uncertain: string | undefined }
  | {
      readonly kind: 'list';
      /** Allowed by the guardrails and not by the class. */
      readonly refused: readonly string[];
      /** Allowed by the guardrails, and not known to the class; with the reason. */
      readonly undecided: readonly string[];
      readonly why: string;
      /** Why the list may be shorter in fact. */
      readonly uncertain: string | undefined;
    };

export function allowedProviders(
  { policy }: DemandedClass,
  { guardrails }: Binding,
  { account }: AuditContext,
): Reach {
  const { list, uncertain } = combinedList(guardrails, 'allowed_providers', 'ignored_providers', coversSlug);
  if (!list) return { kind: 'anything', uncertain };
  const { catalog } = account;
  const refused: string[] = [];
  const undecided: string[] = [];
  for (const slug of list) {
    const { allowed } = policy.allowsProvider(slug);
    if (allowed === true) continue;
    const isSlug = catalog.known && catalog.value.providers.some((row) => coversSlug(row.slug, slug));
    (allowed === false && isSlug ? refused : undecided).push(slug);
  }
  const why = catalog.known
    ? 'it is no slug that OpenRouter lists, or its own key is not attested'
    : catalog.why;
  return { kind: 'list', refused, undecided, why, uncertain };
}

/** Guardrails hold canonical slugs, and policies mostly ids: OpenRouter's list of models says which is which. */
export function allowedModels(
  { policy, data }: DemandedClass,
  { guardrails }: Binding,
  { account }: AuditContext,
): Reach {
  const same = (a: string, b: string): boolean => a === b;
  const { list, uncertain } = combinedList(guardrails, 'allowed_models', 'ignored_models', same);
  if (!list) return { kind: 'anything', uncertain };
  const refused: string[] = [];
  const undecided: string[] = [];
  for (const slug of list) {
    const names = modelNamesOf(slug, account.catalog);
    const allowances = names.map((name) => policy.allowsModel([name]));
    if (allowances.some(({ allowed }) => allowed === true)) continue;
    const isCertain =
      (account.catalog.known && hasModel(slug, account.catalog.value)) ||
      allowances.some((each) => each.allowed === false && each.why !== 'not-listed') ||
      !mentionsAuthor(data.models, slug);
    (isCertain && allowances.every(({ allowed }) => allowed === false) ? refused : undecided).push(slug);
  }
  const why = account.catalog.known ? 'OpenRouter lists no model with this name' : account.catalog.why;
  return { kind: 'list', refused, undecided, why, uncertain };
}

/** Allowlists of several guardrails are intersected, then what one of them ignores is taken away. An empty list allows all. */
function combinedList(
  guardrails: readonly Guardrail[],
  allowed: 'allowed_providers' | 'allowed_models',
  ignored: 'ignored_providers' | 'ignored_models',
  covers: (listed: string, slug: string) => boolean,
): { readonly list: readonly string[] | undefined; readonly uncertain: string | undefined } {
  const isUnread = guardrails.some((guardrail) => guardrail[allowed] === undefined);
  const lists = guardrails
    .map((guardrail) => guardrail[allowed] ?? [])
    .filter((list) => list.length > 0)
    .map((list) => list.map((slug) => slug.toLowerCase()));
  const away = guardrails.flatMap((guardrail) => guardrail[ignored] ?? []).map((slug) => slug.toLowerCase());
  const uncertain = isUnread ? `OpenRouter does not give \`${allowed}\` of a guardrail` : undefined;
  const [first, ...others] = lists;
  if (!first) return { list: undefined, uncertain };
  // The narrower of `azure` and `azure/eu` is what both allow.
  const common = others.reduce<readonly string[]>(
    (list, other) => [
      ...list.filter((slug) => other.some((wider) => covers(wider, slug))),
      ...other.filter((slug) => list.some((wider) => covers(wider, slug) && wider !== slug)),
    ],
    first,
  );
  const left = common.filter((slug) => !away.some((gone) => covers(gone, slug)));
  return { list: [...new Set(left)], uncertain };
}

function mentionsAuthor(models: DemandedClass['data']['models'], slug: string): boolean {
  if (models === 'any') return true;
  const author = `${slug.split('/', 1)[0] ?? ''}/`;
  return models.some((pattern) => {
    const head = pattern.split('*', 1)[0] ?? '';
    return head.startsWith(author) || author.startsWith(head);
  });
}
