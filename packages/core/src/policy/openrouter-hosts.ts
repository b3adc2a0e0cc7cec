/**
 * Hosts that are OpenRouter, or known to pass every request on to it.
 * Sources: OpenRouter documentation (regional hosts), Helicone's OpenRouter integration; read 2026-11-25.
 */
export const openRouterHosts: readonly string[] = [
  'openrouter.ai',
  'eu.openrouter.ai',
  'us.openrouter.ai',
  'openrouter.helicone.ai',
];

/** Cloudflare's AI Gateway serves many vendors: only a path with this segment goes to OpenRouter. */
export const openRouterPaths: readonly { readonly host: string; readonly segment: string }[] = [
  { host: 'gateway.ai.cloudflare.com', segment: 'openrouter' },
];
