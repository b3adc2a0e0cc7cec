import {
  guardAdmits,
  highestGuard,
  type Policy,
  type SenderPlace,
  type SenderUse,
} from '@openrouter-compliance/core';

/** A call in the file that was analysed. */
export interface LocatedUse {
  readonly file: string;
  readonly use: SenderUse;
}

/** What several calls are sent with. */
export interface Sender {
  /** In the text as it stands. */
  readonly place: SenderPlace;
  readonly uses: readonly LocatedUse[];
}

/** Rules whose failure says what a guard would refuse: there it would only move the failure into the running program. */
const approvals = new Set([
  'no-unapproved-endpoint',
  'no-unapproved-model',
  'no-unapproved-plugin',
  'no-unapproved-provider',
]);

export function groupBySender(uses: readonly LocatedUse[]): readonly Sender[] {
  const senders = new Map<string, { place: SenderPlace; uses: LocatedUse[] }>();
  for (const each of uses) {
    const { place } = each.use;
    if (place.kind === 'none') continue;
    const { filename, span } = place;
    const key = `${filename} ${place.kind} ${span.start} ${span.end}`;
    const known = senders.get(key);
    if (known) known.uses.push(each);
    else senders.set(key, { place, uses: [each] });
  }
  return [...senders.values()];
}

/** The class whose guard a sender gets, or why it gets none: a clause without a full stop. */
export function guardFor(
  { uses }: Sender,
  policy: Policy,
): { readonly className: string } | { readonly reason: string } {
  const all = uses.map(({ use }) => use);
  if (!all.every(({ toOpenRouter }) => toOpenRouter))
    return { reason: 'it may be sent elsewhere than to OpenRouter' };
  const refused = all
    .flatMap(({ lacks }) => lacks)
    .find(({ rule, verdict }) => verdict.kind === 'fail' && approvals.has(rule));
  if (refused)
    return { reason: `a guard would refuse what ${refused.rule} finds, and the program would fail` };
  const classes = all.flatMap(({ className }) => className ?? []);
  if (classes.length < all.length) return { reason: 'the policy does not know the class of its data' };
  const names = [...new Set(classes)];
  const className = highestGuard(names, policy);
  if (className === undefined)
    return {
      reason: `data of the classes ${names.sort().join(', ')} is sent with it, and the guard of one would let through what another forbids: give each class a client of its own`,
    };
  for (const { models, providers } of all) {
    const reason = guardAdmits(className, { models: models.names, providers: providers.names }, policy);
    if (reason !== undefined) return { reason };
  }
  return { className };
}
