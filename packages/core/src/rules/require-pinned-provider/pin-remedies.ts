import { readPlace } from '../../binding/read-place.js';
import type { CallSite } from '../../facts/call-site.js';
import type { Alternatives, ObjectShape } from '../../flow/shape.js';
import type { FieldDemand, RoutingDemand } from '../../policy/policy.js';
import type { FieldValue, Remedy } from '../../remedies/remedy.js';
import { toSpan, type Span } from '../../text/span.js';
import { pinTargetOf } from '../pin-target.js';
import { statedProviders } from './stated-providers.js';

/** How the call can be pinned: one edit, or the reason why a person has to decide. */
export function pinRemedies(fact: CallSite, demand: RoutingDemand): readonly Remedy[] {
  const undecided = (reason: string): readonly Remedy[] => [
    { kind: 'undecided', title: 'Decide which providers may serve this call', reason, at: fact.span },
  ];
  const models = fact.models
    .flat()
    .flatMap((shape) => (shape.kind === 'literal' && typeof shape.value === 'string' ? [shape.value] : []));
  if (fact.models.flat().some((shape) => shape.kind === 'unknown' || shape.kind === 'text'))
    return undecided('the model is chosen at run time, so which providers serve it is not known');
  const providers = fact.classPolicy?.providersFor([...new Set(models)]);
  if (providers?.kind !== 'providers') return undecided(providers?.reason ?? 'the class is not known');
  const target = pinTargetOf(fact);
  if (!target) return undecided('the object that is sent is not written at this call');
  const { call } = fact.matched;
  const fields = fieldValues(demand.fields, call.spelling);
  const existing = target.shape?.properties.get('provider');
  const { slugs, keeps } = statedProviders(onlyObject(existing?.value ?? []), providers.slugs);
  const needsOnly = demand.fields.some(({ field }) => field === 'only');
  const kept = keeps.filter((key) => !needsOnly || key === 'only');
  const within = target.within ? { within: target.within } : {};
  return [
    {
      kind: 'pin-routing',
      title: `Pin this call to ${slugs.join(', ')}`,
      target: target.object
        ? { kind: 'object', object: target.object, ...within }
        : { kind: 'argument', call: target.call as Span, index: target.index, ...within },
      spelling: call.spelling,
      form: call.pin.form,
      pin: {
        only: slugs,
        allowFallbacks: false,
        ...(kept.length > 0 ? { keeps: kept } : {}),
        ...(demand.denyDataCollection ? { dataCollection: 'deny' as const } : {}),
        ...(demand.zeroRetention ? { zdr: true as const } : {}),
        ...(fields ? { fields } : {}),
      },
      ...(fact.classPolicy ? { className: fact.classPolicy.name } : {}),
      ...(existing?.site?.module.filename === fact.filename && existing.site.node.type === 'Property'
        ? { replaces: toSpan(existing.site.node) }
        : {}),
      removes: removable(fact),
    },
  ];
}

/** Further fields as a repair writes them; the pinned providers stand in `only` and so are no one that has to be ignored. */
function fieldValues(
  demands: readonly FieldDemand[],
  spelling: 'snake' | 'camel',
): Readonly<Record<string, FieldValue>> | undefined {
  const entries = demands.flatMap((demand): [string, FieldValue][] => {
    switch (demand.kind) {
      case 'present':
        return [];
      case 'equal':
        return [[demand.field, demand.value]];
      case 'include':
        return [[demand.field, demand.slugs]];
      case 'at-most': {
        // The clients with names in camel case have prices as texts.
        const prices = Object.entries(demand.limits).map(([member, limit]): [string, number | string] => [
          member,
          spelling === 'camel' ? String(limit) : limit,
        ]);
        return [[demand.field, Object.fromEntries(prices)]];
      }
    }
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function onlyObject([shape, ...others]: Alternatives): ObjectShape | undefined {
  return others.length === 0 && shape?.kind === 'object' ? shape : undefined;
}

/** Properties that hold nothing but routing nobody sends. */
function removable(fact: CallSite): readonly Span[] {
  const spans: Span[] = [];
  for (const { place } of fact.ineffective) {
    const parent = place.path.split('.').slice(0, -1).join('.');
    const key = place.path.split('.').at(-1) as string;
    if (!/^extra_?[bB]ody$/.test(key)) continue;
    for (const shape of readPlace(fact.matched, { ...place, path: parent })) {
      const property = shape.kind === 'object' ? shape.properties.get(key) : undefined;
      const [body] = property?.value ?? [];
      const onlyRouting =
        body?.kind === 'object' && [...body.properties.keys()].every((name) => name === 'provider');
      if (
        onlyRouting &&
        property?.site?.module.filename === fact.filename &&
        property.site.node.type === 'Property'
      )
        spans.push(toSpan(property.site.node));
    }
  }
  return spans;
}
