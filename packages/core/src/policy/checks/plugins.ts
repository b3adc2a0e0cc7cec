import { pluginNames } from '../../catalog/server-tools.js';
import { nearestWord } from '../../text/nearest-word.js';
import type { Check } from './check.js';

/** Names of plugins that are misspelt, or name something else. New ones appear, so that one that is like none is let through. */
export const checkPlugins: Check = (file, report) => {
  for (const [name, { plugins }] of Object.entries(file.classes ?? {})) {
    if (!Array.isArray(plugins)) continue;
    for (const [index, plugin] of plugins.entries()) {
      const mistake = mistakeIn(plugin.trim().toLowerCase());
      if (mistake !== undefined) report(['classes', name, 'plugins', index], mistake);
    }
  }
};

function mistakeIn(plugin: string): string | undefined {
  if (pluginNames.includes(plugin)) return undefined;
  if (plugin === 'any') return 'is "any" within a list. Write "any" in place of the whole list.';
  if (/^:?online$/.test(plugin)) return 'is a variant of models. Write "web", the plugin that it stands for.';
  if (plugin.includes('*'))
    return 'is a pattern, and plugins are compared as they are. List each, as in "file-parser".';
  if (/\s/.test(plugin)) return 'is no id of a plugin, which has no spaces. Write one such as "file-parser".';
  const nearest = nearestWord(plugin, pluginNames);
  return nearest === undefined ? undefined : `is not a known plugin. The nearest is "${nearest}".`;
}
