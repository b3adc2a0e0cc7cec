/** A model id taken apart: `~author/model:variant:variant@preset/slug`. Lower case. */
export interface ModelId {
  /** `author/model`, without the `~` of an alias that moves to new versions. */
  readonly base: string;
  readonly variants: readonly string[];
  /** A preset, stored at OpenRouter, takes part in choosing what runs. */
  readonly preset: boolean;
}

export const presetMark = '@preset/';

/** Source: OpenRouter documentation, model variants, routers and presets, read 2026-11-25. */
export function parseModelId(id: string): ModelId {
  const [model = '', ...slugs] = id.toLowerCase().split(presetMark);
  const [base = '', ...variants] = model.split(':');
  return { base: withoutAliasMark(base), variants, preset: slugs.length > 0 };
}

/** `~anthropic/claude-latest` is whatever the author serves today: judged as the author's. */
export function withoutAliasMark(text: string): string {
  return text.startsWith('~') ? text.slice(1) : text;
}
