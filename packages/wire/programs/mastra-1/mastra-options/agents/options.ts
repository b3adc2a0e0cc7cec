export const pinned = {
  providerOptions: { openrouter: { provider: { only: ['anthropic'], allow_fallbacks: false } } },
};
