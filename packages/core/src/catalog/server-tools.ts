/** Tools and plugins that OpenRouter runs itself and that give words of the request to a further model. */
export interface ServerToolModel {
  readonly name: string;
  /** Where the model is named, below the tool; without it OpenRouter, or the running model, chooses one. */
  readonly models: readonly string[];
}

/** By `type` of an entry of `tools`. Source: OpenRouter documentation, server tools, read 2026-11-25. */
export const serverTools: readonly ServerToolModel[] = [
  { name: 'openrouter:advisor', models: ['parameters.model'] },
  { name: 'openrouter:subagent', models: ['parameters.model'] },
  { name: 'openrouter:fusion', models: ['parameters.model', 'parameters.models'] },
  { name: 'openrouter:image_generation', models: ['parameters.model'] },
];

/** By `id` of an entry of `plugins`. Source: OpenRouter documentation, plugins and routers, read 2026-11-25. */
export const plugins: readonly ServerToolModel[] = [{ name: 'fusion', models: ['model', 'models'] }];

/** Names that a policy may list: ids of plugins and types of server tools. Source: OpenRouter documentation, read 2026-11-25. */
export const pluginNames: readonly string[] = [
  ...['web', 'web-fetch', 'file-parser', 'response-healing', 'context-compression', 'moderation', 'fusion'],
  ...['auto-router', 'auto-beta-router', 'pareto-router', 'switchyard-router'],
  ...['web_search', 'web_fetch', 'datetime', 'image_generation', 'advisor', 'subagent', 'fusion'].map(
    (name) => `openrouter:${name}`,
  ),
];

/** Values of `type` in `tools` of what the program itself runs. */
export const plainToolTypes: readonly string[] = ['function', 'custom'];

/** Functions of packages that make tools. */
export const toolMakers: readonly {
  readonly module: string;
  /** Exports whose tools the program runs itself. */
  readonly plain?: readonly string[];
  /** The member below which functions make server tools of OpenRouter: `openrouter.tools.webSearch()`. Run on 2.10 and 3.1. */
  readonly under?: string;
}[] = [
  { module: 'ai', plain: ['tool', 'dynamicTool'] },
  { module: '@openrouter/ai-sdk-provider', under: 'tools' },
];
