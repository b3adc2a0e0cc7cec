import { fieldOf, spelled } from '../../catalog/routing-fields.js';
import type { CallSite } from '../../facts/call-site.js';
import { isMissing } from '../../flow/read-shape.js';
import type { Site } from '../../flow/value.js';
import type { Remedy } from '../../remedies/remedy.js';
import { toSpan } from '../../text/span.js';
import { pinTargetOf } from '../pin-target.js';
import type { Misplaced, Misspelled } from './ineffective.js';

/** Moves what is misplaced to where the client sends it, or says why a person has to. */
export function moveRemedy(fact: CallSite, { properties, fields, value }: Misplaced): Remedy {
  const undecided = (reason: string): Remedy => ({
    kind: 'undecided',
    title: 'Decide what becomes of these provider preferences',
    reason,
    at: fact.span,
  });
  if (!fact.routing.every(isMissing))
    return undecided(
      'the request carries other provider preferences, so which of them are meant is not known',
    );
  const target = pinTargetOf(fact);
  if (!target?.object) return undecided('the object that takes them is not written at this call');
  if (!properties.every((site) => isHere(fact, site)) || properties.length === 0)
    return undecided('the provider preferences are not written at this call');
  const keys =
    fields.length > 0
      ? fields
      : value.flatMap((shape) => (shape.kind === 'object' ? [...shape.properties.keys()] : []));
  if (keys.some((key) => isMisspelled(key, fact)))
    return undecided(`the client knows these provider preferences under other names`);
  return {
    kind: 'move-routing',
    title: 'Move the provider preferences to where they are sent',
    properties: properties.map(({ node }) => toSpan(node)),
    are: fields.length > 0 ? 'fields' : 'preferences',
    target: { object: target.object, ...(target.within ? { within: target.within } : {}) },
    form: fact.matched.call.pin.form,
  };
}

/** Renames keys where this file writes them. */
export function respellRemedy(fact: CallSite, keys: Misspelled['keys']): Remedy {
  const renames = keys.flatMap(({ right, site }) => {
    const node = site && isHere(fact, site) ? site.node : undefined;
    return node?.type === 'Property' && !node.computed && !node.shorthand
      ? [{ key: toSpan(node.key), to: right }]
      : [];
  });
  if (renames.length === keys.length)
    return { kind: 'respell-routing', title: `Write ${keys.map(({ right }) => right).join(', ')}`, renames };
  return {
    kind: 'undecided',
    title: 'Decide where these keys are renamed',
    reason: 'the keys are not written at this call, and others may use the same object',
    at: fact.span,
  };
}

function isHere(fact: CallSite, { node, module }: Site): boolean {
  return module.filename === fact.filename && node.type === 'Property';
}

function isMisspelled(key: string, { spelling }: CallSite): boolean {
  const field = fieldOf(key);
  return field !== undefined && spelled(field, spelling) !== key;
}
