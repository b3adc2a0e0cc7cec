import type { Alternatives, ObjectShape } from '../../flow/shape.js';
import { readPath } from '../../flow/read-shape.js';
import { coversSlug } from '../../policy/provider-names.js';

/** The choice among the allowed providers that a routing makes already. */
export interface StatedProviders {
  /** Slugs to pin; all that are allowed where the code chooses none of them. */
  readonly slugs: readonly string[];
  /** Lists of the routing that name nothing but these, so that they can stay as they are. */
  readonly keeps: readonly ('only' | 'order')[];
}

/**
 * Reads who was meant: a repair adds what is missing, and never lets more providers in than the code names itself.
 *
 * @param preferences the provider preferences; undefined: there are none, or they may turn out in several ways.
 * @param allowed slugs that the class allows and that serve the model.
 */
export function statedProviders(
  preferences: ObjectShape | undefined,
  allowed: readonly string[],
): StatedProviders {
  const isAllowed = (slug: string): boolean => allowed.some((entry) => coversSlug(entry, slug));
  const lists = (['only', 'order'] as const).map((key) => ({ key, named: namesAt(preferences, key) }));
  const ignored = namesAt(preferences, 'ignore') ?? [];
  const chosen = lists.flatMap(({ named }) => named?.filter(isAllowed) ?? []);
  const slugs = [...new Set(chosen.length > 0 ? chosen : allowed)].filter((slug) => !ignored.includes(slug));
  if (slugs.length === 0) return { slugs: allowed, keeps: [] };
  const keeps = lists.flatMap(({ key, named }) =>
    named !== undefined && named.length > 0 && named.every(isAllowed) ? [key] : [],
  );
  return { slugs, keeps };
}

/** The slugs of a list, lower case; undefined where they are not all written as literals. */
function namesAt(preferences: ObjectShape | undefined, key: string): readonly string[] | undefined {
  if (preferences === undefined) return undefined;
  const [list, ...others] = readPath([preferences], key);
  if (others.length > 0 || list?.kind !== 'array' || list.rest !== undefined) return undefined;
  const names = list.elements.map(nameOf);
  return names.every((name) => name !== undefined) ? names : undefined;
}

function nameOf([shape, ...others]: Alternatives): string | undefined {
  return others.length === 0 && shape?.kind === 'literal' && typeof shape.value === 'string'
    ? shape.value.toLowerCase()
    : undefined;
}
