import type { CallSite } from '../../facts/call-site.js';
import { gapOf, partialText, type Gap } from '../../flow/read-shape.js';
import type { Shape } from '../../flow/shape.js';
import type { Site } from '../../flow/value.js';
import type { Allowance, PartialText } from '../../policy/policy.js';

/** A model that somebody does not allow. */
export interface RefusedModel {
  /** As the code has it, with `…` for what is only known at run time. */
  readonly name: string;
  readonly allowance: Extract<Allowance, { readonly allowed: false }>;
  /** Where the id is written; undefined when it is put together. */
  readonly site: Site | undefined;
}

/**
 * Every model that a call can name, compared with what is allowed.
 *
 * @param unnamed who decides when the request names no model, as a clause.
 */
export function readModels(
  { models }: CallSite,
  allows: (model: PartialText) => Allowance,
  unnamed: string,
): { readonly refused: readonly RefusedModel[]; readonly gap: Gap | undefined } {
  const refused: RefusedModel[] = [];
  const gaps: Gap[] = [];
  const mayBeAny = allows([null]).allowed === true;
  const read = (shape: Shape): void => {
    const text = partialText(shape);
    if (!text)
      return mayBeAny ? undefined : void gaps.push(gapIn(shape, 'the model is computed at run time'));
    const allowance = allows(text);
    if (allowance.allowed === 'unknown') gaps.push({ text: allowance.why, why: 'partial' });
    if (allowance.allowed !== false) return;
    const site = shape.kind === 'literal' || shape.kind === 'text' ? shape.site : undefined;
    refused.push({ name: text.map((part) => part ?? '…').join(''), allowance, site });
  };
  const [model = [], ...lists] = models;
  const others = lists.flat();
  for (const shape of model) {
    if (!(shape.kind === 'literal' && shape.value == null)) read(shape);
    else if (others.length === 0 && !mayBeAny)
      gaps.push({ text: `the request names no model, so ${unnamed}`, why: 'account' });
  }
  for (const list of others) {
    if (list.kind === 'array')
      for (const entry of [...list.elements.flat(), ...(list.rest ?? [])]) read(entry);
    else if (partialText(list)) read(list);
    else if (!mayBeAny && !(list.kind === 'literal' && list.value == null))
      gaps.push(gapIn(list, 'the list of models is computed at run time'));
  }
  return { refused, gap: gaps.find(({ why }) => why !== 'parameter') ?? gaps[0] };
}

function gapIn(shape: Shape, otherwise: string): Gap {
  return shape.kind === 'unknown' ? gapOf(shape) : { text: otherwise, why: 'computed' };
}
