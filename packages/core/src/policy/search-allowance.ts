import { presetMark } from './model-id.js';
import type { Allowance, PartialText } from './policy.js';

/** The plugin that the variant `:online` of a model stands for. Source: OpenRouter documentation, web search, read 2026-11-25. */
const searchPlugin = 'web';

/** Stands for what is only known at run time; no model id holds it. */
const gap = '\0';

/**
 * Whether a model brings a web search that a class does not list, by its variant `:online`. A preset may bring any plugin.
 *
 * @param plugins that the class lists, lower case.
 * @param presets whether the class allows presets.
 */
export function judgeSearch(plugins: readonly string[], presets: boolean, model: PartialText): Allowance {
  const id = model
    .map((piece) => piece ?? gap)
    .join('')
    .toLowerCase();
  const isSearchListed = plugins.includes(searchPlugin);
  if (!isSearchListed && id.split(/[:@]/).slice(1).includes('online'))
    return { allowed: false, why: 'not-listed', listed: plugins };
  if (id.includes(presetMark))
    return { allowed: 'unknown', why: 'a preset may bring plugins, and is kept outside the code' };
  if (!id.includes(gap) || (isSearchListed && !presets)) return { allowed: true };
  const brought = isSearchListed ? 'a preset, and that a plugin' : '`:online`, a web search';
  return {
    allowed: 'unknown',
    why: `the part of the model id that is known only at run time may bring ${brought}`,
  };
}
