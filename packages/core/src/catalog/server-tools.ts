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
