export const ROUTING = {
  order: ['anthropic', 'google-vertex'],
  allow_fallbacks: false,
} as const;
