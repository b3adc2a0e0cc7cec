export const confidential = {
  openrouter: { provider: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' } },
};
