import * as v from 'valibot';
import { providerModels } from '../catalog/providers/index.js';
import { pluginNames } from '../catalog/server-tools.js';
import { builtInData } from './built-in-data.js';
import { listOf, text } from './closed-object.js';

/** Editors offer these, and accept what a policy adds. */
export const builtInClasses = Object.keys(builtInData.classes);

export const className = () => v.pipe(text('the name of a class'), v.examples(builtInClasses));

export const providerSlug = v.pipe(
  text('a provider slug'),
  v.description(
    'Slug of a provider, as `provider.only` and `provider.order` take it; a region may follow, as in "azure/eu".',
  ),
  v.examples(providerModels.map(({ slug }) => slug).sort()),
);

export const modelPattern = () => text('a model pattern');

export const pluginName = v.pipe(
  text('the name of a plugin'),
  v.description('Id of a plugin, or type of a server tool of OpenRouter.'),
  v.examples([...pluginNames]),
);

export const hostOrUrl = () => text('a host or URL');

export const globs = () => listOf('globs', text('a glob'), '["src/billing/**"]');
